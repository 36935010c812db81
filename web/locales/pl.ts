import auth from './pl/auth.json'
import composer from './pl/composer.json'
import desk from './pl/desk.json'
import events from './pl/events.json'
import macros from './pl/macros.json'
import sending from './pl/sending.json'
import settings from './pl/settings.json'
import shell from './pl/shell.json'
import tickets from './pl/tickets.json'

/** What the interface says in one language before anything is chosen, as one chunk; what only the settings say comes with them. */
export default { ...auth, ...composer, ...desk, ...events, ...macros, ...sending, ...settings, ...shell, ...tickets }
