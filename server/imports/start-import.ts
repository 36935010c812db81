import sql from 'sql-template-tag'
import { fieldsFor } from '../fields/registry.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import type { Stored } from '../platform/files.ts'
import { fileRows } from './file-rows.ts'
import type { Import, Imported, Mapping } from './import.ts'
import { importOf } from './queries.ts'
import { guessMapping, takesMany, targetsOf } from './targets.ts'

export const RUN_IMPORT = 'run-import'
const SAMPLE = 3

export interface Table { heads: string[]; sample: string[][]; total: number; format: 'csv' | 'xlsx' }

/** Reads an uploaded table through: its heads, its first rows, how many there are. 422 for what is no table, or has no rows. */
export async function lookAt(app: App, { hash, type }: Stored, name: string): Promise<Table> {
  const format = /\.xlsx$/i.test(name) || type.includes('spreadsheet') || type === 'application/zip' ? 'xlsx' as const : 'csv' as const
  const table: Table = { heads: [], sample: [], total: -1, format }
  for await (const { cells } of fileRows(app, { hash, format })) {
    if (++table.total === 0) table.heads = cells.map(head => head.trim().slice(0, 200))
    else if (table.sample.length < SAMPLE) table.sample.push(cells.map(cell => cell.slice(0, 200)))
  }
  if (table.total < 1) throw problem.unprocessable('no-rows', 'There are no rows in this file. The first row has to name the columns, each further one a customer.')
  return table
}

/** Keeps what was uploaded, with a guess of what its columns are. Nothing is brought in yet. */
export async function addImport(tx: Tx, actor: PersonActor, { carrier, name, stored, table }: { carrier: Imported; name: string; stored: Stored; table: Table }): Promise<string> {
  const id = newId()
  const mapping = guessMapping(carrier, table.heads, await fieldsFor(tx, carrier === 'people' ? 'person' : 'organisation'))
  tx.record({ kind: 'import', id, version: 0 }, 'import.uploaded', { carrier, rows: table.total })
  await tx.query(sql`insert into imports (id, author_id, carrier, name, format, hash, heads, sample, mapping, total, created_at)
    values (${id}, ${actor.id}, ${carrier}, ${name}, ${table.format}, ${stored.hash}, ${table.heads}, ${JSON.stringify(table.sample)}, ${JSON.stringify(mapping)}, ${table.total}, ${tx.now})`)
  return id
}

/** Begins a dry run with this mapping: it counts and tells, and changes nothing. 409 once the import has begun. */
export async function startCheck(tx: Tx, id: string, mapping: Mapping): Promise<void> {
  const found = await locked(tx, id)
  if (!['uploaded', 'checked', 'failed'].includes(found.state) || found.created + found.changed > 0 && found.state === 'failed') throw problem.conflict('import-begun', 'This import has begun already. Upload the file again for another.')
  await checkMapping(tx, found, mapping)
  refuseRolesOfOthers(tx, found, mapping)
  await tx.query(sql`delete from import_items where import_id = ${id}`)
  await tx.query(sql`update imports set state = 'checking', mapping = ${JSON.stringify(mapping)}, done = 0, at_row = 1, created = 0, changed = 0, unchanged = 0, refused = 0, finished_at = null where id = ${id}`)
  tx.job(RUN_IMPORT, { id }, { key: `${RUN_IMPORT}:${id}` })
}

/** Begins to bring in what the dry run told of. 409 without one. */
export async function startImport(tx: Tx, id: string): Promise<void> {
  const found = await locked(tx, id)
  refuseRolesOfOthers(tx, found, found.mapping)
  if (found.state !== 'checked') throw problem.conflict('import-not-checked', 'Try it without changes first, then import.')
  await record(tx, id, 'import.started', { key: found.mapping.key, columns: found.mapping.columns.filter(column => column !== null) })
  await tx.query(sql`delete from import_items where import_id = ${id}`)
  await tx.query(sql`update imports set state = 'running', done = 0, at_row = 1, created = 0, changed = 0, unchanged = 0, refused = 0 where id = ${id}`)
  tx.job(RUN_IMPORT, { id }, { key: `${RUN_IMPORT}:${id}` })
}

