import { DomUtils, parseDocument } from 'htmlparser2'
import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { sanitizeHtml } from '../../platform/html.ts'
import type { ParsedMail } from './mail.ts'
import { parentIds } from './message-ids.ts'
import { messageOf, type MessageOfMail } from './message-of.ts'
import type { Way } from './steps/way.ts'

/**
 * A colleague's answer by mail (H21): a note, or a reply that goes out, by the address it was sent to, else by what it answers and the
 * desk's setting. It goes out only when somebody vouches for them, when they may answer, and when own words are left without quotation
 * and signature; in every doubt it stays a note, which shows everything.
 */
export async function colleagueWords(tx: Tx, way: Way, told: 'note' | 'reply' | null): Promise<MessageOfMail> {
  const { automatic, actor, authentication, envelope, settings, mail, person } = way
  const note: MessageOfMail = { ...messageOf(way, person.id), kind: 'note', direction: 'out' }
  const known = authentication.result === 'pass' && !envelope.released
  if (automatic || !known || actor.role === 'light' || told === 'note') return note
  if (told === null && (settings.agentMail === 'note' || await answersNote(tx, mail))) return note
  const words = ownWords(mail)
  if (words.text.trim() === '') return note
  const { to: _to, cc: _cc, replyTo: _replyTo, fold: _fold, ...meta } = note.meta ?? {}
  return { ...note, text: words.text, html: words.html === null || !note.html ? null : sanitizeHtml(cutQuoted(note.html)), kind: 'public', meta }
}

/** Whether a mail of ours that it answers was about an internal note: what is said to that stays inside. */
async function answersNote(tx: Tx, mail: ParsedMail): Promise<boolean> {
  const parents = parentIds(mail)
  return parents.length > 0 && await tx.maybe(sql`select 1 from mail_ids i join messages m on m.id = i.message_id where i.mail_id = any(${parents}::text[]) and i.own and m.kind = 'note' limit 1`) !== undefined
}

/** The words without quotation and signature; the HTML only where both can be told apart in it as well. */
function ownWords({ text, html, fold }: ParsedMail): { text: string; html: string | null } {
  const end = Math.min(fold.text ?? text.length, fold.signature ?? text.length)
  const marked = (mark: string) => html?.includes(`data-quoted="${mark}"`) ?? false
  const same = (fold.text === null || marked('quote')) && (fold.signature === null || marked('signature'))
  return { text: text.slice(0, end).trimEnd(), html: same ? html : null }
}

function cutQuoted(html: string): string {
  const document = parseDocument(html, { decodeEntities: true })
  for (const element of DomUtils.findAll(each => 'data-quoted' in each.attribs, document.children)) DomUtils.removeElement(element)
  return DomUtils.getInnerHTML(document, { encodeEntities: 'utf8', decodeEntities: true }).trim()
}
