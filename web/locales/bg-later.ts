import events from './bg/events.json'
import fieldForm from './bg/field-form.json'
import mail from './bg/mail.json'
import merging from './bg/merging.json'

/** What is said on the ticket and in the settings alone: it comes with them. */
export default { ...events, ...fieldForm, ...mail, ...merging }
