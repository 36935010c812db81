import customer from './en/customer.json'
import desk from './en/desk.json'
import events from './en/events.json'
import fieldForm from './en/field-form.json'
import forms from './en/forms.json'
import imports from './en/imports.json'
import macroForm from './en/macro-form.json'
import mail from './en/mail.json'
import merging from './en/merging.json'
import search from './en/search.json'
import settings from './en/settings.json'
import signIn from './en/sign-in.json'
import together from './en/together.json'
import views from './en/views.json'
import work from './en/work.json'

/** What is said on the ticket and in the settings alone: it comes with them. */
export default { ...customer, ...desk, ...events, ...fieldForm, ...forms, ...imports, ...macroForm, ...mail, ...merging, ...search, ...settings, ...signIn, ...together, ...views, ...work }
