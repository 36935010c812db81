import auth from './bg/auth.json'
import availability from './bg/availability.json'
import composer from './bg/composer.json'
import fields from './bg/fields.json'
import macros from './bg/macros.json'
import sending from './bg/sending.json'
import shell from './bg/shell.json'
import tickets from './bg/tickets.json'

/** What the interface says from the beginning, in one language, as one chunk; what it says on screens that load later stands beside. */
export default { ...auth, ...availability, ...composer, ...fields, ...macros, ...sending, ...shell, ...tickets }
