import { setupI18n } from '@lingui/core'
import type auth from '../locales/en/auth.json'
import type availability from '../locales/en/availability.json'
import type calendars from '../locales/en/calendars.json'
import type composer from '../locales/en/composer.json'
import type customer from '../locales/en/customer.json'
import type desk from '../locales/en/desk.json'
import type events from '../locales/en/events.json'
import type fieldForm from '../locales/en/field-form.json'
import type fields from '../locales/en/fields.json'
import type forms from '../locales/en/forms.json'
import type imports from '../locales/en/imports.json'
import type macroForm from '../locales/en/macro-form.json'
import type macros from '../locales/en/macros.json'
import type mail from '../locales/en/mail.json'
import type merging from '../locales/en/merging.json'
import type play from '../locales/en/play.json'
import type products from '../locales/en/products.json'
import type routing from '../locales/en/routing.json'
import type rules from '../locales/en/rules.json'
import type search from '../locales/en/search.json'
import type sending from '../locales/en/sending.json'
import type serviceLevels from '../locales/en/service-levels.json'
import type settings from '../locales/en/settings.json'
import type shell from '../locales/en/shell.json'
import type signIn from '../locales/en/sign-in.json'
import type sla from '../locales/en/sla.json'
import type tickets from '../locales/en/tickets.json'
import type together from '../locales/en/together.json'
import type views from '../locales/en/views.json'
import type webhooks from '../locales/en/webhooks.json'
import type why from '../locales/en/why.json'
import type work from '../locales/en/work.json'
import type writing from '../locales/en/writing.json'
import type { Messages } from '@lingui/core'

/** Every id of the English catalogues; a text that is not there does not type-check. */
export type Key =
  | keyof typeof auth | keyof typeof availability | keyof typeof calendars | keyof typeof composer | keyof typeof customer | keyof typeof desk | keyof typeof events
  | keyof typeof fieldForm | keyof typeof fields | keyof typeof forms | keyof typeof imports | keyof typeof macroForm | keyof typeof macros | keyof typeof mail
  | keyof typeof merging | keyof typeof play | keyof typeof products | keyof typeof routing | keyof typeof rules | keyof typeof search | keyof typeof sending
  | keyof typeof serviceLevels | keyof typeof settings | keyof typeof shell | keyof typeof signIn | keyof typeof sla | keyof typeof tickets | keyof typeof together
  | keyof typeof views | keyof typeof webhooks | keyof typeof why | keyof typeof work | keyof typeof writing

export const languages = ['en', 'bg', 'pl'] as const
export type Language = (typeof languages)[number]

/** The languages' own names: shown as they are, in every language of the interface. */
export const languageNames: Record<Language, string> = { en: 'English', bg: 'Български', pl: 'Polski' }

const loaders: Record<Language, () => Promise<{ default: unknown }>> = {
  en: () => import('../locales/en.ts'),
  bg: () => import('../locales/bg.ts'),
  pl: () => import('../locales/pl.ts'),
}

/** What is said only on screens that load later: it comes with them, so that the beginning is small. */
const laterLoaders: Record<Language, () => Promise<{ default: unknown }>> = {
  en: () => import('../locales/en-later.ts'),
  bg: () => import('../locales/bg-later.ts'),
  pl: () => import('../locales/pl-later.ts'),
}
let later: Promise<void> | undefined

export const i18n = setupI18n()
const rememberedKey = 'pomost.language'

/** Loads one language (its own chunk) and makes it the interface's. */
export async function activateLanguage(language: Language): Promise<void> {
  if (i18n.locale === language) return
  const catalogues = await Promise.all([loaders[language](), ...(later ? [laterLoaders[language]()] : [])])
  i18n.loadAndActivate({ locale: language, messages: Object.assign({}, ...catalogues.map((catalogue) => catalogue.default)) as Messages })
  localStorage.setItem(rememberedKey, language)
  document.documentElement.lang = language
}

/** A screen together with the texts that only such screens say. */
export async function withLaterTexts<T>(screen: () => Promise<T>): Promise<T> {
  later ??= loadLaterTexts().catch((error: unknown) => {
    later = undefined
    throw error
  })
  const [loaded] = await Promise.all([screen(), later])
  return loaded
}

async function loadLaterTexts(): Promise<void> {
  const language = i18n.locale as Language
  i18n.load(language, (await laterLoaders[language]()).default as Messages)
}

/** The text of `key` in the interface's language. */
export function t(key: Key, values?: Record<string, string | number>): string {
  return i18n._(key, values)
}

/** The language used here last, or the first one of the browser's that we speak. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(rememberedKey), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  return wanted.find(isLanguage) ?? 'en'
}

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}
