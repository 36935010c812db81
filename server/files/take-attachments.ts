import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { ATTACHED_TASK } from './attached.ts'

/**
 * Gives files that `ownerId` uploaded to a message; from then on whoever may read the message may read them. Throws 422 when
 * one is not there, is somebody else's, or belongs to another message: the caller learns no more than that.
 */
export async function takeAttachments(tx: Tx, ids: readonly string[], messageId: string, ownerId: string): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  tx.job(ATTACHED_TASK, { messageId })
  const taken = await tx.query<{ id: string }>(sql`update attachments set message_id = ${messageId}, owner_id = null
    where id = any(${wanted}::uuid[]) and owner_id = ${ownerId} and message_id is null returning id`)
  if (taken.length === wanted.length) return
  const missing = wanted.filter(id => !taken.some(row => row.id === id))
  throw problem.unprocessable('attachment', 'A file is not there any more, or has been sent already. Attach it again.', { attachmentIds: missing })
}
