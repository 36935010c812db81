import { Client } from 'pg'
import type { App } from '../../server/platform/app.ts'
import { cutSegment, indexSegments, mergeSegments } from '../../server/search/segments.ts'
import { documentVector } from '../../server/search/words.ts'
import { castOf, type Cast } from './cast.ts'
import { checkReplays } from './check-replays.ts'
import { copyRows } from './copy.ts'
import { chance } from './random.ts'
import { tell, type Story } from './story.ts'

/** Tickets that are written in one transaction. */
const BATCH = 2000
/** How far back the oldest ticket lies. */
const DAYS = 730
/** As the sequence of the schema begins. */
const FIRST_NUMBER = 1001

/**
 * Fills an empty desk with `count` tickets of two years, their people, messages and whole logs, by COPY with all
 * constraints on, and checks on a sample that the logs replay to the rows.
 */
export async function seed(app: App, databaseUrl: string, count: number, progress: (done: number) => void): Promise<Cast> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const cast = await castOf(app, client, count)
    const dice = chance(3)
    const words = new Map<string, number>()
    const start = app.clock().subtract({ hours: 24 * DAYS })
    for (let done = 0; done < count; done += BATCH) {
      const stories = Array.from({ length: Math.min(BATCH, count - done) }, (_, i) => {
        const age = (done + i) / count
        return tell(dice, cast, FIRST_NUMBER + done + i, start.add({ minutes: Math.floor(age * DAYS * 1440) }), age)
      })
      await writeStories(client, stories, words)
      await cutSegment(app.db)
      await indexSegments(app.db)
      progress(Math.min(done + BATCH, count))
    }
    while (await mergeSegments(app.db)) { /* until nothing is left to merge */ }
    await writeVocabulary(client, words)
    await client.query(`select setval('ticket_numbers', $1)`, [FIRST_NUMBER + count])
    await client.query('vacuum (analyze)')
    await checkReplays(app)
    return cast
  } finally {
    await client.end()
  }
}

/** With the search documents, as the search would write them itself; counts of how many documents each word is. */
async function writeStories(client: Client, stories: readonly Story[], words: Map<string, number>): Promise<void> {
  await client.query('begin')
  await copyRows(client, 'tickets', stories.map(({ ticket }) => ticket))
  await copyRows(client, 'messages', stories.flatMap(({ messages }) => messages))
  await copyRows(client, 'events', stories.flatMap(({ events }) => events))
  const documents = stories.flatMap(({ ticket, messages }) => messages.map(({ id, text }) => ({
    ticketId: ticket.id, messageId: id, public: true, words: documentVector(ticket.subject, text),
  })))
  for (const { words: vector } of documents) for (const [, word] of vector.matchAll(/(?:^| )(\p{L}+):/gu)) words.set(word!, (words.get(word!) ?? 0) + 1)
  await copyRows(client, 'search_documents', documents)
  await client.query('commit')
}

/** What a desk that grew has counted in passing: otherwise the first look at the segments would count for an hour, beside what is measured. */
async function writeVocabulary(client: Client, words: ReadonlyMap<string, number>): Promise<void> {
  await copyRows(client, 'search_words', [...words].filter(([word]) => word.length <= 32).map(([word, documents]) => ({ word, documents })))
  await client.query('update search_counted set upto = (select last_value + 1 from search_doc)')
}
