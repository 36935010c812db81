import auth from './pl/auth.json'
import availability from './pl/availability.json'
import composer from './pl/composer.json'
import fields from './pl/fields.json'
import macros from './pl/macros.json'
import sending from './pl/sending.json'
import shell from './pl/shell.json'
import tickets from './pl/tickets.json'

/** What the interface says from the beginning, in one language, as one chunk; what it says on screens that load later stands beside. */
export default { ...auth, ...availability, ...composer, ...fields, ...macros, ...sending, ...shell, ...tickets }
