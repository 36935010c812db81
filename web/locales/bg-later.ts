import customer from './bg/customer.json'
import desk from './bg/desk.json'
import events from './bg/events.json'
import fieldForm from './bg/field-form.json'
import forms from './bg/forms.json'
import imports from './bg/imports.json'
import macroForm from './bg/macro-form.json'
import mail from './bg/mail.json'
import merging from './bg/merging.json'
import search from './bg/search.json'
import settings from './bg/settings.json'
import signIn from './bg/sign-in.json'
import together from './bg/together.json'
import views from './bg/views.json'
import work from './bg/work.json'

/** What is said on the ticket and in the settings alone: it comes with them. */
export default { ...customer, ...desk, ...events, ...fieldForm, ...forms, ...imports, ...macroForm, ...mail, ...merging, ...search, ...settings, ...signIn, ...together, ...views, ...work }
