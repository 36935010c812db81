import { newId } from '../../platform/ids.ts'
import { mapContentIds } from '../../platform/html.ts'
import type { NewMessage } from '../../tickets/add-message.ts'
import type { NewAttachment } from '../../files/keep-attachments.ts'
import type { Arrival } from '../core/arrival.ts'
import { header, type ParsedMail } from './mail.ts'

interface Parts { arrival: Arrival; mail: ParsedMail; automatic: boolean; attachments: readonly NewAttachment[] }

/**
 * A mail as a message of a ticket. A colleague's mail on a ticket of others becomes a note: an address in From is no proof, and what was
 * meant for colleagues must never go out (H20, H21).
 */
export function messageOf({ arrival, mail, automatic, attachments }: Parts, authorId: string, staff: boolean): NewMessage & { id: string } {
  const pictures = new Map(attachments.filter(each => each.contentId !== null).map(each => [each.contentId, each.id]))
  const html = mail.html && mapContentIds(mail.html, contentId => {
    const id = pictures.get(contentId)
    return id ? `/api/v1/files/${id}` : null
  })
  return {
    id: newId(), kind: staff ? 'note' : 'public', direction: staff ? 'out' : 'in', authorId, channel: 'email', automatic, html, text: mail.text, arrivalId: arrival.id,
    meta: {
      from: mail.from, to: mail.to, cc: mail.cc, subject: mail.subject, messageId: mail.messageId, date: mail.date, mailboxId: arrival.accountId,
      ...(mail.references.length > 0 && { references: mail.references.slice(-20) }),
      ...(header(mail, 'thread-index') && { threadIndex: header(mail, 'thread-index').slice(0, 1000) }),
      ...(mail.replyTo.length > 0 && { replyTo: mail.replyTo }),
      ...((mail.fold.text !== null || mail.fold.signature !== null) && { fold: mail.fold }),
      ...(mail.calendar && { calendar: mail.calendar }),
      ...(mail.protection && { protection: mail.protection }),
      ...(mail.shortened.length > 0 && { shortened: mail.shortened }),
    },
  }
}
