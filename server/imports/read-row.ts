import { fieldsFor } from '../fields/registry.ts'
import type { CustomField } from '../fields/field.ts'
import { cleanName, domainKey, emailKey, isAddress } from '../people/person.ts'
import { readPhone } from '../people/phone.ts'
import type { PersonActor, Role } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { currentSettings } from '../settings/current.ts'
import { languageTag, timeZone } from '../settings/locale.ts'
import { refusal, type Import, type Mapping, type Refusal } from './import.ts'
import type { Named } from './named.ts'
import { readQuotedList } from './quoted-list.ts'
import { listOf, readCustom, readYesNo } from './read-value.ts'

/** A row of the file, by the number that a spreadsheet shows beside it. */
export interface FileRow { row: number; cells: readonly string[] }

/** What a row says, understood. What it leaves empty is not there: nothing is emptied by an import. */
export interface Said {
  row: number
  name?: string
  emails: { value: string; key: string }[]
  phones: { value: string; key: string }[]
  organisation?: string
  domains: string[]
  fields: { language?: string; timeZone?: string; vip?: boolean; notes?: string; externalId?: string }
  tags: string[]
  /** Of whom a column says which role they have. */
  role?: Role
  /** Whom fields name; who that is stands in `custom` once it was asked for (named.ts). */
  named: Named[]
  custom: Record<string, unknown>
  refusal?: Refusal
}

export interface Reading { mapping: Mapping; fields: readonly CustomField[]; carrier: Import['carrier']; /** The desk's, of numbers without a country code. */ country: string | null; /** Whether colleagues may be brought in and changed: by admins. */ colleagues: boolean }

/** By what rows of an import are read: its mapping, the admin's fields as they are now, and what its author may. */
export async function readingOf(from: Queries, actor: Pick<PersonActor, 'role'>, { mapping, carrier }: Pick<Import, 'mapping' | 'carrier'>): Promise<Reading> {
  return { mapping, carrier, colleagues: actor.role === 'admin', country: (await currentSettings(from)).country, fields: await fieldsFor(from, carrier === 'people' ? 'person' : 'organisation') }
}

/** Reads a row: its first fault refuses it. Pure. */
export function readRow({ mapping, fields, country }: Reading, { row, cells }: FileRow): Said {
  const said: Said = { row, emails: [], phones: [], domains: [], fields: {}, tags: [], named: [], custom: {} }
  const names: { first?: string; last?: string } = {}
  for (const [i, target] of mapping.columns.entries()) {
    const text = (cells[i] ?? '').trim().toWellFormed()
    if (target === null || text === '') continue
    said.refusal ??= target.startsWith('custom.') ? takeCustom(said, fields, target.slice('custom.'.length), text) : take(said, names, target, text, country)
  }
  const joined = cleanName([names.first, names.last].filter(Boolean).join(' '))
  if (joined !== '') said.name ??= joined
  return said
}

function takeCustom(said: Said, fields: readonly CustomField[], key: string, text: string): Refusal | undefined {
  const field = fields.find(each => each.key === key)
  if (!field) return refusal('field', key, `There is no field “${key}” any more. Map the columns again.`)
  if (field.kind === 'person' || field.kind === 'organisation') {
    said.named.push({ field: key, label: field.label, kind: field.kind, text: text.slice(0, 320) })
    return undefined
  }
  const read = readCustom(field, text)
  if ('refusal' in read) return read.refusal
  if (read.value !== null) said.custom[key] = read.value
  return undefined
}

function take(said: Said, names: { first?: string; last?: string }, target: string, text: string, country: string | null): Refusal | undefined {
  switch (target) {
    case 'name': said.name = cleanName(text) || undefined; return
    case 'firstName': names.first = text; return
    case 'lastName': names.last = text; return
    case 'email': return takeEmails(said, text)
    case 'phone': return takePhones(said, text, country)
    case 'organisation': said.organisation = cleanName(text); return
    case 'domains': return takeDomains(said, text)
    case 'language': return takeLanguage(said, text)
    case 'timeZone':
      if (!timeZone.safeParse(text).success) return refusal('zone', text, `“${text.slice(0, 60)}” is not a time zone such as Europe/Sofia.`)
      said.fields.timeZone = text
      return
    case 'vip': {
      const vip = readYesNo(text)
      if (vip === undefined) return refusal('yes-no', text, `“${text.slice(0, 60)}” is neither yes nor no.`)
      said.fields.vip = vip
      return
    }
    case 'role': return takeRole(said, text)
    case 'tags': return takeTags(said, text)
    case 'notes':
      if (text.length > 20_000) return refusal('long', text, 'Notes take 20,000 letters at most.')
      said.fields.notes = text
      return
    case 'externalId':
      if (text.length > 200) return refusal('long', text, 'An external id takes 200 letters at most.')
      said.fields.externalId = text
      return
    default: return
  }
}

