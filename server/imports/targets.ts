import type { CustomField } from '../fields/field.ts'
import type { Imported, Mapping } from './import.ts'

/** What a column can be, and by which words its head is known, in the languages that we speak; compared without case, accents and marks. */
const WORDS: Record<Imported, Record<string, string>> = {
  people: {
    name: 'name|full name|contact|contact name|customer|customer name|display name|име|имена|име и фамилия|клиент|лице за контакт|imię i nazwisko|nazwa|klient|osoba kontaktowa|kontakt',
    firstName: 'first name|given name|forename|собствено име|първо име|imię',
    lastName: 'last name|surname|family name|фамилия|фамилно име|nazwisko',
    email: 'email|e mail|mail|email address|e mail address|mail address|primary email|secondary email|other email|emails|имейл|имейли|и мейл|ел поща|електронна поща|имейл адрес|поща|adres e mail|adres email|poczta|adresy e mail',
    phone: 'phone|phones|telephone|phone number|mobile|mobile phone|cell|work phone|телефон|телефони|телефонен номер|мобилен|мобилен телефон|gsm|telefon|telefony|numer telefonu|telefon komórkowy|komórka',
    organisation: 'organisation|organization|company|company name|account|account name|employer|organisation domain|organization domain|организация|фирма|компания|дружество|firma|organizacja|przedsiębiorstwo|spółka',
    language: 'language|locale|lang|език|język',
    timeZone: 'time zone|timezone|zone|часова зона|часови пояс|strefa czasowa|strefa',
    vip: 'vip|important|important customer vip|важен|важен клиент vip|ważny|ważny klient vip',
    tags: 'tags|tag|labels|етикети|етикет|tagi|etykiety|etykieta',
    notes: 'notes|note|comment|comments|details|description|бележки|бележка|коментар|notatki|notatka|uwagi|uwagi wewnętrzne|komentarz',
    role: 'role|роля|rola',
    externalId: 'external id|id|customer id|contact id|customer number|client id|външен номер|външен идентификатор|клиентски номер|номер на клиент|identyfikator|identyfikator zewnętrzny|numer klienta|id zewnętrzne',
  },
  organisations: {
    name: 'name|organisation|organization|organisation name|organization name|company|company name|account|име|наименование|организация|фирма|компания|дружество|nazwa|imię i nazwisko|organizacja|firma|spółka',
    domains: 'domain|domains|domain names|website|web site|домейн|домейни|уебсайт|сайт|domena|domeny|strona www|strona',
    language: 'language|locale|lang|език|język',
    timeZone: 'time zone|timezone|zone|часова зона|часови пояс|strefa czasowa|strefa',
    vip: 'vip|important|important customer vip|важен|важен клиент vip|ważny|ważny klient vip',
    tags: 'tags|tag|labels|етикети|етикет|tagi|etykiety|etykieta',
    notes: 'notes|note|comment|comments|details|description|бележки|бележка|коментар|notatki|notatka|uwagi|komentarz',
    externalId: 'external id|id|company id|account id|organisation id|organization id|външен номер|външен идентификатор|еик|булстат|identyfikator|identyfikator zewnętrzny|id zewnętrzne|nip',
  },
}

/** Fields that several columns may fill together. */
const MANY: readonly string[] = ['email', 'phone', 'domains', 'tags']
/** Kinds of fields whose values a table can say; files are no words. */
const importable = (field: CustomField) => field.kind !== 'file'

export const plainHead = (head: string): string => head.normalize('NFKD').replace(/(?<=[a-z])\p{M}+/giu, '').normalize('NFC').toLowerCase().replace(/ł/g, 'l').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Everything that a column can be. */
export function targetsOf(carrier: Imported, fields: readonly CustomField[]): string[] {
  return [...Object.keys(WORDS[carrier]), ...fields.filter(importable).map(field => `custom.${field.key}`)]
}

export const takesMany = (target: string): boolean => MANY.includes(target)

/** What each column probably is, by its head; the first of several that would be the same thing. Pure. */
export function guessColumns(carrier: Imported, heads: readonly string[], fields: readonly CustomField[]): (string | null)[] {
  const byWord = new Map<string, string>()
  for (const [target, words] of Object.entries(WORDS[carrier])) for (const word of [target, ...words.split('|')]) byWord.set(plainHead(word), target)
  for (const field of fields.filter(importable)) {
    for (const word of [field.key, `custom.${field.key}`, field.label, ...Object.values(field.labels)]) if (!byWord.has(plainHead(word))) byWord.set(plainHead(word), `custom.${field.key}`)
  }
  const taken = new Set<string>()
  return heads.map(head => {
    const words = plainHead(head)
    const target = byWord.get(words) ?? byWord.get(words.replace(/ ?\d+$/, ''))
    if (target === undefined || (taken.has(target) && !MANY.includes(target))) return null
    taken.add(target)
    return target
  })
}

/** How a file is read until somebody says otherwise. Pure. */
export function guessMapping(carrier: Imported, heads: readonly string[], fields: readonly CustomField[]): Mapping {
  const columns = guessColumns(carrier, heads, fields)
  const key = carrier === 'people' ? columns.includes('email') || !columns.includes('externalId') ? 'email' : 'externalId' : columns.includes('externalId') ? 'externalId' : 'name'
  return { columns, key, existing: 'update', makeOrganisations: false }
}
