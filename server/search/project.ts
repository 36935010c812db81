import sql, { bulk, type Sql } from 'sql-template-tag'
import type { CustomValues } from '../fields/field.ts'
import { fieldsFor } from '../fields/registry.ts'
import { fileIdsIn } from '../fields/take-files.ts'
import { fieldFileNames } from '../files/field-files.ts'
import type { Queries } from '../platform/db.ts'
import { isId } from '../platform/ids.ts'
import type { Recorded, Tx } from '../platform/change.ts'
import { ticketChanges } from '../tickets/changes.ts'
import { leftTickets } from '../tickets/merging/moved.ts'
import { followSides, sideSources, sidesOfTickets } from './sides.ts'
import { CUT_TASK, CHECK_EVERY } from './segments.ts'
import { documentVector } from './words.ts'

export interface Source { ticketId: string; messageId: string; attachmentId?: string; public: boolean; subject: string; text: string; meta: Readonly<Record<string, unknown>> }

const PENDING = Symbol('documents of this change')
/** After these the documents of a ticket are made again. */
const REINDEXED: ReadonlySet<string> = new Set(['ticket.subjectEdited', 'message.reread'])
/** Documents written by this process since the last look at the segments. */
let sinceCheck = 0

/**
 * Writes the documents of new messages in the same transaction, so that what can be read can be found. They travel with the
 * messages themselves, in one statement. A ticket whose subject was changed, or of which a message was read anew, is indexed anew;
 * one of which the admin's own fields were changed, by those.
 */
export async function projectSearch(tx: Tx, events: readonly Recorded[]): Promise<void> {
  const renamed = new Set(events.filter(event => REINDEXED.has(event.type)).map(event => event.subjectId))
  const added = new Set(events.filter(event => event.type === 'message.added').map(event => event.data['messageId'] as string))
  const opened = new Set(events.filter(event => event.type === 'ticket.opened' && event.data['custom']).map(event => event.subjectId))
  const fields = new Set(events.filter(event => event.type === 'ticket.customSet' && !renamed.has(event.subjectId)).map(event => event.subjectId))
  const pending = tx.unit<Source[]>(PENDING, () => [])
  for (const { after, messages } of added.size + opened.size > 0 ? ticketChanges(tx) : []) {
    if (renamed.has(after.id)) continue
    if (opened.has(after.id)) pending.push(...customSource(after.id, after.custom, await fileNames(tx, [after.custom])))
    for (const message of messages.filter(one => added.has(one.id))) {
      pending.push({ ticketId: after.id, messageId: message.id, public: message.kind === 'public', subject: after.subject, text: message.text, meta: message.meta })
    }
  }
  await followMessages(tx, leftTickets(events))
  const aside = events.filter(event => event.type === 'side.messageAdded' && !renamed.has(event.subjectId)).map(event => event.data['messageId'] as string)
  if (aside.length > 0) pending.push(...await sideSources(tx, sql`m.id = any(${aside}::uuid[])`))
  if (pending.length > 0) {
    askForSegments(tx, pending.length)
    tx.beforeCommit(PENDING, async q => { if (pending.length > 0) await q.query(insertDocuments(pending.splice(0))) })
  }
  const moved = events.filter(event => event.type === 'message.movedIn' && !renamed.has(event.subjectId))
  if (renamed.size + fields.size + moved.length > 0) {
    await tx.flush()
    if (renamed.size > 0) await indexAnew(tx, [...renamed])
    if (fields.size > 0) await indexFields(tx, [...fields])
    if (moved.length > 0) await indexMoved(tx, moved.map(event => event.subjectId), moved.map(event => event.data['messageId'] as string))
  }
}

/** What was merged or moved is found where it is read. */
async function followMessages(tx: Tx, left: readonly string[]): Promise<void> {
  if (left.length === 0) return
  await tx.flush()
  await tx.query(sql`update search_documents d set ticket_id = m.ticket_id from messages m where d.ticket_id = any(${[...left]}::uuid[]) and m.id = d.message_id and m.ticket_id <> d.ticket_id`)
  await followSides(tx, left)
}

function askForSegments(tx: Tx, count: number): void {
  sinceCheck += count
  if (sinceCheck < CHECK_EVERY) return
  sinceCheck = 0
  // in a queue of its own: two that merge the same segments at once would be in each other's way
  tx.job(CUT_TASK, {}, { key: CUT_TASK, queue: CUT_TASK })
}

export function insertDocuments(sources: readonly Source[]): Sql {
  const rows = sources.map(one => [one.ticketId, one.messageId, one.public, vectorOf(one), one.attachmentId ?? null])
  return sql`insert into search_documents (ticket_id, message_id, public, words, attachment_id) values ${bulk(rows)}`
}

