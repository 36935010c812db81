import form from './en/macro-form.json'
import mail from './en/mail.json'

/** What the settings alone say. */
export default { ...form, ...mail }