function takeEmails(said: Said, text: string): Refusal | undefined {
  for (const word of listOf(text, /[,;|\s]+/)) {
    if (!isAddress(word)) return refusal('address', word, `“${word.slice(0, 100)}” is not an e-mail address.`)
    if (!said.emails.some(each => each.key === emailKey(word))) said.emails.push({ value: word, key: emailKey(word) })
  }
  return undefined
}

function takePhones(said: Said, text: string, country: string | null): Refusal | undefined {
  for (const word of listOf(text)) {
    const phone = readPhone(word, country)
    if (!phone) return refusal('phone', word, country === null ? `“${word.slice(0, 100)}” is not a phone number with its country code, such as +359 2 123 456.` : `“${word.slice(0, 100)}” is not a phone number, neither of ${country} nor with another country code.`)
    if (!said.phones.some(each => each.key === phone.key)) said.phones.push({ value: phone.international, key: phone.key })
  }
  return undefined
}

function takeDomains(said: Said, text: string): Refusal | undefined {
  for (const word of listOf(text, /[,;|\s]+/)) {
    const domain = domainKey(word.replace(/^https?:\/\//i, '').replace(/^www\./i, '').replace(/\/.*$/, ''))
    if (!domain) return refusal('domain', word, `“${word.slice(0, 100)}” is not a domain such as example.com.`)
    if (!said.domains.includes(domain)) said.domains.push(domain)
  }
  return undefined
}

function takeLanguage(said: Said, text: string): Refusal | undefined {
  const tag = LANGUAGES[text.toLowerCase()] ?? text.replace('_', '-').replace(/^[A-Za-z]+/, part => part.toLowerCase())
  if (!languageTag.safeParse(tag).success) return refusal('language', text, `“${text.slice(0, 60)}” is not a language tag such as bg or pt-BR.`)
  said.fields.language = tag
  return undefined
}

function takeTags(said: Said, text: string): Refusal | undefined {
  for (const tag of readQuotedList(text.toLowerCase())) {
    if (tag.length > 50) return refusal('tag', tag, `A tag takes 50 letters at most: “${tag.slice(0, 60)}”.`)
    if (!said.tags.includes(tag)) said.tags.push(tag)
  }
  return undefined
}

function takeRole(said: Said, text: string): Refusal | undefined {
  said.role = ROLES[text.toLowerCase()]
  return said.role ? undefined : refusal('role', text, `“${text.slice(0, 60)}” is no role: admin, lead, agent, light or customer.`)
}

/** Roles by their keys, and as the workspace calls them. */
const ROLES: Readonly<Record<string, Role>> = {
  admin: 'admin', administrator: 'admin', администратор: 'admin', lead: 'lead', 'team lead': 'lead', 'ръководител на екип': 'lead', 'lider zespołu': 'lead',
  agent: 'agent', агент: 'agent', light: 'light', 'light agent': 'light', 'наблюдаващ агент': 'light', 'agent pomocniczy': 'light', customer: 'customer', клиент: 'customer', klient: 'customer',
}

/** What tables write instead of tags, of the languages that we speak and their neighbours. */
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en', английски: 'en', angielski: 'en', bulgarian: 'bg', български: 'bg', bułgarski: 'bg', polish: 'pl', polski: 'pl', полски: 'pl',
  german: 'de', deutsch: 'de', немски: 'de', niemiecki: 'de', french: 'fr', français: 'fr', spanish: 'es', español: 'es', ukrainian: 'uk', українська: 'uk', ukraiński: 'uk', украински: 'uk',
}
