import { buffer } from 'node:stream/consumers'
import sql from 'sql-template-tag'
import { ATTACHED_TASK } from '../../files/attached.ts'
import type { App } from '../../platform/app.ts'
import type { Reactor } from '../../platform/jobs.ts'
import { fileSources, insertDocuments } from '../project.ts'
import { extractSafely, type Extracted } from './extract-safely.ts'
import { kindOf, type Kind } from './extract.ts'

interface Waiting { id: string; ticketId: string; name: string; type: string; hash: string }

/**
 * Makes the files of a message found: by their names at once, by their words as soon as they are read. What cannot be read is written
 * down with its cause and found by its name alone; a store that does not answer has the job tried again.
 */
export const readFiles: Reactor = {
  task: ATTACHED_TASK,
  async run(app: App, { messageId }: { messageId: string }, { attempts, maxAttempts }) {
    await app.db.query(sql`insert into attachment_texts (attachment_id, state) select a.id, 'waiting' from attachments a
      where a.message_id = ${messageId} and not (a.inline and a.type like 'image/%') on conflict do nothing`)
    const waiting = await app.db.query<Waiting>(sql`select a.id, m.ticket_id as "ticketId", a.name, a.type, a.hash from attachments a join messages m on m.id = a.message_id
      join attachment_texts x on x.attachment_id = a.id and x.state = 'waiting' where a.message_id = ${messageId} order by a.id`)
    for (const file of waiting) await index(app, messageId, file.id)
    for (const file of waiting) {
      const kind = kindOf(file.type, file.name)
      const read: Extracted = kind ? await readFile(app, file, kind, attempts >= maxAttempts) : { text: '', cut: false }
      await app.db.query(sql`update attachment_texts set ${'cause' in read
        ? sql`state = 'failed', cause = ${read.cause}, error = ${read.error}, text = '', cut = false`
        : sql`state = 'read', cause = null, error = null, text = ${read.text}, cut = ${read.cut}`}, attempts = attempts + 1, read_at = ${app.clock()}
        where attachment_id = ${file.id}`)
      if ('text' in read && read.text !== '') await index(app, messageId, file.id)
    }
  },
}

async function readFile(app: App, file: Waiting, kind: Kind, last: boolean): Promise<Extracted> {
  try {
    return await extractSafely(kind, await buffer(await app.files.read(file.hash)))
  } catch (error) {
    if (!last) throw error
    return { cause: 'unreadable', error: `The file store did not give it out: ${error instanceof Error ? error.message : String(error)}`.slice(0, 300) }
  }
}

/** Writes the document of a file anew. The message is locked, so that it goes to no other ticket meanwhile. */
async function index(app: App, messageId: string, attachmentId: string): Promise<void> {
  await app.db.transaction(async q => {
    const message = await q.maybe<{ ticketId: string }>(sql`select ticket_id as "ticketId" from messages where id = ${messageId} for share`)
    if (!message) return
    await q.query(sql`delete from search_documents where ticket_id = ${message.ticketId} and attachment_id = ${attachmentId}`)
    const sources = await fileSources(q, sql`m.id = ${messageId} and a.id = ${attachmentId}`)
    if (sources.length > 0) await q.query(insertDocuments(sources))
  })
}
