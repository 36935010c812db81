import events from './en/events.json'
import fieldForm from './en/field-form.json'
import mail from './en/mail.json'
import merging from './en/merging.json'

/** What is said on the ticket and in the settings alone: it comes with them. */
export default { ...events, ...fieldForm, ...mail, ...merging }
