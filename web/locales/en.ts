import auth from './en/auth.json'
import composer from './en/composer.json'
import desk from './en/desk.json'
import events from './en/events.json'
import fields from './en/fields.json'
import mail from './en/mail.json'
import sending from './en/sending.json'
import settings from './en/settings.json'
import shell from './en/shell.json'
import signIn from './en/sign-in.json'
import tickets from './en/tickets.json'

/** The whole interface in one language, as one chunk: about 12 KB gz, so not worth splitting by screen. */
export default { ...auth, ...composer, ...desk, ...events, ...fields, ...mail, ...sending, ...settings, ...shell, ...signIn, ...tickets }
