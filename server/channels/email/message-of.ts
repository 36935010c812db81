import { newId } from '../../platform/ids.ts'
import { mapContentIds } from '../../platform/html.ts'
import type { NewMessage } from '../../tickets/add-message.ts'
import type { NewAttachment } from '../../files/keep-attachments.ts'
import { header, type ParsedMail } from './mail.ts'
import type { Original } from './original.ts'
import type { Way } from './steps/way.ts'

/** Most addresses of a field that stand with a message; the raw mail has all. */
const MOST_SHOWN = 100

export type MessageOfMail = NewMessage & { id: string }

/** A mail as a message of the customer's side. */
export function messageOf(way: Way, authorId: string): MessageOfMail {
  const { mail, automatic, arrival, attachments } = way
  return {
    id: newId(), kind: 'public', direction: 'in', authorId, channel: 'email', automatic, html: withPictures(mail.html, attachments), text: mail.text, arrivalId: arrival.id,
    meta: {
      ...metaOf(way),
      ...readingOf(mail, attachments).meta,
    },
  }
}

/** The words of a mail, and what its text says of itself: all that another reading of its bytes may change. */
export function readingOf(mail: ParsedMail, attachments: readonly NewAttachment[]): { html: string | null; text: string; meta: Record<string, unknown> } {
  return {
    html: withPictures(mail.html, attachments), text: mail.text,
    meta: {
      ...((mail.fold.text !== null || mail.fold.signature !== null) && { fold: mail.fold }),
      ...(mail.calendar && { calendar: mail.calendar }),
      ...(mail.protection && { protection: mail.protection }),
      ...(mail.shortened.length > 0 && { shortened: mail.shortened }),
    },
  }
}

/** The mail that a colleague forwarded, as the words of the customer who wrote it; what is not known of it is not claimed. */
export function originalOf(way: Way, original: Original): MessageOfMail {
  const { arrival, sender, authentication } = way
  const { from, to, cc, subject, date, messageId } = original
  return {
    id: newId(), kind: 'public', direction: 'in', authorId: original.person!.id, channel: 'email', html: withPictures(original.html, way.attachments), text: original.text, arrivalId: arrival.id,
    meta: {
      from, to: to.slice(0, MOST_SHOWN), cc: cc.slice(0, MOST_SHOWN), subject, date, messageId, mailboxId: arrival.accountId, forwardedBy: sender,
      authentication: { ...authentication, result: 'none' },
    },
  }
}

/** What is kept of a mail with its message: who, to whom, when by its own words, and whether it is by whom it says. */
export function metaOf({ mail, arrival, sender, via, authentication, signs }: Way): Record<string, unknown> {
  return {
    from: via ? sender : mail.from, to: mail.to.slice(0, MOST_SHOWN), cc: mail.cc.slice(0, MOST_SHOWN), subject: mail.subject, messageId: mail.messageId, date: mail.date, mailboxId: arrival.accountId, authentication,
    ...(header(mail, 'thread-index') && { threadIndex: header(mail, 'thread-index').slice(0, 1000) }),
    ...(mail.references.length > 0 && { references: mail.references.slice(-20) }),
    ...(mail.sender && { sender: mail.sender }),
    ...(mail.bcc.length > 0 && { bcc: mail.bcc.slice(0, MOST_SHOWN) }),
    ...(!via && mail.replyTo.length > 0 && { replyTo: mail.replyTo.slice(0, 10) }),
    ...(via && { via }),
    ...(signs.length > 0 && { signs }),
  }
}

function withPictures(html: string | null, attachments: readonly NewAttachment[]): string | null {
  const pictures = new Map(attachments.filter(each => each.contentId !== null).map(each => [each.contentId, each.id]))
  return html && mapContentIds(html, contentId => {
    const id = pictures.get(contentId)
    return id ? `/api/v1/files/${id}` : null
  })
}
