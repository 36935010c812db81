import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import rules from '../../.dependency-cruiser.mjs'
import { slices } from '../../architecture.mjs'
import { checkHouse } from '../../scripts/check-rules.ts'
import { checkFiles } from '../../scripts/rules/files.ts'
import type { Finding } from '../../scripts/rules/finding.ts'
import { checkImports } from '../../scripts/rules/imports.ts'
import { checkTables } from '../../scripts/rules/tables.ts'
import { plantedFaults, plantedImports, plantedTables, type Planted } from './planted.ts'

const root = resolve(import.meta.dirname, '../..')
const schema = slices.flatMap(slice => slice.owns).map(table => `create table ${table} (\n);\n`).join('')
const made: string[] = []
afterEach(() => { for (const folder of made.splice(0)) rmSync(folder, { recursive: true }) })

/** The tree in a temporary folder; the schema has all tables of the map, and what is planted in it comes on top. */
function grow({ files }: Planted): string {
  const folder = mkdtempSync(join(tmpdir(), 'pomost-planted-'))
  made.push(folder)
  const planted = files['migrations/schema.sql'] ?? ''
  for (const [path, text] of Object.entries({ ...files, 'migrations/schema.sql': schema + planted })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const names = (findings: Finding[]) => [...new Set(findings.map(finding => finding.rule))]
const title = ({ rule, at, files }: Planted) => [rule, at, files[at]!.split('\n').slice(0, 3).join(' ').slice(0, 90)] as const
const rows = (planted: readonly Planted[]) => planted.map(each => [...title(each), each] as const)

describe('every rule bites', () => {
  it.each(rows(plantedImports))('imports, %s: %s %s', async (rule, at, _, planted) => {
    const findings = await checkImports(grow(planted))
    expect(names(findings)).toEqual([rule])
    expect(findings[0]).toMatchObject({ where: at, cure: expect.stringMatching(/\w{3}/) })
  })

  it('there is a planted violation of every rule about imports', () => {
    expect(new Set(plantedImports.map(planted => planted.rule))).toEqual(new Set(rules.forbidden.map(rule => rule.name)))
  })

  it.each(rows(plantedTables))('tables, %s: %s %s', (rule, at, _, planted) => {
    const findings = checkTables(grow(planted))
    expect(names(findings)).toEqual([rule])
    if (at.startsWith('server')) expect(findings[0]!.where).toBe(`${at}:2`)
  })

  it.each(rows(plantedFaults))('files, %s: %s %s', (rule, _at, _, planted) => {
    expect(names(checkFiles(grow(planted)))).toEqual([rule])
  })
})

it('the house itself is as its map says', { timeout: 120_000 }, async () => {
  expect(await checkHouse(root)).toEqual([])
})
