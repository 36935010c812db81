import type { SystemMail } from '../../../auth/mail.ts'
import { escapeHtml } from '../../../platform/html.ts'

export interface Words { subject: string; lines: readonly string[]; /** Below the link. */ ending?: string }

/** A mail of few words, with a link on a line of its own where there is one, as text and as HTML that needs no picture. */
export function plainMail(to: string, { subject, lines, ending }: Words, link?: string): SystemMail {
  const paragraphs = [...lines, ...(link ? [link] : []), ...(ending ? [ending] : [])]
  return { to, subject, text: paragraphs.join('\n\n'), html: plainHtml(paragraphs, link) }
}

export function plainHtml(paragraphs: readonly string[], link?: string): string {
  return paragraphs.map(each => each === link ? `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>` : `<p>${escapeHtml(each)}</p>`).join('')
}
