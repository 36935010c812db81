import events from './pl/events.json'
import fieldForm from './pl/field-form.json'
import mail from './pl/mail.json'
import merging from './pl/merging.json'

/** What is said on the ticket and in the settings alone: it comes with them. */
export default { ...events, ...fieldForm, ...mail, ...merging }
