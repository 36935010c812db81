import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Db, Queries } from '../platform/db.ts'
import type { Reactor } from '../platform/jobs.ts'
import { countWords } from './vocabulary.ts'

/** Documents from the first to the one before `upper`. */
export interface Range { lower: number; upper: number }
/** A partition of the documents: those from `lower` up to the next segment's. */
export interface Segment { name: string; lower: number; level: number }

/** Documents of a segment as it is cut. The newest has no index: to read so many through takes a millisecond. */
export const SEGMENT_SIZE = 512
/**
 * So many segments of a level become one of the next: of 8 thousand, 131 thousand, two million documents. At three million some
 * forty remain, and only what hardly any document has asks all of them. Of each level some stay, so that a common word never meets a large one first.
 */
export const MERGE = 16
export const STAY = [8, 2, 1]
export const HIGHEST = STAY.length
/** After so many documents a process asks for a look at the segments. */
export const CHECK_EVERY = 128
/** So many documents are counted at a time: a word that all of them have costs the vocabulary one row. */
const COUNTED_AT = 256
/** Steps of counting before the segments are looked at again: where millions wait to be counted, the newest must not grow meanwhile. */
const COUNTED_AT_ONCE = 8
export const CUT_TASK = 'search.segments'

/** Newest first. */
export function segments(q: Queries): Promise<Segment[]> {
  return q.query<Segment>(sql`select name, lower, level from search_segments order by lower desc`)
}

/** Keeps the newest segment small and the number of segments low. Whatever fails is tried again: no search depends on it. */
export const keepSegments: Reactor = {
  task: CUT_TASK,
  async run(app: App) {
    do {
      await cutSegment(app.db)
      await indexSegments(app.db)
      while (await mergeSegments(app.db)) { /* until nothing is left to merge */ }
    } while (await countWords(app.db, COUNTED_AT, COUNTED_AT_ONCE))
  },
}

/**
 * Closes the newest segment when it is full and opens the next. Holds everybody off for some milliseconds, and gives up
 * when it cannot have the table at once, so that no ticket waits behind it.
 */
export async function cutSegment(db: Db, size = SEGMENT_SIZE): Promise<boolean> {
  if (!(await fullSegment(db, size))) return false
  return db.transaction(async q => {
    await holdAll(q)
    const full = await fullSegment(q, size)
    if (!full) return false
    const { name, lower, end } = full
    const next = `search_documents_${end}`
    await run(q, `alter table search_documents detach partition ${name}`)
    await run(q, `alter table search_documents attach partition ${name} for values from (${lower === 0 ? 'minvalue' : lower}) to (${end})`)
    await run(q, `create table ${next} partition of search_documents for values from (${end}) to (maxvalue)`)
    await q.query(sql`insert into search_segments values (${next}, ${end}, 0)`)
    return true
  })
}

/**
 * Gives closed segments their index. To write it at once takes half the time of writing it with every document, and nobody who
 * adds a message waits for it; until then a segment is read through.
 */
export async function indexSegments(db: Db): Promise<void> {
  const bare = await db.query<{ name: string }>(sql`select s.name from search_segments s
    where s.lower < (select max(lower) from search_segments)
      and not exists (select from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
        where i.indrelid = s.name::regclass and a.amname = 'gin' and i.indisvalid) order by s.lower desc`)
  for (const { name } of bare) await run(db, indexOn(name))
}

const indexOn = (name: string) => `create index on ${name} using gin (words)`

/** The newest segment when it has had its number of documents; `end` is the first document of the next. */
function fullSegment(q: Queries, size: number): Promise<{ name: string; lower: number; end: number } | undefined> {
  return q.maybe(sql`select name, lower, last_value + 1 as end from search_segments, search_doc
    where lower = (select max(lower) from search_segments) and last_value + 1 - lower >= ${size}`)
}

/** Merges the oldest segments of a level of which there are enough; false when there are none. The copy is made beside the running desk. */
export async function mergeSegments(db: Db): Promise<boolean> {
  const all = await segments(db)
  for (let level = 0; level < HIGHEST; level++) {
    const closed = all.slice(1).filter(one => one.level === level)
    if (closed.length < MERGE + STAY[level]!) continue
    const old = closed.slice(-MERGE)
    const range = { lower: old.at(-1)!.lower, upper: all.findLast(one => one.lower > old[0]!.lower)!.lower }
    const name = `search_documents_${range.lower}_level${level + 1}`
    await prepareSegment(db, name, range, () => run(db, `insert into ${name} select * from search_documents where doc >= ${range.lower} and doc < ${range.upper} order by doc`))
    await db.transaction(q => replaceSegments(q, old, { name, lower: range.lower, level: level + 1 }, range.upper))
    await run(db, `analyze ${name}`)
    return true
  }
  return false
}

async function replaceSegments(q: Queries, old: readonly Segment[], merged: Segment, upper: number): Promise<void> {
  await holdAll(q)
  const copied = raw(merged.name)
  const former = sql`search_documents where doc >= ${merged.lower} and doc < ${upper}`
  // tickets that were erased or indexed anew meanwhile
  const { gone } = await q.one<{ gone: boolean }>(sql`select (select count(*) from ${copied}) <> (select count(*) from ${former}) as gone`)
  if (gone) await q.query(sql`delete from ${copied} where doc not in (select doc from ${former})`)
  for (const { name } of old) await run(q, `drop table ${name}`)
  await q.query(sql`delete from search_segments where name in (${join(old.map(({ name }): Sql => sql`${name}`))})`)
  await attachSegment(q, merged, upper)
}

/** A table for documents, filled and then indexed, which is four times as fast as the other way round; not yet a segment. */
export async function prepareSegment(db: Db, name: string, { lower, upper }: Range, fill: () => Promise<unknown>): Promise<void> {
  await run(db, `drop table if exists ${name}`)
  await run(db, `create table ${name} (like search_documents including defaults)`)
  await fill()
  await run(db, indexOn(name))
  await run(db, `create index on ${name} (ticket_id)`)
  // spares the look at every row under the lock of attachSegment
  await run(db, `alter table ${name} add constraint ${name}_range check (doc is not null and doc >= ${lower} and doc < ${upper})`)
}

export async function attachSegment(q: Queries, { name, lower, level }: Segment, upper: number): Promise<void> {
  await run(q, `alter table search_documents attach partition ${name} for values from (${lower === 0 ? 'minvalue' : lower}) to (${upper})`)
  await run(q, `alter table ${name} drop constraint ${name}_range`)
  await q.query(sql`insert into search_segments values (${name}, ${lower}, ${level})`)
}

/** Has everybody wait, or gives up at once when somebody is at it for longer. */
export async function holdAll(q: Queries): Promise<void> {
  await q.query(sql`set local lock_timeout = '500ms'`)
  await q.query(sql`lock table only search_documents in access exclusive mode`)
}

/** Definitions take no parameters. Names and numbers here are our own, never anybody's input. */
export function run(q: Queries, statement: string): Promise<unknown[]> {
  return q.query(raw(statement))
}
