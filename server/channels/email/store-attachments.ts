import sql from 'sql-template-tag'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import type { Stored } from '../../platform/files.ts'
import { newId } from '../../platform/ids.ts'
import type { MailAttachment } from './mail.ts'

export interface StoredAttachment { id: string; name: string; contentId: string | null; inline: boolean; file: Stored }

/**
 * Puts what came along into the file store, before the transaction. The same picture several times under one Content-ID is kept once
 * (H28). The type is what the bytes are, not what the sender says.
 */
export async function storeAttachments(app: App, attachments: readonly MailAttachment[]): Promise<StoredAttachment[]> {
  const stored: StoredAttachment[] = []
  for (const { name, contentId, inline, content, type } of attachments) {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    const file = await app.files.put(bytes, { limit: app.config.MAX_MAIL_MB * 1_000_000, ...(type === 'message/rfc822' || type === 'text/calendar' ? { type } : {}) })
    if (stored.some(each => each.file.hash === file.hash && each.contentId === contentId && each.name === name)) continue
    stored.push({ id: newId(), name, contentId, inline, file })
  }
  return stored
}

/** Their rows, on a message whose row stands. */
export async function keepAttachments(tx: Tx, attachments: readonly StoredAttachment[], messageId: string): Promise<void> {
  const rows = JSON.stringify(attachments.map(({ id, name, contentId, inline, file }) => ({ id, name, content_id: contentId, inline, hash: file.hash, size: file.size, type: file.type })))
  await tx.query(sql`
    with given as (select * from jsonb_to_recordset(${rows}::jsonb) as g(id uuid, name text, content_id text, inline boolean, hash text, size bigint, type text)),
    kept as (insert into files (hash, size, type, created_at) select distinct on (hash) hash, size, type, ${tx.now}::timestamptz from given order by hash on conflict do nothing)
    insert into attachments (id, message_id, hash, name, size, type, content_id, inline, created_at)
    select id, ${messageId}, hash, name, size, type, content_id, inline, ${tx.now} from given`)
}
