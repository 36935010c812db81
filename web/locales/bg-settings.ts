import form from './bg/macro-form.json'
import mail from './bg/mail.json'

/** What the settings alone say. */
export default { ...form, ...mail }
