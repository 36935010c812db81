import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import type { NewAttachment } from './keep-attachments.ts'

/** Gives files that `ownerId` uploaded to a message of a side conversation. 422 as with messages of tickets. */
export async function takeSideAttachments(tx: Tx, ids: readonly string[], sideMessageId: string, ownerId: string): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const taken = await tx.query(sql`update attachments set side_message_id = ${sideMessageId}, owner_id = null
    where id = any(${wanted}::uuid[]) and owner_id = ${ownerId} and message_id is null and side_message_id is null returning id`)
  if (taken.length < wanted.length) throw problem.unprocessable('attachment', 'A file is not there any more, or has been sent already. Attach it again.')
}

/** Writes down what came along with a mail of a side conversation. */
export async function keepSideAttachments(tx: Tx, attachments: readonly NewAttachment[], sideMessageId: string): Promise<void> {
  const rows = attachments.map(({ id, name, contentId, inline, file }) => ({ id, name, content_id: contentId, inline, hash: file.hash, size: file.size, type: file.type }))
  if (rows.length > 0) await insert(tx, rows, sideMessageId)
}

/** The files of messages once more, for a side conversation that passes them on; the bytes are shared. */
export async function copyToSide(tx: Tx, messageIds: readonly string[], sideMessageId: string): Promise<void> {
  const files = await tx.query<{ hash: string; name: string; size: number; type: string }>(sql`select hash, name, size, type from attachments where message_id = any(${[...messageIds]}::uuid[]) and not inline order by created_at, id limit 50`)
  if (files.length > 0) await insert(tx, files.map(file => ({ ...file, id: newId(), content_id: null, inline: false })), sideMessageId)
}

async function insert(tx: Tx, rows: readonly object[], sideMessageId: string): Promise<void> {
  await tx.query(sql`insert into attachments (id, side_message_id, hash, name, size, type, content_id, inline, created_at)
    select id, ${sideMessageId}, hash, name, size, type, content_id, inline, ${tx.now} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(id uuid, name text, content_id text, inline boolean, hash text, size bigint, type text)`)
}
