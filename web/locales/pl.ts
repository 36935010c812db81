import auth from './pl/auth.json'
import composer from './pl/composer.json'
import desk from './pl/desk.json'
import fields from './pl/fields.json'
import sending from './pl/sending.json'
import settings from './pl/settings.json'
import shell from './pl/shell.json'
import tickets from './pl/tickets.json'

/** What the interface says from the beginning, in one language, as one chunk; what it says on screens that load later stands beside. */
export default { ...auth, ...composer, ...desk, ...fields, ...sending, ...settings, ...shell, ...tickets }
