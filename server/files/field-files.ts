import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'

/** Whose field a file is the value of. */
export interface FileCarrier { kind: 'ticket' | 'person' | 'organisation'; id: string }
export interface FieldFile { id: string; name: string; size: number; type: string }

/**
 * Makes files the value of a field: those that `ownerId` uploaded and nothing has taken yet, and those that the same field had before.
 * Answers those that it took; the others are not there, somebody else's, or part of something else.
 */
export function takeFieldFiles(tx: Tx, carrier: FileCarrier, field: string, ids: readonly string[], ownerId: string | null): Promise<FieldFile[]> {
  return tx.query(sql`update attachments set owner_id = null, carrier = ${carrier.kind}, carrier_id = ${carrier.id}, field = ${field}, dropped_at = null
    where id = any(${[...ids]}::uuid[]) and ((owner_id = ${ownerId} and message_id is null and side_message_id is null and draft_id is null)
      or (carrier = ${carrier.kind} and carrier_id = ${carrier.id} and field = ${field})) returning id, name, size, type`)
}

/** Files that a field had and has no more. They stay for a while, so that the value can come back. */
export async function dropFieldFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(sql`update attachments set dropped_at = ${tx.now} where id = any(${[...ids]}::uuid[]) and carrier is not null`)
}

/** Takes the files of somebody's fields away, with whom they go. */
export async function deleteFieldFiles(tx: Tx, carrierIds: readonly string[]): Promise<void> {
  await tx.query(sql`delete from attachments where carrier_id = any(${[...carrierIds]}::uuid[])`)
}

/** The names of files in fields, by their ids. */
export async function fieldFileNames(q: Queries, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await q.query<FieldFile>(sql`select id, name from attachments where id = any(${[...ids]}::uuid[]) and carrier is not null`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
