import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import type { Stored } from '../platform/files.ts'
import { ATTACHED_TASK } from './attached.ts'

/** Something that came along with a message, its bytes in the file store already. */
export interface NewAttachment { id: string; name: string; contentId: string | null; inline: boolean; file: Stored }

/** Writes down what came along with a message whose row stands. */
export async function keepAttachments(tx: Tx, attachments: readonly NewAttachment[], messageId: string): Promise<void> {
  if (attachments.length > 0) tx.job(ATTACHED_TASK, { messageId })
  const rows = JSON.stringify(attachments.map(({ id, name, contentId, inline, file }) => ({ id, name, content_id: contentId, inline, hash: file.hash, size: file.size, type: file.type })))
  await tx.query(sql`insert into attachments (id, message_id, hash, name, size, type, content_id, inline, created_at)
    select id, ${messageId}, hash, name, size, type, content_id, inline, ${tx.now}
    from jsonb_to_recordset(${rows}::jsonb) as g(id uuid, name text, content_id text, inline boolean, hash text, size bigint, type text)`)
}
