import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../server/cli/commands.ts'
import { settings } from '../../server/platform/config.ts'
import { catalogue } from '../../server/settings/catalogue.ts'
import { linksOf, namedFiles, npmScripts, pages, pomostCommands, root, textOf } from './pages.ts'

const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
const commandNames = commands.map(command => command.name)

describe.each(pages)('%s', page => {
  const text = textOf(page)

  it('links to what exists', () => {
    const gone = linksOf(text).filter(target => !existsSync(join(root, dirname(page), target)))
    expect(gone).toEqual([])
  })

  it('names files that exist', () => {
    expect(namedFiles(text).filter(path => !existsSync(join(root, normalize(path))))).toEqual([])
  })

  it('tells to run what can be run', () => {
    expect(npmScripts(text).filter(script => !scripts[script])).toEqual([])
    const unknown = pomostCommands(text).filter(typed => typed !== 'help' && !commandNames.some(name => typed === name || typed.startsWith(`${name} `) || name === typed.split(' ')[0]))
    expect(unknown).toEqual([])
  })
})

describe('settings of the process', () => {
  const guide = textOf('docs/guide/running.md')
  const example = textOf('.env.example')

  it.each(Object.keys(settings))('%s stands in the guide and in .env.example', name => {
    expect(guide).toContain(`\`${name}\``)
    expect(example).toMatch(new RegExp(`^(# )?${name}=`, 'm'))
  })

  it('.env.example names no others, and its defaults are the real ones', () => {
    const lines = [...example.matchAll(/^(# )?([A-Z][A-Z0-9_]+)=(.*)$/gm)].map(([, off, name, value]) => ({ off: Boolean(off), name: name!, value: value! }))
    expect(lines.filter(({ name }) => !(name in settings))).toEqual([])
    const real = (name: string) => settings[name as keyof typeof settings]
    for (const { name, value } of lines.filter(({ off }) => !off)) expect([name, real(name).parse(value)]).toEqual([name, real(name).parse(undefined)])
  })
})

it('every command is in the guide', () => {
  const guide = textOf('docs/guide/running.md')
  expect(commandNames.filter(name => !guide.includes(`npx pomost ${name}`))).toEqual([])
})

it('settings of the desk that pages name exist', () => {
  const email = textOf('docs/guide/email.md')
  for (const name of ['blockedSenders']) {
    expect(email).toContain(`\`${name}\``)
    expect(catalogue).toHaveProperty(name)
  }
})