/** Of a message the tsvector, as PostgreSQL reads it. */
export function vectorOf(source: Source): string {
  return documentVector(source.subject, ownWords(source))
}

/** The text without the history quoted below it: the channel says in `meta.fold.text` where that begins. */
function ownWords({ text, meta }: Source): string {
  const fold = meta['fold'] as { text?: unknown } | undefined
  return typeof fold?.text === 'number' ? text.slice(0, fold.text) : text
}

/** Writes documents, and asks for a look at the segments when there were enough of them. */
async function write(tx: Tx, sources: readonly Source[]): Promise<void> {
  if (sources.length === 0) return
  askForSegments(tx, sources.length)
  await tx.query(insertDocuments(sources))
}

/** Makes the documents of some tickets again from their messages; what belongs to a merged ticket keeps that one's subject. */
async function indexAnew(tx: Tx, ticketIds: readonly string[]): Promise<void> {
  const ids = sql`any(${[...ticketIds]}::uuid[])`
  const all = [...await messageSources(tx, sql`m.ticket_id = ${ids}`), ...await fileSources(tx, sql`m.ticket_id = ${ids}`), ...await sideSources(tx, sidesOfTickets(ids)), ...await customSources(tx, ids)]
  await tx.query(sql`delete from search_documents where ticket_id = ${ids}`)
  await write(tx, all)
}

/** Makes again what some tickets are found by in the admin's own fields. */
async function indexFields(tx: Tx, ticketIds: readonly string[]): Promise<void> {
  const ids = sql`any(${[...ticketIds]}::uuid[])`
  const sources = await customSources(tx, ids)
  await tx.query(sql`delete from search_documents where ticket_id = ${ids} and message_id = ticket_id`)
  await write(tx, sources)
}

async function customSources(q: Queries, ids: Sql): Promise<Source[]> {
  const custom = await q.query<{ id: string; custom: CustomValues }>(sql`select t.id, t.custom from tickets t where t.id = ${ids} and t.custom <> '{}'`)
  const files = await fileNames(q, custom.map(ticket => ticket.custom))
  return custom.flatMap(ticket => customSource(ticket.id, ticket.custom, files))
}

/** Messages that came to another ticket: what they are found by has its subject now. */
async function indexMoved(tx: Tx, ticketIds: readonly string[], messageIds: readonly string[]): Promise<void> {
  const sources = await messageSources(tx, sql`m.id = any(${[...messageIds]}::uuid[])`)
  await tx.query(sql`delete from search_documents where ticket_id = any(${[...ticketIds]}::uuid[]) and message_id = any(${[...messageIds]}::uuid[]) and attachment_id is null`)
  await write(tx, sources)
}

function messageSources(q: Queries, which: Sql): Promise<Source[]> {
  return q.query<Source>(sql`select m.ticket_id as "ticketId", m.id as "messageId", m.kind = 'public' as public, t.subject, m.text, m.meta
    from messages m join tickets t on t.id = coalesce(m.home_id, m.ticket_id) where ${which} order by m.created_at, m.id`)
}

/** Files on messages `m` by their names and what was read in them; pictures within a text have no words of their own. */
export function fileSources(q: Queries, which: Sql): Promise<Source[]> {
  return q.query<Source>(sql`select m.ticket_id as "ticketId", m.id as "messageId", a.id as "attachmentId", m.kind = 'public' as public, a.name as subject, coalesce(x.text, '') as text, '{}'::jsonb as meta
    from messages m join attachments a on a.message_id = m.id left join attachment_texts x on x.attachment_id = a.id
    where ${which} and not (a.inline and a.type like 'image/%') order by m.created_at, a.id`)
}

/** The names of the files in the admin's own fields of some tickets, by their ids. */
export async function fileNames(q: Queries, all: readonly CustomValues[]): Promise<ReadonlyMap<string, string>> {
  return fieldFileNames(q, fileIdsIn(await fieldsFor(q, 'ticket'), all))
}

/** The words in the admin's own fields, files by their names: a document that belongs to no message, and that customers do not find. */
export function customSource(ticketId: string, custom: CustomValues, files: ReadonlyMap<string, string>): Source[] {
  const text = Object.values(custom).flatMap(value => typeof value === 'object' ? value.map(each => files.get(each) ?? each) : String(value)).filter(word => !isId(word) && word !== 'true' && word !== 'false').join(' ')
  return text === '' ? [] : [{ ticketId, messageId: ticketId, public: false, subject: '', text, meta: {} }]
}
