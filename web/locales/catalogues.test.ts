import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'

const here = import.meta.dirname
const languages = ['en', 'bg', 'pl']
const areas = readdirSync(join(here, 'en')).map((file) => file.replace('.json', ''))
type Catalogue = Record<string, string>
type Token = string | [name: string, type?: string, choices?: Record<string, unknown>]

const read = (language: string, area: string) => JSON.parse(readFileSync(join(here, language, `${area}.json`), 'utf8')) as Catalogue
const all = (language: string): Catalogue => Object.assign({}, ...areas.map((area) => read(language, area)))
const tokens = (message: string) => compileMessageOrThrow(message) as Token[]

/** The names of values in a message, also inside its plural forms. */
function names(list: Token[]): string[] {
  return list.flatMap((token) => {
    if (typeof token === 'string' || token[0] === '#') return []
    const inner = Object.values(token[2] ?? {}).flatMap((choice) => (Array.isArray(choice) ? names(choice as Token[]) : []))
    return [token[0], ...inner]
  })
}

const plurals = (message: string) => tokens(message).flatMap((token) => (typeof token !== 'string' && token[1] === 'plural' ? [Object.keys(token[2] ?? {}).filter((form) => form !== 'offset')] : []))

describe.each(languages)('%s', (language) => {
  it('has every text of every area, and no other', () => {
    for (const area of areas) expect(Object.keys(read(language, area)), area).toEqual(Object.keys(read('en', area)))
  })

  it('is written in ICU without mistakes, and leaves no text empty', () => {
    for (const [id, message] of Object.entries(all(language))) {
      expect(() => tokens(message), id).not.toThrow()
      expect(message.trim(), id).not.toBe('')
    }
  })

  it('has all plural forms of the language and no others', () => {
    const wanted = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort()
    for (const [id, message] of Object.entries(all(language))) {
      for (const forms of plurals(message)) expect(forms.toSorted(), id).toEqual(wanted)
    }
  })

  it('names the same values as the English text', () => {
    const english = all('en')
    for (const [id, message] of Object.entries(all(language))) {
      expect([...new Set(names(tokens(message)))].sort(), id).toEqual([...new Set(names(tokens(english[id] ?? '')))].sort())
    }
  })
})

describe('the texts together', () => {
  it('no id stands in two areas', () => {
    const ids = areas.flatMap((area) => Object.keys(read('en', area)))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('every text is used somewhere', () => {
    const code = sources(join(here, '..')).map((file) => readFileSync(file, 'utf8')).join('\n')
    expect(Object.keys(all('en')).filter((id) => !code.includes(`'${id}'`))).toEqual([])
  })

  it('what comes later is said only on screens that come with it', () => {
    const later = ['calendars', 'customer', 'desk', 'events', 'field-form', 'forms', 'imports', 'macro-form', 'mail', 'merging', 'play', 'products', 'routing', 'rules', 'search', 'service-levels', 'settings', 'sign-in', 'sla', 'together', 'views', 'webhooks', 'why', 'work', 'writing'].flatMap((area) => Object.keys(read('en', area)))
    const early = sources(join(here, '..')).filter((file) => !/web\/agent\/(ticket|card|people|settings|setup|tasks|search|notifications|side|views|forms|products|new-ticket|composer|why|routing|rules|sla)\//.test(file)).map((file) => readFileSync(file, 'utf8')).join('\n')
    expect(later.filter((id) => early.includes(`'${id}'`))).toEqual([])
  })

  it('Bulgarian is written in Cyrillic and Polish is not left in English', () => {
    const same = Object.entries(all('bg')).filter(([, message]) => !/\p{Script=Cyrillic}/u.test(message)).map(([id]) => id)
    expect(same).toEqual(['channel.api'])
    const english = all('en')
    const untranslated = Object.entries(all('pl')).filter(([id, message]) => message === english[id] && message.length > 12).map(([id]) => id)
    expect(untranslated).toEqual(['role.admin'])
  })
})

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !/\.test\.|locales/.test(name)).map((name) => join(folder, name))
}
