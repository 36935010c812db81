import sql from 'sql-template-tag'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import type { NewAttachment } from '../../files/keep-attachments.ts'
import { keepAttachments } from '../../files/keep-attachments.ts'
import { problem } from '../../platform/problem.ts'
import { accessTicket } from '../../tickets/access.ts'
import { rereadMessage, type Reading } from '../../tickets/reread-message.ts'
import { ARRIVAL_COLUMNS, type Arrival, type Intake } from './arrival.ts'
import { processJob } from './process-arrivals.ts'

/** What today's parser makes of an arrival that was read before. */
export type Reread =
  | { failure: string; error: string }
  | { sender: string | null; subject: string | null; message: Reading; attachments: NewAttachment[] }

/** How something differs from what was read before, for a person who decides; texts are shortened. */
export interface Difference { field: 'sender' | 'subject' | 'text' | 'html' | 'attachments' | 'readable'; before: string; after: string }

interface KeptFile { id: string; hash: string; name: string }
interface Before {
  /** It was set aside for want of reading it, whatever the channel calls that. */
  unread: boolean
  sender: string | null; subject: string | null; ticketId: string | null; messageId: string | null
  html: string | null; text: string | null; files: KeptFile[]
}

const SHOWN = 400

/** Reads an arrival again and says what would differ. Nothing is changed. */
export async function previewReread(app: App, intake: Intake, arrival: Arrival): Promise<Difference[]> {
  const before = await asReadBefore(app.db, intake, arrival.id)
  return differences(before, familiar(await intake.reread(app, arrival), before.files))
}

/**
 * Puts a new reading in the place of the former one: a message gets its better words and the files that were not seen before, and
 * what could not be read is processed once more. True when something changed. Nothing is ever taken away from a message: one that
 * cannot be read any more stays as it was, and 422 says why.
 */
export async function applyReread(tx: Tx, intake: Intake, arrival: Arrival, reread: Reread): Promise<boolean> {
  const before = await asReadBefore(tx, intake, arrival.id)
  const now = familiar(reread, before.files)
  const changed = differences(before, now).length > 0
  const read = () => tx.query(sql`update arrivals set parser = ${intake.parser} where id = ${arrival.id}`)
  if (before.messageId && before.ticketId) {
    if ('failure' in now) throw problem.unprocessable(now.failure, `Today it cannot be read: ${now.error} The message stays as it is.`)
    if (changed) await improve(tx, { ticketId: before.ticketId, messageId: before.messageId, files: before.files }, now)
    await tx.query(sql`update arrivals set parser = ${intake.parser}, sender = ${now.sender}, subject = ${now.subject} where id = ${arrival.id}`)
    return changed
  }
  if (!changed || !before.unread) {
    await read()
    return false
  }
  await tx.query(sql`update arrivals set outcome = 'waiting', cause = null, error = null, processed_at = null, attempts = 0 where id = ${arrival.id}`)
  processJob(tx, arrival.id)
  return true
}

async function improve(tx: Tx, { ticketId, messageId, files }: { ticketId: string; messageId: string; files: Before['files'] }, now: Exclude<Reread, { failure: string }>): Promise<void> {
  const ticket = await accessTicket(tx, ticketId, 'read')
  await rereadMessage(tx, ticket, messageId, now.message)
  const fresh = now.attachments.filter(each => !files.some(file => isSame(file, each)))
  if (fresh.length > 0) await keepAttachments(tx, fresh, messageId)
}

/** An arrival whose bytes are still there. Throws 404 without it, 409 when they were given up. */
export async function readableArrival(app: App, id: string): Promise<Arrival> {
  const arrival = await app.db.maybe<Arrival & { forgotten: boolean }>(sql`select ${ARRIVAL_COLUMNS}, a.raw_hash is null as forgotten from arrivals a where a.id = ${id}`)
  if (!arrival) throw problem.notFound('arrival', 'There is no such entry in the ledger.')
  if (arrival.forgotten) throw problem.conflict('arrival-forgotten', 'Its bytes were given up after the time that the settings keep them for; there is nothing left to read.')
  return arrival
}

function asReadBefore(q: Pick<Tx, 'one'>, intake: Intake, id: string): Promise<Before> {
  return q.one<Before>(sql`select a.outcome = 'quarantined' and a.cause = any(${intake.unread}) as unread, a.sender, a.subject, a.ticket_id as "ticketId", a.message_id as "messageId", m.html, m.text,
      coalesce((select json_agg(json_build_object('id', f.id, 'hash', f.hash, 'name', f.name) order by f.created_at, f.id) from attachments f where f.message_id = m.id), '[]') as files
    from arrivals a left join messages m on m.id = a.message_id where a.id = ${id}`)
}

function differences(before: Before, now: Reread): Difference[] {
  if ('failure' in now) return before.messageId ? [{ field: 'readable', before: 'yes', after: now.error }] : []
  const found: Difference[] = []
  const compare = (field: Difference['field'], was: string | null, is: string | null) => {
    if ((was ?? '') !== (is ?? '')) found.push({ field, ...around(was ?? '', is ?? '') })
  }
  compare('sender', before.sender, now.sender)
  compare('subject', before.subject, now.subject)
  if (!before.messageId) return before.unread ? [...found, { field: 'readable', before: 'no', after: 'yes' }] : found
  compare('text', before.text, now.message.text)
  compare('html', before.html, now.message.html)
  const names = (files: { name: string }[]) => files.map(file => file.name).join(', ')
  if (now.attachments.some(each => !before.files.some(file => isSame(file, each)))) compare('attachments', names(before.files), names(now.attachments))
  return found
}

/** With the files that the message has already under the ids they have there, in the text too. */
function familiar(now: Reread, files: readonly KeptFile[]): Reread {
  if ('failure' in now) return now
  const known = new Map(now.attachments.flatMap(each => {
    const file = files.find(one => isSame(one, each))
    return file ? [[each.id, file.id] as const] : []
  }))
  const html = now.message.html?.replace(/(?<=\/api\/v1\/files\/)[0-9a-f-]{36}/g, id => known.get(id) ?? id) ?? null
  return { ...now, message: { ...now.message, html } }
}

const isSame = (kept: KeptFile, found: NewAttachment) => kept.hash === found.file.hash && kept.name === found.name

/** The first place where two texts differ, with a little before it. */
function around(before: string, after: string): { before: string; after: string } {
  let at = 0
  while (at < before.length && at < after.length && before[at] === after[at]) at++
  const from = Math.max(0, at - 40)
  return { before: before.slice(from, from + SHOWN).toWellFormed(), after: after.slice(from, from + SHOWN).toWellFormed() }
}
