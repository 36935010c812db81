import auth from './bg/auth.json'
import composer from './bg/composer.json'
import desk from './bg/desk.json'
import fields from './bg/fields.json'
import sending from './bg/sending.json'
import settings from './bg/settings.json'
import shell from './bg/shell.json'
import tickets from './bg/tickets.json'

/** What the interface says from the beginning, in one language, as one chunk; what it says on screens that load later stands beside. */
export default { ...auth, ...composer, ...desk, ...fields, ...sending, ...settings, ...shell, ...tickets }
