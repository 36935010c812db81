import auth from './pl/auth.json'
import composer from './pl/composer.json'
import desk from './pl/desk.json'
import events from './pl/events.json'
import fields from './pl/fields.json'
import mail from './pl/mail.json'
import sending from './pl/sending.json'
import settings from './pl/settings.json'
import shell from './pl/shell.json'
import signIn from './pl/sign-in.json'
import tickets from './pl/tickets.json'

/** The whole interface in one language, as one chunk: about 12 KB gz, so not worth splitting by screen. */
export default { ...auth, ...composer, ...desk, ...events, ...fields, ...mail, ...sending, ...settings, ...shell, ...signIn, ...tickets }
