import sql, { raw, type Sql } from 'sql-template-tag'
import type { Db, Queries } from '../platform/db.ts'
import { onceForAll } from './once-for-all.ts'
import { segments, STAY, type Segment } from './segments.ts'
import type { Weights } from './loose.ts'
import type { TextQuery } from './terms.ts'

export interface Hit { ticketId: string; messageId: string; attachmentId: string | null; score: number }
/** `complete` is false when older documents were left out: the count is then a "at least". */
export interface Hits { hits: Hit[]; complete: boolean }

export interface Search {
  text: Pick<TextQuery, 'match' | 'whole'>
  /** Where not every word has to be found: what each is worth. All that match are weighed then, not only the newest. */
  weights?: Weights
  /** What the tickets must be: visibility and operators, over these tables. */
  where: Sql
  tables: Sql
  /** Which messages `g` the asker may read; null: all of the tickets that they see. */
  readable: Sql | null
  /** How many tickets are wanted. */
  limit: number
  now: Temporal.Instant
}

/** Documents ranked at first; when too few of them are for the asker's eyes, four times as many, and so on. */
const FIRST = 200
/** No search reads more documents than this; then it says that there are more. */
const MOST = 4000
/** Tickets looked through when one starts from the tickets instead. */
const MOST_TICKETS = 500
/** In the planner's units, where reading a page costs 1 to 4: some 10 ms. */
const NARROW_COST = 5000

/**
 * Tickets with a message in which the words occur, the newer and the better first. Looks through the newest segments, then
 * through as many older ones as should have what is still wanted, and stops as soon as enough is found: so neither a common word
 * nor a rare one costs more in a desk of a million tickets than in one of ten thousand. Beyond the newest, of several words the last has to be whole.
 */
export async function findTickets(q: Db, search: Search): Promise<Hits> {
  const best = new Map<string, Hit>()
  let seen = 0
  const all = await segments(q)
  for (let from = 0, to; from < all.length && !enough(search, best); from = to) {
    to = endOfWindow(all, from, search.weights ? Infinity : (search.limit - best.size) / (best.size + 1))
    const low = all[to - 1]!.lower
    const match = to <= newestOf(all) ? search.text.match : search.text.whole
    let before = all[from - 1]?.lower ?? BEYOND
    for (let count = FIRST; ; count *= 4) {
      const page = await onceForAll(q, on => rank(on, search, documents(search, match, low, before, count)))
      for (const hit of page.hits) if ((best.get(hit.ticketId)?.score ?? -1) < hit.score) best.set(hit.ticketId, hit)
      seen += page.seen
      if (page.seen < count) break
      if (enough(search, best) || seen >= MOST) return { hits: top(best, search.limit), complete: false }
      before = page.last!
    }
  }
  return { hits: top(best, search.limit), complete: best.size <= search.limit }
}

function enough(search: Search, best: ReadonlyMap<string, Hit>): boolean {
  return search.weights === undefined && best.size >= search.limit
}

/** The same from the other side, for whoever sees or asks for few tickets: looks through their messages, the newest tickets' first. */
export async function findAmongTickets(q: Queries, search: Search): Promise<Hits> {
  const fitting = await q.query<{ id: string }>(sql`select t.id from ${search.tables} where ${search.where} order by t.updated_at desc limit ${MOST_TICKETS + 1}`)
  const ids = fitting.slice(0, MOST_TICKETS).map(ticket => ticket.id)
  // `offset 0`: from each ticket by index to its documents, where the planner would rather begin with a common word
  const page = await rank(q, { ...search, where: sql`true`, tables: sql`tickets t` }, sql`select d.* from unnest(${ids}::uuid[]) f(id), lateral (
    select d.doc, d.ticket_id, d.message_id, d.attachment_id, d.words from search_documents d
    where d.ticket_id = f.id and d.words @@ ${search.text.match}::tsquery and ${visibleDocuments(search)} offset 0) d`)
  return { hits: top(new Map(page.hits.map(hit => [hit.ticketId, hit])), search.limit), complete: fitting.length <= MOST_TICKETS && page.hits.length <= search.limit }
}

