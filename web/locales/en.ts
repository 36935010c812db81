import auth from './en/auth.json'
import composer from './en/composer.json'
import desk from './en/desk.json'
import events from './en/events.json'
import macros from './en/macros.json'
import sending from './en/sending.json'
import settings from './en/settings.json'
import shell from './en/shell.json'
import tickets from './en/tickets.json'

/** What the interface says in one language before anything is chosen, as one chunk; what only the settings say comes with them. */
export default { ...auth, ...composer, ...desk, ...events, ...macros, ...sending, ...settings, ...shell, ...tickets }
