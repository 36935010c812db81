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
  const answered = await kindsAnswered(tx, mail)
  if (told === null && (settings.agentMail === 'note' || answered.has('note'))) return note
  const words = ownWords(mail)
  // between the lines of a quotation, or nothing but one: what is quoted may be a note, unless it is known to be none
  const safe = !/^\s*>/m.test(words.text) || (answered.has('public') && !answered.has('note'))
  if (words.text.trim() === '' || !safe) return note
  const { to: _to, cc: _cc, replyTo: _replyTo, fold: _fold, ...meta } = note.meta ?? {}
  return { ...note, text: words.text, html: words.html === null || !note.html ? null : sanitizeHtml(cutQuoted(note.html)), kind: 'public', meta }
}

/** Of which kind the messages are whose mails it answers: what is said to an internal note stays inside. */
async function kindsAnswered(tx: Tx, mail: ParsedMail): Promise<Set<string>> {
  const parents = parentIds(mail)
  if (parents.length === 0) return new Set()
  const rows = await tx.query<{ kind: string }>(sql`select distinct m.kind from mail_ids i join messages m on m.id = i.message_id where i.mail_id = any(${parents}::text[]) and i.own`)
  return new Set(rows.map(row => row.kind))
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
