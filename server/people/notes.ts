import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { cursorOf, readCursor } from '../platform/http/shapes.ts'
import { isId, newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'

/** Whom a note is about: a person or an organisation that was locked for a change. */
export interface Subject { kind: 'person' | 'organisation'; id: string; version: number }
export interface Note { id: string; text: string; author: { id: string; name: string }; createdAt: Temporal.Instant }

/** Most notes about one. */
const MOST = 500

/** Keeps a note of a colleague; customers never see it. */
export async function addNote(tx: Tx, subject: Subject, author: PersonActor, text: string): Promise<Note> {
  const { count } = await tx.one<{ count: number }>(sql`select count(*) from subject_notes where subject_id = ${subject.id}`)
  if (count >= MOST) throw problem.unprocessable('too-many-notes', `At most ${MOST} notes are kept. Remove old ones first.`)
  const { name } = await tx.one<{ name: string }>(sql`select name from people where id = ${author.id}`)
  const note: Note = { id: newId(), text: text.trim(), author: { id: author.id, name }, createdAt: tx.now }
  await tx.query(sql`insert into subject_notes (id, subject_id, author_id, text, created_at) values (${note.id}, ${subject.id}, ${author.id}, ${note.text}, ${tx.now})`)
  await raise(tx, subject, 'noteAdded', note.id)
  return note
}

/** Takes a note away. Throws 403 for the note of a colleague, unless an admin does it. */
export async function removeNote(tx: Tx, subject: Subject, actor: PersonActor, noteId: string): Promise<void> {
  const note = await tx.maybe<{ authorId: string }>(sql`select author_id as "authorId" from subject_notes where id = ${noteId} and subject_id = ${subject.id} for update`)
  if (!note) throw problem.notFound('note', 'There is no such note.')
  if (note.authorId !== actor.id && actor.role !== 'admin') throw problem.forbidden('note', 'Only its author or an admin can remove a note.')
  await tx.query(sql`delete from subject_notes where id = ${noteId}`)
  await raise(tx, subject, 'noteRemoved', noteId)
}

async function raise(tx: Tx, subject: Subject, type: 'noteAdded' | 'noteRemoved', noteId: string): Promise<void> {
  tx.record(subject, `${subject.kind}.${type}`, { noteId })
  await tx.query(subject.kind === 'person' ? sql`update people set version = ${subject.version} where id = ${subject.id}` : sql`update organisations set version = ${subject.version} where id = ${subject.id}`)
}

/** Notes about one, the newest first. */
export async function notesAbout(q: Queries, subjectId: string, page: { limit: number; cursor?: string }): Promise<{ items: Note[]; nextCursor: string | null }> {
  const rows = await q.query<Note>(sql`select n.id, n.text, json_build_object('id', p.id, 'name', p.name) as author, n.created_at as "createdAt"
    from subject_notes n join people p on p.id = n.author_id where n.subject_id = ${subjectId} ${page.cursor ? sql`and (n.created_at, n.id) < ${afterInstant(page.cursor)}` : sql``}
    order by n.created_at desc, n.id desc limit ${page.limit + 1}`)
  const items = rows.slice(0, page.limit)
  return { items, nextCursor: rows.length > page.limit ? cursorOf([items.at(-1)!.createdAt.toString(), items.at(-1)!.id]) : null }
}

/** Notes of a merged one come to whoever stays. */
export function bringNotes(tx: Tx, merged: string, kept: string): Promise<unknown> {
  return tx.query(sql`update subject_notes set home_id = coalesce(home_id, subject_id), subject_id = ${kept} where subject_id = ${merged}`)
}

/** They go back; `family` are the ids that the merged one stands for. */
export function returnNotes(tx: Tx, merged: string, family: readonly string[]): Promise<unknown> {
  return tx.query(sql`update subject_notes set subject_id = ${merged}, home_id = nullif(home_id, ${merged}) where home_id = any(${[...family]}::uuid[])`)
}

/** The place of a page that goes by an instant and an id, for a comparison of rows. */
export function afterInstant(cursor: string) {
  const [at, id] = readCursor(cursor, 2)
  if (typeof at === 'string' && /^\d{4}-[\d:.TZ-]{5,40}$/.test(at) && typeof id === 'string' && isId(id)) return sql`(${at}::timestamptz, ${id}::uuid)`
  throw problem.badRequest('cursor', 'This cursor is not one of this list. Start again without a cursor.')
}
