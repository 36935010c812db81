import { emailKey } from '../../../people/person.ts'
import { findSide, receiveSide } from '../../../side-conversations/receive.ts'
import { readingOf } from '../message-of.ts'
import { readBodyToken, readReplyToken, type ReplyToken } from '../reply-token.ts'
import { addressedTo } from '../resolve-mailbox.ts'
import { decide, type InsideStep, type Way } from './way.ts'

const MOST_TOKENS = 10

/** The tokens of side conversations that a mail shows, as an address or in its words. */
export function sideTokens({ app, mail, envelope }: Pick<Way, 'app' | 'mail' | 'envelope'>): ReplyToken[] {
  const all = [...addressedTo(mail, envelope).map(address => readReplyToken(app.secrets, address)), readBodyToken(app.secrets, mail.text, mail.html)]
  return all.filter(token => token?.kind === 'side').slice(0, MOST_TOKENS) as ReplyToken[]
}

/**
 * An answer in a side conversation: it lands there and nowhere else, also when it names a ticket as well. Whoever is none of its people is
 * treated as if there were no such token: what they write is a mail like others, and says nothing in the side conversation.
 */
export const side: InsideStep = async (way, tx) => {
  const { mail, sender, automatic, arrival, attachments } = way
  for (const token of way.sideTokens) {
    const found = await findSide(tx, token.ticketNumber, token.recipient, emailKey(sender.address))
    if (!found) continue
    if (!found.takesPart) {
      decide(way, 'side', 'stranger', `Its token leads to a side conversation of ticket ${token.ticketNumber}, but the sender was not written to there.`)
      continue
    }
    const { html, text } = readingOf(mail, attachments)
    const { ticketId, fresh } = await receiveSide(tx, found.id, { from: sender, html, text, automatic, mailId: mail.messageId, arrivalId: arrival.id, attachments })
    decide(way, 'side', fresh ? 'answer' : 'known', fresh ? `An answer in a side conversation of ticket ${token.ticketNumber}: it stands there alone.` : 'The same mail stands in its side conversation already.')
    return { outcome: fresh ? automatic ? 'automatic' : 'note' : 'ignored', decisions: way.decisions, ticketId }
  }
  return null
}
