import sql, { type Sql } from 'sql-template-tag'
import { ALWAYS, leaves, type Condition } from '../conditions/condition.ts'
import type { Fields } from '../conditions/fields.ts'
import { queryCondition } from '../conditions/query-operators.ts'
import { parseQuery, type Item } from '../conditions/query-syntax.ts'
import { toSql } from '../conditions/to-sql.ts'
import { validate } from '../conditions/validate.ts'
import type { PersonActor } from '../platform/actor.ts'
import { isStaff } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { readableMessages, visibilityOf } from '../tickets/access.ts'
import { askingFor, type Asking } from '../tickets/asking.ts'
import { tablesFor, TICKET_REFS, type TicketFacts } from '../tickets/fields.ts'
import { listTickets, type TicketRow } from '../tickets/queries.ts'
import { findOrganisations, findPeople, type FoundOrganisation, type FoundPerson } from './find-people.ts'
import { findAmongTickets, findTickets, isNarrow, type Hit, type Search } from './find-tickets.ts'
import { operatorNames, operators } from './operators.ts'
import { snippetOf } from './snippet.ts'
import { textQuery, type TextQuery } from './terms.ts'

export type FoundTicket = TicketRow & { messageId: string | null }

export interface Found {
  tickets: FoundTicket[]
  /** There are more tickets than shown, or older ones were not looked through. */
  more: boolean
  people: FoundPerson[]
  organisations: FoundOrganisation[]
  /** What of the typed was not understood, in words. */
  faults: string[]
}

/** What was typed, understood. */
interface Asked { condition: Condition; text: TextQuery | undefined; texts: string[]; number: number | undefined; faults: string[] }

/** Searches tickets, people and organisations for what was typed; people and organisations for staff only, by token with people:read. */
export async function search(app: App, actor: PersonActor, typed: string, options: { type?: 'tickets' | 'people' | 'organisations'; limit: number }): Promise<Found> {
  const { limit, type } = options
  const asking = await askingFor(app, actor)
  const asked = understand(typed, asking.fields)
  const wants = (one: typeof type) => type === undefined || type === one
  const others = maySeePeople(actor) ? asked.texts : []
  const [tickets, people, organisations] = await Promise.all([
    wants('tickets') ? searchTickets(app, actor, asked, asking, limit) : { items: [], more: false },
    wants('people') ? findPeople(app.db, others, limit) : [],
    wants('organisations') ? findOrganisations(app.db, others, limit) : [],
  ])
  return { tickets: tickets.items, more: tickets.more, people, organisations, faults: asked.faults }
}

function maySeePeople({ role, scopes }: PersonActor): boolean {
  return isStaff(role) && (scopes === undefined || scopes.includes('people:read'))
}

function understand(typed: string, fields: Fields<TicketFacts>): Asked {
  const items = parseQuery(typed, operatorNames)
  const { condition, faults } = queryCondition(items, operators)
  const wrong = validate(condition, fields, TICKET_REFS)
  const terms = items.filter((item): item is Extract<Item, { kind: 'term' }> => item.kind === 'term')
  const number = /^#?(\d{1,15})$/.exec(terms.length === 1 && !terms[0]!.negated ? terms[0]!.text : '')?.[1]
  return {
    condition: wrong.length > 0 ? ALWAYS : condition,
    text: textQuery(terms),
    texts: terms.filter(term => !term.negated && /[\p{L}\p{N}]/u.test(term.text)).map(term => term.text),
    number: number === undefined ? undefined : Number(number),
    faults: [...faults, ...wrong.map(fault => fault.message), ...onlyNegated(terms) ? ['Add a word to look for: “-word” alone only says what to leave out.'] : []],
  }
}

function onlyNegated(terms: readonly { negated: boolean }[]): boolean {
  return terms.length > 0 && terms.every(term => term.negated)
}

async function searchTickets(app: App, actor: PersonActor, asked: Asked, { fields, context }: Asking, limit: number): Promise<{ items: FoundTicket[]; more: boolean }> {
  const hasOperators = JSON.stringify(asked.condition) !== JSON.stringify(ALWAYS)
  if (!asked.text) return hasOperators ? listed(app, actor, toSql(inLists(asked.condition), fields, context), limit) : { items: [], more: false }
  const condition: Condition = { all: [visibilityOf(actor), inLists(asked.condition)] }
  const [where, tables] = [toSql(condition, fields, context), tablesFor(condition)]
  const among = !isStaff(actor.role) || (hasOperators && await isNarrow(app.db, { where, tables }))
  const wanted: Search = { text: asked.text, where, tables, readable: isStaff(actor.role) ? null : readableMessages(actor), limit: limit + 1, now: context.now }
  const { hits, complete } = await (among ? findAmongTickets : findTickets)(app.db, wanted)
  const shown = hits.slice(0, limit)
  const items = await rowsOf(app, actor, shown, asked.text)
  const numbered = asked.number === undefined ? [] : (await listed(app, actor, sql`t.id = (select merged_root(n.id) from tickets n where n.number = ${asked.number})`, 1)).items
  const rest = items.filter(item => item.number !== asked.number)
  return { items: [...numbered, ...rest].slice(0, limit), more: hits.length > limit || !complete }
}

/** Nothing that is merged, spam or in the bin is found unless one asks for it. */
function inLists(condition: Condition): Condition {
  return leaves(condition).some(leaf => leaf.field === 'aside') ? condition : { all: [condition, { field: 'aside', op: 'empty' }] }
}

async function listed(app: App, actor: PersonActor, where: Sql, limit: number): Promise<{ items: FoundTicket[]; more: boolean }> {
  const page = await listTickets(app.db, actor, { where, everywhere: true, limit })
  return { items: page.items.map(item => ({ ...item, messageId: null })), more: page.nextCursor !== null }
}

/** More than anybody is shown: the statement is the same however many were found, so that it is prepared and planned once. */
const MOST_SHOWN = 50

/** The rows of the hits in their order, each with the words around what was found. */
async function rowsOf(app: App, actor: PersonActor, hits: readonly Hit[], text: TextQuery): Promise<FoundTicket[]> {
  if (hits.length === 0) return []
  const [{ items }, messages] = await Promise.all([
    listTickets(app.db, actor, { where: sql`t.id = any(${hits.map(hit => hit.ticketId)}::uuid[])`, everywhere: true, limit: MOST_SHOWN }),
    app.db.query<{ id: string; text: string }>(sql`select m.id, left(m.text, 20000) as text from messages m where m.id = any(${hits.map(hit => hit.messageId)}::uuid[])`),
  ])
  const rows = new Map(items.map(item => [item.id, item]))
  const texts = new Map(messages.map(message => [message.id, message.text]))
  return hits.flatMap(({ ticketId, messageId }) => {
    const row = rows.get(ticketId)
    // what was found in a field belongs to no message
    return row ? [{ ...row, messageId: messageId === ticketId ? null : messageId, snippet: snippetOf(texts.get(messageId) ?? row.snippet, text.stems) }] : []
  })
}
