import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Every page that people read, relative to the root. */
export const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).filter(page => page !== 'THIRD-PARTY.md').sort()

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Where the links and pictures of a page lead that are not addresses of the net. */
export function linksOf(text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!).filter(target => !/^[a-z]+:|^#/.test(target)).map(target => target.split('#')[0]!)
}

/** Files named in backticks with a folder and an ending, such as `server/app.ts`. */
export function namedFiles(text: string): string[] {
  return [...text.matchAll(/`((?:server|web|scripts|test|bench|docs|migrations|contract|bin)\/[\w./-]+\.\w+)`/g)].map(([, path]) => path!)
}

/** npm scripts that a page tells people to run. */
export function npmScripts(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run (?:-s )?([a-z][\w:-]*)|(start|test)\b)/g)].map(([, run, word]) => (run ?? word)!)
}

/** What a page tells people to type after `pomost`. */
export function pomostCommands(text: string): string[] {
  return [...text.matchAll(/\b(?:npx (?:--no )?|bin\/)pomost ([a-z]+(?: [a-z]+)?)/g)].map(([, words]) => words!)
}

/** What stands in code or in comments is no link. */
function withoutCode(text: string): string {
  return text.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '')
}
