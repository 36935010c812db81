import type { QuoteHistory } from '../../../settings/catalogue.ts'
import type { Quoted } from './compose-body.ts'

export interface Earlier extends Quoted {
  authorId: string | null
  meta: { authentication?: { result?: string }; fold?: { text: number | null } }
}

const MOST = 10
const LONGEST = 200_000

/**
 * Whether what stands before a message may go out below it. Not when its sender's domain says that it is none of its mails: whoever writes
 * in another's name must not be sent the conversation (H20).
 */
export function mayQuote(meta: Earlier['meta']): boolean {
  return meta.authentication?.result !== 'fail'
}

/** What stands below a reply, the newest first: bounded in number and length, and nothing older than where `may` says no. */
export function historyOf(earlier: readonly Earlier[], wish: QuoteHistory, may: (meta: Earlier['meta']) => boolean = mayQuote): Quoted[] {
  if (wish === 'none') return []
  if (wish === 'last') return earlier.slice(0, 1).map(message => may(message.meta) ? message : ownWords(message))
  const shown: Quoted[] = []
  let length = 0
  for (const message of earlier.slice(0, MOST)) {
    const own = ownWords(message)
    length += Math.max(own.html?.length ?? 0, own.text.length)
    if (length > LONGEST) break
    shown.push(own)
    if (!may(message.meta)) break
  }
  return shown
}

/** A message without what it quotes itself: in a whole conversation that stands below anyway. */
function ownWords(message: Earlier): Quoted {
  const fold = message.meta.fold?.text ?? null
  return { ...message, html: message.html === null ? null : withoutQuotes(message.html), text: fold === null ? message.text : message.text.slice(0, fold).trimEnd() }
}

/** Sanitised HTML without what we marked as quoted in it: well-formed, so that counting divs finds the end. */
export function withoutQuotes(html: string): string {
  let kept = ''
  let from = 0
  let depth = 0
  for (const match of html.matchAll(/<div\b[^>]*>|<\/div>/g)) {
    const [tag] = match
    if (depth > 0) {
      depth += tag.startsWith('</') ? -1 : 1
      if (depth === 0) from = match.index + tag.length
    } else if (tag.includes(' data-quoted="quote"')) {
      kept += html.slice(from, match.index)
      depth = 1
    }
  }
  return depth > 0 ? kept : kept + html.slice(from)
}
