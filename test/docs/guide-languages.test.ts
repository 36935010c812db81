import { globSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, textOf } from './pages.ts'

/** For operators and integrators, who read English. */
const ENGLISH_ONLY = new Set(['README', 'api', 'running'])
const names = globSync('docs/guide/*.md', { cwd: root }).map(page => basename(page, '.md')).filter(name => !ENGLISH_ONLY.has(name)).sort()
/** By task; English pages besides quote much else, and what the one on e-mail quotes is looked at in guide-words.test.ts. */
const ENTRIES = new Set(['agents', 'admins'])
/** What is quoted and is no word of the interface. */
const EXAMPLES = new Set(['invoices', 'фактурите', 'przesyłki', 'поправя', 'poprawiane', 'преди 3 дни', '3 dni temu', 'колега', 'Państwo', '…'])
const pageOf = (language: string, name: string) => `docs/guide/${language === 'en' ? '' : `${language}/`}${name}.md`

const headings = (text: string) => text.match(/^#{1,4} /gm)
const pictures = (text: string) => [...text.matchAll(/images\/(\w+)\/([\w-]+\.webp)/g)].map(([, language, picture]) => ({ language: language!, picture: picture! }))
/** What is put between the quotation marks of the language, but for what stands in code. */
const quoted = (text: string, language: string) => [...text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '').replaceAll(/\s+/g, ' ').matchAll(language === 'en' ? /"([^"]+)"/g : /„([^“”]+)[“”]/g)].map(([, words]) => words!)

const plain = (words: string) => words.replaceAll('’', "'").replaceAll('…', '').trim()
const catalogueOf = (language: string) => globSync(`web/locales/${language}/*.json`, { cwd: root }).flatMap(file => Object.values(JSON.parse(textOf(file)) as Record<string, string>)).map(plain)

it('every page is there in each language, and no other', () => {
  for (const language of ['bg', 'pl']) expect(globSync(`docs/guide/${language}/*.md`, { cwd: root }).map(page => basename(page, '.md')).sort()).toEqual(names)
})

describe.each(['en', 'bg', 'pl'])('the guides in %s', language => {
  it.each(names)('%s has the parts and the pictures of the English one, and leads to the other languages', name => {
    const text = textOf(pageOf(language, name))
    const english = textOf(pageOf('en', name))
    expect(headings(text)).toEqual(headings(english))
    expect(pictures(text)).toEqual(pictures(english).map(({ picture }) => ({ language, picture })))
    for (const other of ['en', 'bg', 'pl'].filter(each => each !== language)) expect(text).toContain(`](${language === 'en' ? `${other}/` : other === 'en' ? '../' : `../${other}/`}${name}.md)`)
  })

  it.each(names.filter(name => language === 'en' ? ENTRIES.has(name) : name !== 'email'))('%s quotes the words of the interface', name => {
    const words = new Set(catalogueOf(language))
    expect(quoted(textOf(pageOf(language, name)), language).filter(each => !words.has(plain(each)) && !EXAMPLES.has(each))).toEqual([])
  })

  it.each(names)('%s sends to pages of the settings that there are', name => {
    const words = new Set(catalogueOf(language))
    const sections = textOf(pageOf(language, name)).replaceAll(/\s+/g, ' ').matchAll(/(?:Settings, "|Настройки, „|Ustawienia, „)([^"“”]+)["“”]/g)
    expect([...sections].map(([, section]) => section!).filter(section => !words.has(plain(section)))).toEqual([])
  })

  it('has every picture, none of them large', () => {
    const made = globSync(`docs/images/${language}/*.webp`, { cwd: root }).map(file => basename(file))
    expect(names.flatMap(name => pictures(textOf(pageOf(language, name)))).filter(({ picture }) => !made.includes(picture))).toEqual([])
    for (const file of made) expect(statSync(join(root, 'docs/images', language, file)).size, file).toBeLessThanOrEqual(120 * 1024)
  })
})
