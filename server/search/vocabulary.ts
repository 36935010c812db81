import sql, { type Sql } from 'sql-template-tag'
import type { Db, Queries } from '../platform/db.ts'

/** Documents counted at a time: the words of a mail or two each. */
const STEP = 4096
/** Of the documents that were not counted yet no more than these are counted when somebody asks: after an update it may be all. */
const LATEST = 1024
/** A word that fewer documents have is taken out of the vocabulary with a document that is erased. It comes back with the next that has it. */
const RARE = 5

/** Words made of letters only: numbers and codes are no matter of spelling, and there is no end of them. A bound within the pattern would cost seven times as much. */
const ofLetters = (word: Sql): Sql => sql`${word} ~ '^[[:alpha:]]+$' and length(${word}) <= 32`

/**
 * Counts the words of the documents that came since the last time, once there are `least` of them, in no more than `most` steps: says
 * whether there are more. Runs in the job that keeps the segments, never beside itself.
 * Each word is looked at once, after counting: to match every word of every document took four times as long (1,426 and 363 ms for 4,096 documents).
 */
export async function countWords(db: Db, least = 1, most = Infinity): Promise<boolean> {
  let more = true
  for (let steps = 0; more && steps < most; steps++) more = await db.transaction(async q => {
    const { upto, last } = await q.one<{ upto: number; last: number }>(sql`select upto, (select last_value from search_doc) as last from search_counted for update`)
    const next = Math.min(upto + STEP, last + 1)
    if (next - upto < least) return false
    await q.query(sql`insert into search_words as w (word, documents)
      with counted as materialized (select word, ndoc from ts_stat(format('select words from search_documents where doc >= %s and doc < %s', ${upto}::bigint, ${next}::bigint)))
      select word, ndoc from counted where ${ofLetters(sql`word`)} order by word collate "C"
      on conflict (word) do update set documents = w.documents + excluded.documents`)
    await q.query(sql`update search_counted set upto = ${next}`)
    return next <= last
  })
  return more
}

/** Begins anew, as when the documents do. */
export async function forgetWords(q: Queries, upto: number): Promise<void> {
  await q.query(sql`truncate search_words`)
  await q.query(sql`update search_counted set upto = ${upto}`)
}

/** Erases documents, and from the vocabulary what hardly anybody else wrote. */
export async function eraseDocuments(q: Queries, ticketIds: readonly string[]): Promise<void> {
  const words = await q.query<{ word: string; gone: number }>(sql`
    with gone as (delete from search_documents where ticket_id = any(${[...ticketIds]}::uuid[]) returning words)
    select lexeme as word, count(*) as gone from gone, unnest(gone.words) where ${ofLetters(sql`lexeme`)} group by lexeme order by lexeme collate "C"`)
  await q.query(sql`delete from search_words w using unnest(${words.map(one => one.word)}::text[], ${words.map(one => one.gone)}::integer[]) as g(word, gone)
    where w.word = g.word and w.documents - g.gone < ${RARE}`)
}

/** How many documents have each of these words, and how many there are; words that none has are missing. */
export async function frequencies(q: Queries, words: readonly string[]): Promise<{ of: Map<string, number>; all: number }> {
  const rows = await q.query<{ word: string; documents: number }>(sql`
    select word, sum(documents) as documents from (
      select word, documents from search_words where word = any(${[...words]}::text[])
      union all select lexeme, count(*) from search_documents d, unnest(d.words) where d.doc >= (select greatest(upto, last_value - ${LATEST}) from search_counted, search_doc) and lexeme = any(${[...words]}::text[]) group by lexeme) w
    group by word`)
  const { all } = await q.one<{ all: number }>(sql`select last_value as all from search_doc`)
  return { of: new Map(rows.map(row => [row.word, Number(row.documents)])), all }
}

/** Of these words, those that some document has. Includes the documents that have not been counted yet. */
export async function known(q: Queries, words: readonly string[]): Promise<Map<string, number>> {
  return (await frequencies(q, words)).of
}

/** Words that begin alike and are about as long, for mistakes further on in a long word. */
export function beginningLike(q: Queries, beginning: string, from: number, to: number, limit: number): Promise<{ word: string; documents: number }[]> {
  return q.query(sql`select word, documents from search_words where word >= ${beginning} and word < ${beginning + LAST} and length(word) between ${from} and ${to} limit ${limit}`)
}

/** Sorts after every letter. */
const LAST = '\u{10ffff}'
