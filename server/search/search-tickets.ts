import sql, { type Sql } from 'sql-template-tag'
import { ALWAYS, leaves, type Condition } from '../conditions/condition.ts'
import { toSql } from '../conditions/to-sql.ts'
import type { PersonActor } from '../platform/actor.ts'
import { isStaff } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { readableMessages, visibilityOf } from '../tickets/access.ts'
import type { Asking } from '../tickets/asking.ts'
import { tablesFor } from '../tickets/fields.ts'
import { listTickets, type TicketRow } from '../tickets/queries.ts'
import { findPeople } from './find-people.ts'
import { findAmongTickets, findTickets, isNarrow, type Hit, type Hits, type Search } from './find-tickets.ts'
import { loosened } from './loose.ts'
import { marksOf, snippetOf } from './snippet.ts'
import { stem } from './stem.ts'
import { textQuery, type Term, type TextQuery } from './terms.ts'
import { meantBy, type Meant } from './typos.ts'
import { wordsOf } from './words.ts'

export type FoundTicket = TicketRow & { messageId: string | null; file: { id: string; name: string } | null; /** The side conversation in which it stands, by its subject. */ side: { id: string; name: string } | null; /** Not all of the words were found. */ partly: boolean; /** Where what was looked for stands. */ marks: Marks }
export interface Marks { subject: [number, number][]; snippet: [number, number][] }
export interface Correction { typed: string; meant: string }
export interface FoundTickets { items: FoundTicket[]; more: boolean; meant: Correction[] }

/** What was typed, understood. */
export interface Asked { condition: Condition; terms: Term[]; text: TextQuery | undefined; texts: string[]; number: number | undefined; faults: string[] }

/** With fewer tickets that have all words, those that have some of them are shown too. */
const FEW = 5

/**
 * Tickets by words and operators. Where nothing has all words, a word that no document has is taken for a mistake;
 * and where little has all of several words, what has some of them stands beside it, by what the words are worth.
 */
export async function searchTickets(app: App, actor: PersonActor, asked: Asked, { fields, context }: Asking, limit: number): Promise<FoundTickets> {
  const hasOperators = JSON.stringify(asked.condition) !== JSON.stringify(ALWAYS)
  if (!asked.text) return hasOperators ? listed(app, actor, toSql(inLists(asked.condition), fields, context), limit) : { items: [], more: false, meant: [] }
  const condition: Condition = { all: [visibilityOf(actor), inLists(asked.condition)] }
  const [where, tables] = [toSql(condition, fields, context), tablesFor(condition)]
  const among = !isStaff(actor.role) || (hasOperators && await isNarrow(app.db, { where, tables }))
  const find = (text: Pick<TextQuery, 'match' | 'whole'>, weights?: Search['weights']): Promise<Hits> => (among ? findAmongTickets : findTickets)(app.db, {
    text, weights, where, tables, readable: isStaff(actor.role) ? null : readableMessages(actor), limit: limit + 1, now: context.now,
  })
  const { text, hits, partly, complete, meant } = await findSomehow(app, asked.text, asked.terms, find)
  const items = await rowsOf(app, actor, hits.slice(0, limit), text, partly)
  const numbered = asked.number === undefined ? [] : (await listed(app, actor, sql`t.id = (select merged_root(n.id) from tickets n where n.number = ${asked.number})`, 1)).items
  const rest = items.filter(item => item.number !== asked.number)
  return { items: [...numbered, ...rest].slice(0, limit), more: hits.length > limit || !complete, meant: corrections(asked.terms, meant, items) }
}

async function findSomehow(app: App, typed: TextQuery, terms: readonly Term[], find: (text: Pick<TextQuery, 'match' | 'whole'>, weights?: Search['weights']) => Promise<Hits>) {
  let [text, meant]: [TextQuery, Meant] = [typed, new Map()]
  let { hits, complete } = await find(text)
  if (hits.length === 0) {
    meant = await meantBy(app.db, terms)
    if (meant.size > 0) {
      text = textQuery(terms, meant)!
      ;({ hits, complete } = await find(text))
    }
  }
  const partly = new Set<string>()
  const loose = hits.length < FEW && complete ? await loosened(app.db, terms, meant, hits.length) : undefined
  if (loose) {
    const full = new Map(hits.map(hit => [hit.ticketId, hit]))
    const some = await find({ match: loose.match, whole: loose.match }, loose.weights)
    for (const { ticketId } of some.hits) if (!full.delete(ticketId)) partly.add(ticketId)
    // what has all words stands among the others by its worth; a part of a code has none
    hits = [...full.values(), ...some.hits]
    text = { ...text, stems: [...new Set([...loose.weights.stems, ...text.stems])] }
  }
  return { text, hits, partly, complete, meant }
}

