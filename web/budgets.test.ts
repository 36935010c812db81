import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

interface Chunk { file: string; src?: string; isEntry?: boolean; imports?: string[]; dynamicImports?: string[]; css?: string[] }

const folder = join(import.meta.dirname, '../dist/agent')
const manifestFile = join(folder, '.vite/manifest.json')
if (!existsSync(manifestFile)) throw new Error('The workspace is not built: run "npm test", which builds it, or "npx vite build".')
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>

/** A chunk and all that it needs before it runs. */
function closure(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const other of manifest[key]?.imports ?? []) closure(other, seen)
  return seen
}

const compressed = (file: string) => gzipSync(readFileSync(join(folder, file))).length / 1000
const scripts = (keys: Iterable<string>) => [...keys].reduce((sum, key) => sum + compressed(manifest[key]?.file ?? ''), 0)
const styles = (keys: Iterable<string>) => [...new Set([...keys].flatMap((key) => manifest[key]?.css ?? []))].reduce((sum, file) => sum + compressed(file), 0)

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? ''
// A language is needed before the first word is shown.
const initial = new Set([...closure(entry), ...closure('../locales/bg.ts')])
const lazy = Object.keys(manifest).filter((key) => manifest[key]?.src && !initial.has(key) && !key.includes('locales') && manifest[key]?.file.endsWith('.js'))
const extra = (key: string) => [...closure(key)].filter((needed) => !initial.has(needed))

describe('what a browser has to load (kB, gzip)', () => {
  it('begins with at most 220 kB of script and 40 kB of style', () => {
    expect(scripts(initial)).toBeLessThanOrEqual(220)
    expect(styles(initial)).toBeLessThanOrEqual(40)
  })

  it('takes at most 150 kB more to write', () => {
    const editor = lazy.find((key) => key.endsWith('Editor.tsx')) ?? ''
    expect(editor).not.toBe('')
    expect(scripts(extra(editor))).toBeLessThanOrEqual(150)
  })

  it('takes at most 120 kB more for any other page', () => {
    const others = lazy.filter((key) => !key.endsWith('Editor.tsx'))
    expect(others.length).toBeGreaterThan(5)
    for (const key of others) expect(scripts(extra(key)), key).toBeLessThanOrEqual(120)
  })
})

describe('the style of Mantine’s parts', () => {
  it('is there for every part that is built in', () => {
    const classes = (text: string) => new Set(text.match(/\bm_[0-9a-f]{6,10}\b/g))
    const all = Object.values(manifest)
    const built = classes([...new Set(all.flatMap((chunk) => chunk.css ?? []))].map((file) => readFileSync(join(folder, file), 'utf8')).join('\n'))
    const whole = classes(readFileSync(join(import.meta.dirname, '../node_modules/@mantine/core/styles.css'), 'utf8'))
    const used = classes(all.filter((chunk) => chunk.file.endsWith('.js')).map((chunk) => readFileSync(join(folder, chunk.file), 'utf8')).join('\n'))
    expect([...used].filter((name) => whole.has(name) && !built.has(name))).toEqual([])
  })
})
