import { isAddress } from '../../people/person.ts'
import type { Found } from '../../people/find-or-create-person.ts'
import type { MailAddress, MailAttachment, ParsedMail } from './mail.ts'
import { parseSafely } from './reading/parse-pool.ts'
import { readForward } from './quotes/read-forward.ts'
import { bareSubject, isForward } from './subject.ts'

/** A mail that was forwarded, as far as it can be had back. */
export interface Original {
  from: MailAddress
  to: MailAddress[]
  cc: MailAddress[]
  date: string | null
  subject: string
  html: string | null
  text: string
  attachments: MailAttachment[]
  messageId: string | null
  /** What whoever forwarded it wrote above. */
  note: string
  /** Whether it came whole, attached; else it was read from the text. */
  exact: boolean
  /** Whose it is, once that person is known. */
  person?: Found
}

const LETTER = 'message/rfc822'

/** Whether it is worth a look: a cheap question, asked of every mail of a colleague. */
export function mayBeForwarded(mail: ParsedMail): boolean {
  return mail.inReplyTo.length === 0 && (isForward(mail.subject) || lettersIn(mail).length === 1)
}

/** The original of a forwarded mail: exactly, where one is attached; else by the header block in the text. Null: there is none. */
export async function readOriginal(mail: ParsedMail): Promise<Original | null> {
  const [letter] = lettersIn(mail)
  if (letter) {
    const parsed = await parseSafely(letter.content)
    if ('failure' in parsed || !parsed.mail.from || !isAddress(parsed.mail.from.address)) return null
    const { from, to, cc, date, subject, html, text, attachments, messageId } = parsed.mail
    return { from, to, cc, date, subject, html, text, attachments, messageId, note: mail.text.trim(), exact: true }
  }
  const block = readForward(mail.text, mail.html)
  if (!block || !isAddress(block.from.address)) return null
  const { from, to, cc, date, note } = block
  return {
    from, to, cc, date, subject: block.subject || bareSubject(mail.subject), html: null, text: mail.text.slice(block.textAt).trim(), attachments: mail.attachments, messageId: null, note, exact: false,
  }
}

function lettersIn(mail: ParsedMail): MailAttachment[] {
  return mail.attachments.filter(each => each.type === LETTER)
}
