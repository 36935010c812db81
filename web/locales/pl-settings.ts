import form from './pl/macro-form.json'
import mail from './pl/mail.json'

/** What the settings alone say. */
export default { ...form, ...mail }