/** How the words that were meant are written where they were found. Nothing is said of what was not found. */
function corrections(terms: readonly Term[], meant: Meant, items: readonly FoundTicket[]): Correction[] {
  if (meant.size === 0 || items.length === 0) return []
  const written = items.flatMap(item => `${item.subject} ${item.snippet}`.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
  return terms.flatMap(term => wordsOf(term.text)).flatMap(word => {
    const stems = meant.get(stem(word))
    const found = stems && written.find(one => wordsOf(one).some(part => stems.includes(stem(part))))
    return found ? [{ typed: word, meant: found.toLowerCase() }] : []
  })
}

/** Tickets of the people with such an address, the newest first, as many as still fit and are not there already. */
export async function ticketsOf(app: App, actor: PersonActor, addresses: readonly string[], asked: Asked, { fields, context }: Asking, there: readonly FoundTicket[], limit: number): Promise<FoundTicket[]> {
  const people = await findPeople(app.db, addresses, MOST_PEOPLE)
  if (people.length === 0 || there.length >= limit) return []
  const theirs = await listed(app, actor, sql`t.requester_id = any(${people.map(person => person.id)}::uuid[]) and ${toSql(inLists(asked.condition), fields, context)}`, limit)
  return theirs.items.filter(ticket => !there.some(other => other.id === ticket.id)).slice(0, limit - there.length)
}

const MOST_PEOPLE = 20

/** Nothing that is merged, spam or in the bin is found unless one asks for it. */
function inLists(condition: Condition): Condition {
  return leaves(condition).some(leaf => leaf.field === 'aside') ? condition : { all: [condition, { field: 'aside', op: 'empty' }] }
}

async function listed(app: App, actor: PersonActor, where: Sql, limit: number): Promise<FoundTickets> {
  const page = await listTickets(app.db, actor, { where, everywhere: true, limit })
  return { items: page.items.map(item => ({ ...item, messageId: null, file: null, side: null, partly: false, marks: { subject: [], snippet: [] } })), more: page.nextCursor !== null, meant: [] }
}

/** More than anybody is shown: the statement is the same however many were found, so that it is prepared and planned once. */
const MOST_SHOWN = 50

/** The rows of the hits in their order, each with the words around what was found. */
async function rowsOf(app: App, actor: PersonActor, hits: readonly Hit[], text: TextQuery, partly: ReadonlySet<string>): Promise<FoundTicket[]> {
  if (hits.length === 0) return []
  const [{ items }, messages, files, sides] = await Promise.all([
    listTickets(app.db, actor, { where: sql`t.id = any(${hits.map(hit => hit.ticketId)}::uuid[])`, everywhere: true, limit: MOST_SHOWN }),
    app.db.query<{ id: string; text: string }>(sql`select m.id, left(m.text, 20000) as text from messages m where m.id = any(${hits.map(hit => hit.messageId)}::uuid[])`),
    filesOf(app, hits.flatMap(hit => hit.attachmentId ?? [])),
    sidesOf(app, hits.map(hit => hit.messageId)),
  ])
  const rows = new Map(items.map(item => [item.id, item]))
  const texts = new Map(messages.map(message => [message.id, message.text]))
  return hits.flatMap(({ ticketId, messageId, attachmentId }) => {
    const row = rows.get(ticketId)
    if (!row) return []
    const file = attachmentId === null ? undefined : files.get(attachmentId)
    const side = sides.get(messageId)
    const from = file?.text ?? side?.text ?? texts.get(messageId) ?? row.snippet
    // what was found in a field belongs to no message
    const snippet = snippetOf(from, text)
    return [{
      ...row, messageId: messageId === ticketId || side ? null : messageId, file: file ? { id: file.id, name: file.name } : null, side: side ? { id: side.sideId, name: side.subject } : null, partly: partly.has(ticketId),
      snippet, marks: { subject: marksOf(row.subject, text), snippet: marksOf(snippet, text) },
    }]
  })
}

async function filesOf(app: App, ids: readonly string[]): Promise<Map<string, { id: string; name: string; text: string }>> {
  if (ids.length === 0) return new Map()
  const files = await app.db.query<{ id: string; name: string; text: string }>(sql`select a.id, a.name, coalesce(left(x.text, 20000), '') as text
    from attachments a left join attachment_texts x on x.attachment_id = a.id where a.id = any(${[...ids]}::uuid[])`)
  return new Map(files.map(file => [file.id, file]))
}

/** Of messages those that belong to side conversations; whoever is no colleague never has such a hit. */
async function sidesOf(app: App, messageIds: readonly string[]): Promise<Map<string, { sideId: string; subject: string; text: string }>> {
  const found = await app.db.query<{ id: string; sideId: string; subject: string; text: string }>(sql`select m.id, s.id as "sideId", s.subject, left(m.text, 20000) as text
    from side_messages m join side_conversations s on s.id = m.side_id where m.id = any(${[...messageIds]}::uuid[])`)
  return new Map(found.map(side => [side.id, side]))
}
