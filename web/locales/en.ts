import auth from './en/auth.json'
import availability from './en/availability.json'
import composer from './en/composer.json'
import fields from './en/fields.json'
import macros from './en/macros.json'
import sending from './en/sending.json'
import shell from './en/shell.json'
import tickets from './en/tickets.json'

/** What the interface says from the beginning, in one language, as one chunk; what it says on screens that load later stands beside. */
export default { ...auth, ...availability, ...composer, ...fields, ...macros, ...sending, ...shell, ...tickets }
