import type { App } from '../../platform/app.ts'
import type { NewAttachment } from '../../files/keep-attachments.ts'
import { newId } from '../../platform/ids.ts'
import type { MailAttachment } from './mail.ts'

/**
 * Puts what came along into the file store, before the transaction. The same picture several times under one Content-ID is kept once
 * (H28). The type is what the bytes are, not what the sender says.
 */
export async function storeAttachments(app: App, attachments: readonly MailAttachment[]): Promise<NewAttachment[]> {
  const stored: NewAttachment[] = []
  for (const { name, contentId, inline, content, type } of attachments) {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    const file = await app.files.put(bytes, { limit: app.config.MAX_MAIL_MB * 1_000_000, ...(type === 'message/rfc822' || type === 'text/calendar' ? { type } : {}) })
    if (stored.some(each => each.file.hash === file.hash && each.contentId === contentId && each.name === name)) continue
    stored.push({ id: newId(), name, contentId, inline, file })
  }
  return stored
}
