import type { App } from '../../platform/app.ts'
import type { Arrival } from '../core/arrival.ts'
import type { Reread } from '../core/reread.ts'
import type { MailEnvelope } from './accept-mail.ts'
import { readingOf } from './message-of.ts'
import { parseSafely } from './reading/parse-pool.ts'
import { readRaw } from './read-raw.ts'
import { senderOf } from './sender.ts'
import { storeAttachments } from './store-attachments.ts'

/** What today's parser makes of a mail's bytes: its words and files only; who may write where was decided when it came. */
export async function rereadMail(app: App, arrival: Arrival): Promise<Reread> {
  const parsed = await parseSafely(await readRaw(app, arrival.rawHash))
  if ('failure' in parsed) return parsed
  const { mail } = parsed
  const attachments = await storeAttachments(app, mail.attachments)
  return {
    sender: senderOf(mail, (arrival.envelope as MailEnvelope).from ?? null)?.address ?? null, subject: mail.subject || null,
    message: readingOf(mail, attachments), attachments,
  }
}
