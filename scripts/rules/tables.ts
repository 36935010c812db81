import { floors, slices } from '../../architecture.mjs'
import type { Finding } from './finding.ts'
import { codeFiles, isTest, textOf } from './sources.ts'
import { tablesUsed } from './sql-in-code.ts'

type Slice = (typeof slices)[number]

/** Each table is written by the slice that owns it and read by those who may know that slice (architecture.mjs). */
export function checkTables(root: string): Finding[] {
  const tables = tablesOf(textOf(root, 'migrations/schema.sql'))
  return [...checkOwners(tables), ...codeFiles(root, 'server').filter(path => !isTest(path)).flatMap(path => checkFile(root, path, tables))]
}

/** The tables of the schema as dumped by `npm run schema`, without partitions: they are named after the table they are part of. */
function tablesOf(schema: string): Set<string> {
  const names = [...schema.matchAll(/^\s*create (?:unlogged )?table (?:if not exists )?(?:public\.)?"?(\w+)/gim)].map(([, name]) => name!)
  return new Set(names.filter(name => !names.includes(name.replace(/_\d+$/, '')) || !/_\d+$/.test(name)))
}

function checkOwners(tables: Set<string>): Finding[] {
  const findings: Finding[] = []
  const where = 'architecture.mjs'
  for (const table of tables) {
    const owners = slices.filter(slice => slice.owns.includes(table)).map(slice => slice.name)
    if (owners.length === 0) findings.push({ rule: 'table-without-owner', where, what: `no slice owns the table ${table}`, cure: 'Add it to the `owns` of the slice that writes it.' })
    if (owners.length > 1) findings.push({ rule: 'table-of-many', where, what: `${owners.join(' and ')} own the table ${table}`, cure: 'Leave it to one, and let the others call its verbs.' })
  }
  for (const table of slices.flatMap(slice => slice.owns)) {
    if (!tables.has(table)) findings.push({ rule: 'owned-but-gone', where, what: `there is no table ${table}`, cure: 'Remove it from the map, or run `npm run schema` after a new migration.' })
  }
  return findings
}

function checkFile(root: string, path: string, tables: Set<string>): Finding[] {
  const slice = sliceOf(path)
  const findings: Finding[] = []
  for (const { how, table, where } of tablesUsed(path, textOf(root, path))) {
    const owner = slices.find(other => other.owns.includes(table))
    if (how === 'read') {
      if (owner && !mayRead(slice, owner, table)) findings.push({ rule: 'foreign-read', where, what: `${slice?.name ?? path} reads ${table}, which is of ${owner.name}`, cure: `Ask ${owner.name} from above, or let the map say that it may be known.` })
    } else if (owner ? owner !== slice && !(slice?.erases && how !== 'insert') : tables.has(table)) {
      findings.push({ rule: 'foreign-write', where, what: `${slice?.name ?? path} writes (${how}) ${table}, which is of ${owner?.name ?? 'nobody'}`, cure: owner ? `Call a verb of ${owner.name}.` : 'Give the table an owner in architecture.mjs.' })
    } else if (table.startsWith('?') && !slice?.erases && !slice?.computes) {
      findings.push({ rule: 'nameless-write', where, what: `a placeholder instead of the table to ${how}`, cure: 'Write the name, so that it can be seen who writes what.' })
    }
  }
  return findings
}

/** Whose code this is: the slice with the longest matching folder; undefined for the composition, which owns nothing. */
function sliceOf(path: string): Slice | undefined {
  return slices.filter(slice => path.startsWith(`server/${slice.name}/`)).sort((a, b) => b.name.length - a.name.length)[0]
}

function mayRead(slice: Slice | undefined, owner: Slice, table: string): boolean {
  return !slice || owner === slice || floors.indexOf(owner.floor) === 0 || slice.imports.includes(owner.name) || (slice.reads ?? []).includes(table)
}
