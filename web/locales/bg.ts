import auth from './bg/auth.json'
import composer from './bg/composer.json'
import desk from './bg/desk.json'
import events from './bg/events.json'
import macros from './bg/macros.json'
import sending from './bg/sending.json'
import settings from './bg/settings.json'
import shell from './bg/shell.json'
import tickets from './bg/tickets.json'

/** What the interface says in one language before anything is chosen, as one chunk; what only the settings say comes with them. */
export default { ...auth, ...composer, ...desk, ...events, ...macros, ...sending, ...settings, ...shell, ...tickets }
