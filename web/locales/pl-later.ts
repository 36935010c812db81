import customer from './pl/customer.json'
import desk from './pl/desk.json'
import events from './pl/events.json'
import fieldForm from './pl/field-form.json'
import forms from './pl/forms.json'
import imports from './pl/imports.json'
import macroForm from './pl/macro-form.json'
import mail from './pl/mail.json'
import merging from './pl/merging.json'
import search from './pl/search.json'
import settings from './pl/settings.json'
import signIn from './pl/sign-in.json'
import together from './pl/together.json'
import views from './pl/views.json'
import work from './pl/work.json'

/** What is said on the ticket and in the settings alone: it comes with them. */
export default { ...customer, ...desk, ...events, ...fieldForm, ...forms, ...imports, ...macroForm, ...mail, ...merging, ...search, ...settings, ...signIn, ...together, ...views, ...work }