/** Stops it behind the batch under way. What was brought in stays, and can be undone. */
export async function cancelImport(tx: Tx, id: string): Promise<void> {
  const { state } = await locked(tx, id)
  if (state === 'checking') await tx.query(sql`update imports set state = 'uploaded' where id = ${id}`)
  if (state !== 'running') return
  await record(tx, id, 'import.cancelled', {})
  await tx.query(sql`update imports set state = 'cancelled', finished_at = ${tx.now} where id = ${id}`)
}

/** Begins to take back what nobody changed since. 409 while it runs, and when there is nothing to take back. */
export async function startUndo(tx: Tx, id: string): Promise<void> {
  const found = await locked(tx, id)
  refuseRolesOfOthers(tx, found, found.mapping)
  if (!mayUndo(found)) throw problem.conflict('import-undo', 'There is nothing to undo: this import still runs, changed nothing, or was undone already.')
  await record(tx, id, 'import.undoStarted', {})
  await tx.query(sql`update imports set state = 'undoing', done = 0, kept = 0 where id = ${id}`)
  tx.job(RUN_IMPORT, { id }, { key: `${RUN_IMPORT}:${id}` })
}

export const mayUndo = ({ state, created, changed }: Pick<Import, 'state' | 'created' | 'changed'>): boolean => ['finished', 'cancelled', 'failed'].includes(state) && created + changed > 0

/** Puts on record what happened to an import. */
export async function record(tx: Tx, id: string, type: string, data: Record<string, unknown>): Promise<void> {
  const { version } = await tx.one<{ version: number }>(sql`update imports set version = version + 1 where id = ${id} returning version - 1 as version`)
  tx.record({ kind: 'import', id, version }, type, data)
}

async function locked(tx: Tx, id: string): Promise<Import> {
  await tx.query(sql`select 1 from imports where id = ${id} for update`)
  return importOf(tx, id)
}

/** An import runs with the rights of its author: who is no admin gives nobody a role, and takes none, by the import of an admin. 403. */
function refuseRolesOfOthers({ actor }: Tx, { authorId }: Import, { columns }: Mapping): void {
  if (!columns.includes('role') || actor.kind !== 'person' || actor.role === 'admin' || actor.id === authorId) return
  throw problem.forbidden('import-roles', 'This import says which roles people have. Whoever uploaded it, or an admin, goes on with it.')
}

async function checkMapping(tx: Tx, { carrier, heads }: Import, { columns, key }: Mapping): Promise<void> {
  const fields = await fieldsFor(tx, carrier === 'people' ? 'person' : 'organisation')
  const targets = targetsOf(carrier, fields)
  const named = columns.filter(column => column !== null)
  const files = fields.find(field => field.kind === 'file' && named.includes(`custom.${field.key}`))
  if (files) throw problem.unprocessable('mapping-files', `“${files.label}” holds files, which no table can bring in. Leave this column out, and upload the files on each page.`, { target: `custom.${files.key}` })
  const unknown = named.find(column => !targets.includes(column))
  if (unknown !== undefined || columns.length > heads.length) throw problem.unprocessable('mapping', unknown === undefined ? 'The mapping has more columns than the file.' : `There is nothing called ${unknown} that a column could be.`)
  const twice = named.find((column, i) => !takesMany(column) && named.indexOf(column) !== i)
  if (twice !== undefined) throw problem.unprocessable('mapping-twice', `Two columns are mapped to ${twice}. Choose one of them.`, { target: twice })
  const needed = carrier === 'people' ? { email: 'email', externalId: 'externalId' }[key as string] : { name: 'name', domain: 'domains', externalId: 'externalId' }[key as string]
  if (needed === undefined || !named.includes(needed)) throw problem.unprocessable('mapping-key', 'No column holds what records are found by. Map one to it, or choose another.', { target: needed ?? key })
}
