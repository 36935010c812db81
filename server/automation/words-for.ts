import type { Tx } from '../platform/change.ts'
import { cleanLine } from '../platform/text.ts'
import { htmlToText } from '../platform/html-text.ts'
import { textIn } from '../macros/macro.ts'
import { valuesOf } from '../macros/values.ts'
import { fillText } from '../macros/variables.ts'
import { currentSettings } from '../settings/current.ts'
import type { Ticket } from '../tickets/ticket.ts'
import type { MailText, RuleText } from './rule.ts'

export interface Words { subject: string; html: string; text: string }

/** The text in the reader's language, with everything filled in: a machine leaves no gaps for anybody to fill. Times in the requester's zone for the requester. */
export async function wordsFor(tx: Tx, ticket: Ticket, texts: readonly (RuleText | MailText)[], reader: 'requester' | 'colleagues'): Promise<Words> {
  await tx.flush() // the values are read from the rows
  const settings = await currentSettings(tx)
  const { language, timeZone, values } = (await valuesOf(tx, null, [ticket.id], settings.deskName)).get(ticket.id)!
  const chosen = textIn(texts, ...(reader === 'requester' ? [language, settings.language] : [settings.language])) as RuleText | MailText
  const at = { language: chosen.language, timeZone: reader === 'requester' ? timeZone ?? settings.timeZone : settings.timeZone }
  const fill = (html: string) => fillText(html, values, at).html.replace(/\{\{[^{}<>]{0,300}\}\}/g, '')
  const html = fill(chosen.html)
  return { subject: 'subject' in chosen ? cleanLine(htmlToText(fill(chosen.subject)), 300) : '', html, text: htmlToText(html) }
}
