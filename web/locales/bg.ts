import auth from './bg/auth.json'
import composer from './bg/composer.json'
import desk from './bg/desk.json'
import events from './bg/events.json'
import fields from './bg/fields.json'
import mail from './bg/mail.json'
import sending from './bg/sending.json'
import settings from './bg/settings.json'
import shell from './bg/shell.json'
import signIn from './bg/sign-in.json'
import tickets from './bg/tickets.json'

/** The whole interface in one language, as one chunk: about 12 KB gz, so not worth splitting by screen. */
export default { ...auth, ...composer, ...desk, ...events, ...fields, ...mail, ...sending, ...settings, ...shell, ...signIn, ...tickets }