/** Whether a condition is quickly answered with few tickets, as far as PostgreSQL's own estimate goes. */
export async function isNarrow(q: Queries, { tables, where }: Pick<Search, 'tables' | 'where'>): Promise<boolean> {
  const { 'QUERY PLAN': [plan] } = await q.one<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number; 'Total Cost': number } }] }>(
    sql`explain (format json) select t.id from ${tables} where ${where}`)
  return plan.Plan['Plan Rows'] <= MOST_TICKETS && plan.Plan['Total Cost'] <= NARROW_COST
}

const BEYOND = Number.MAX_SAFE_INTEGER

/**
 * Segments that are asked first: the two newest, in which a word that every thirtieth document has is found often enough; then all that are
 * never merged, together four thousand documents.
 */
const NEWEST = [2, 1 + STAY[0]!]
/** Words come in clusters: where twenty were found, the next twenty may take twice as many documents. */
const LEEWAY = 2

/** How many segments are the newest, in which also a word's beginning is looked for. */
function newestOf(all: readonly Segment[]): number {
  const merged = all.findIndex(one => one.level > 0)
  return Math.min(NEWEST.at(-1)!, merged < 0 ? all.length : merged)
}

/**
 * The segment before which a look from `from` on ends. Beyond the newest it goes so far that what is wanted should be there, as often as it was found until
 * here (`short`: how many times as much is wanted), and at least doubles what was looked through. All that match in a window are read: in a segment
 * of a million documents hundreds for a word that is no longer needed there, and that took 30 ms.
 */
export function endOfWindow(all: readonly Segment[], from: number, short: number): number {
  const newest = newestOf(all)
  if (from < newest) return Math.min(newest, NEWEST.find(count => count > from)!)
  const done = all[from - 1]!.lower
  const width = (all[0]!.lower - done) * Math.max(1, LEEWAY * short)
  const end = all.findIndex((one, at) => at >= from && done - one.lower >= width)
  return end < 0 ? all.length : end + 1
}

function documents(search: Search, match: string, low: number, before: number, count: number): Sql {
  return sql`select d.doc, d.ticket_id, d.message_id, d.attachment_id, d.words from search_documents d
    where d.doc >= ${low} and d.doc < ${before} and d.words @@ ${match}::tsquery and ${visibleDocuments(search)}
    order by d.doc desc limit ${count}`
}

/** Customers find no notes, and nothing from before they were put in copy. */
function visibleDocuments(search: Search): Sql {
  return search.readable ? sql`d.public and exists (select from messages g where g.id = d.message_id and ${search.readable})` : sql`true`
}

/** How long until age halves a rank: a month. */
const HALF_LIFE = 30 * 86_400

/** The best document of each ticket that `search.where` allows; `seen` and `last` tell how far the documents went. */
function rank(q: Queries, search: Search, found: Sql): Promise<{ seen: number; last: number | null; hits: Hit[] }> {
  const { where, tables, now } = search
  return q.one(sql`
    with found as materialized (${found}),
    ranked as (
      select distinct on (t.id) t.id as "ticketId", f.message_id as "messageId", f.attachment_id as "attachmentId",
        ${worth(search)}
          / (1 + greatest(0, extract(epoch from ${now}::timestamptz - t.updated_at)) / ${raw(String(HALF_LIFE))}) as score
      from found f, ${tables} where t.id = f.ticket_id and ${where} order by t.id, score desc)
    select (select count(*) from found) as seen, (select min(doc) from found) as last, coalesce(json_agg(ranked), '[]') as hits from ranked`)
}

/** A document with all words by how often and how close; one with some of them by what those are worth, and for less than a fifth nothing. */
function worth({ text, weights }: Search): Sql {
  if (!weights) return sql`ts_rank(f.words, ${text.match}::tsquery)`
  return sql`(select case when sum(w.worth) filter (where w.rank > 0) >= ${LEAST} * sum(w.worth) then sum(w.worth * w.rank) else 0 end
    from (select x.worth, ts_rank(${WEIGHTS}::real[], f.words, quote_literal(x.stem)::tsquery, 1) as rank from unnest(${weights.stems}::text[], ${weights.values}::float8[]) as x(stem, worth)) w)`
}

const LEAST = 0.2
/** What a word in the text is worth, and (the last) in the subject. */
const WEIGHTS = '{0.1,0.1,0.1,0.3}'

function top(best: ReadonlyMap<string, Hit>, limit: number): Hit[] {
  return [...best.values()].filter(hit => hit.score > 0).sort((a, b) => b.score - a.score).slice(0, limit)
}
