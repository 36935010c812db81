import sql, { raw } from 'sql-template-tag'
import type { CustomValues } from '../fields/field.ts'
import type { Db } from '../platform/db.ts'
import { addJobs } from '../platform/jobs.ts'
import { ATTACHED_TASK } from '../files/attached.ts'
import { customSource, fileNames, fileSources, insertDocuments, vectorOf, type Source } from './project.ts'
import { countWords, forgetWords } from './vocabulary.ts'
import { sideSources } from './sides.ts'
import { attachSegment, HIGHEST, holdAll, MERGE, prepareSegment, run, SEGMENT_SIZE, segments, STAY, type Range } from './segments.ts'

/** Messages read and written at a time. */
const BATCH = 1000

/**
 * Makes all documents anew from the messages: after an import past the verbs, or when the rules of words have changed. The
 * desk goes on meanwhile: new messages are found at once, old ones as the work proceeds. `size` is that of the smallest segments.
 */
export async function rebuildSearch(db: Db, say: (done: number, of: number) => void, size = SEGMENT_SIZE): Promise<void> {
  const { count, last } = await startOver(db)
  let after = '00000000-0000-0000-0000-000000000000'
  for (const { level, ...range } of planOf(count, size)) {
    const name = `search_documents_${range.lower}_rebuilt`
    await prepareSegment(db, name, range, async () => {
      for (let doc = range.lower; doc < range.upper; doc += BATCH) {
        after = await copyBatch(db, name, doc, after, last, Math.min(BATCH, range.upper - doc))
        say(Math.min(doc + BATCH, range.upper), count)
      }
    })
    await db.transaction(q => attachSegment(q, { name, lower: range.lower, level }, range.upper))
    await run(db, `analyze ${name}`)
  }
  await copyCustom(db)
  await copyFiles(db)
  await copySides(db)
  await countWords(db)
}

/** The segments as cutting and merging would leave them, oldest first: few large ones, then the smaller ones that stay. */
export function planOf(count: number, size: number): (Range & { level: number })[] {
  const plan: (Range & { level: number })[] = []
  const add = (level: number, upper: number): number => {
    const lower = Math.max(0, upper - size * MERGE ** level)
    if (upper > 0) plan.unshift({ level, lower, upper })
    return lower
  }
  let upper = count
  STAY.forEach((stay, level) => { for (let i = 0; i < stay; i++) upper = add(level, upper) })
  while (upper > 0) upper = add(HIGHEST, upper)
  return plan
}

/** Drops every segment and opens one for what comes now, beyond the documents that are to be made. */
function startOver(db: Db): Promise<{ count: number; last: string | null }> {
  return db.transaction(async q => {
    const former = await segments(q)
    await holdAll(q)
    // under the lock nobody is about to add a message: those that are here now are the old ones
    const { count, last } = await q.one<{ count: number; last: string | null }>(sql`select count(*) as count, (select id from messages order by id desc limit 1) as last from messages`)
    for (const { name } of former) await run(q, `drop table ${name}`)
    await q.query(sql`delete from search_segments`)
    const head = `search_documents_${count}_on`
    await run(q, `create table ${head} partition of search_documents for values from (${count === 0 ? 'minvalue' : count}) to (maxvalue)`)
    await q.query(sql`insert into search_segments values (${head}, ${count}, 0)`)
    await q.query(sql`select setval('search_doc', ${Math.max(1, count)})`)
    await forgetWords(q, 1)
    return { count, last }
  })
}

/** Writes the documents of the next messages after `after`, numbered from `doc`. Answers the last message's id. */
async function copyBatch(db: Db, name: string, doc: number, after: string, last: string | null, count: number): Promise<string> {
  const sources = await db.query<Source>(sql`select m.ticket_id as "ticketId", m.id as "messageId", m.kind = 'public' as public, t.subject, m.text, m.meta
    from messages m join tickets t on t.id = coalesce(m.home_id, m.ticket_id) where m.id > ${after} and m.id <= ${last} order by m.id limit ${count}`)
  const at = raw(name)
  await db.query(sql`insert into ${at} select d, t, m, p, v::tsvector from unnest(
    ${sources.map((_, i) => doc + i)}::bigint[], ${sources.map(one => one.ticketId)}::uuid[], ${sources.map(one => one.messageId)}::uuid[],
    ${sources.map(one => one.public)}::boolean[], ${sources.map(vectorOf)}::text[]) as x(d, t, m, p, v)`)
  return sources.at(-1)?.messageId ?? after
}

/** The documents of the admin's own fields, which go where new ones go. The tickets are locked meanwhile, so that none is written twice. */
async function copyCustom(db: Db): Promise<void> {
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after;) after = await db.transaction(async q => {
    const tickets = await q.query<{ id: string; custom: CustomValues }>(sql`select t.id, t.custom from tickets t where t.id > ${after} and t.custom <> '{}' order by t.id limit ${BATCH} for no key update`)
    await q.query(sql`delete from search_documents where ticket_id = any(${tickets.map(ticket => ticket.id)}::uuid[]) and message_id = ticket_id`)
    const files = await fileNames(q, tickets.map(ticket => ticket.custom))
    const sources = tickets.flatMap(ticket => customSource(ticket.id, ticket.custom, files))
    if (sources.length > 0) await q.query(insertDocuments(sources))
    return tickets.at(-1)?.id
  })
}

/** The documents of files, which go where new ones go as well; those that were never read are read by jobs. The messages are locked meanwhile. */
async function copyFiles(db: Db): Promise<void> {
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after;) after = await db.transaction(async q => {
    const messages = await q.query<{ id: string; ticketId: string; unread: boolean }>(sql`select m.id, m.ticket_id as "ticketId", exists (
        select from attachments a left join attachment_texts x on x.attachment_id = a.id where a.message_id = m.id and x.state is distinct from 'read' and x.state is distinct from 'failed') as unread
      from messages m where m.id > ${after} and m.id in (select a.message_id from attachments a where a.message_id > ${after} order by a.message_id limit ${BATCH}) order by m.id for share`)
    const ids = messages.map(message => message.id)
    await q.query(sql`delete from search_documents where ticket_id = any(${messages.map(message => message.ticketId)}::uuid[]) and message_id = any(${ids}::uuid[]) and attachment_id is not null`)
    const sources = await fileSources(q, sql`m.id = any(${ids}::uuid[])`)
    if (sources.length > 0) await q.query(insertDocuments(sources))
    const unread = messages.filter(message => message.unread)
    if (unread.length > 0) await addJobs(q, unread.map(({ id }) => ({ task: ATTACHED_TASK, payload: { messageId: id }, options: { key: `${ATTACHED_TASK} ${id}` } })))
    return ids.at(-1)
  })
}

/** The documents of side conversations, which go where new ones go as well. The messages are locked meanwhile. */
async function copySides(db: Db): Promise<void> {
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after;) after = await db.transaction(async q => {
    const sides = await q.query<{ id: string }>(sql`select m.id from side_messages m where m.id > ${after} order by m.id limit ${BATCH} for share`)
    const ids = sql`any(${sides.map(({ id }) => id)}::uuid[])`
    const sources = await sideSources(q, sql`m.id = ${ids}`)
    await q.query(sql`delete from search_documents where ticket_id = any(${sources.map(one => one.ticketId)}::uuid[]) and message_id = ${ids}`)
    if (sources.length > 0) await q.query(insertDocuments(sources))
    return sides.at(-1)?.id
  })
}
