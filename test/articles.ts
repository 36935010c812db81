import { existsSync, readdirSync, readFileSync } from 'node:fs'

const DATA = '../shared/data/kb-alchemy'

export interface Article { title: string; body: string }

/** Public help articles of a language; none, loudly, where they are absent. The heading that repeats the title is left out, and addresses of links. */
export function articlesOf(language: string): Article[] {
  const folder = `${DATA}/${language}`
  if (!existsSync(folder)) {
    console.warn(`THE PUBLIC ARTICLES ARE ABSENT (${folder}): nothing was measured.`)
    return []
  }
  return readdirSync(folder).filter(name => name.endsWith('.md') && name !== 'SOURCE.md').sort().flatMap(name => {
    const parts = /^\uFEFF?---\r?\n([^]*?)\r?\n---\r?\n([^]*)$/.exec(readFileSync(`${folder}/${name}`, 'utf8'))
    const title = /^title:\s*(.*)$/m.exec(parts?.[1] ?? '')?.[1]?.replace(/^["']|["']$/g, '').trim() ?? ''
    const body = (parts?.[2] ?? '').replace(/^#\s.*$/m, '').replace(/<[^>]*>/g, ' ').replace(/\]\([^)]*\)/g, '] ').trim()
    return title && body ? [{ title, body }] : []
  })
}
