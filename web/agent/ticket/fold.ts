import type { Message, TimelineItem } from '../api/types.ts'

export type Block =
  | { kind: 'message'; message: Message; seq: number }
  | { kind: 'events'; events: TimelineItem[]; seq: number }

/** The timeline as it is drawn: messages one by one, events between two messages together. */
export function foldTimeline(items: readonly TimelineItem[]): Block[] {
  const blocks: Block[] = []
  for (const item of items) {
    const last = blocks.at(-1)
    if (item.message) blocks.push({ kind: 'message', message: item.message, seq: item.seq })
    else if (last?.kind === 'events') last.events.push(item)
    else if (item.type !== 'message.added') blocks.push({ kind: 'events', events: [item], seq: item.seq })
  }
  return blocks
}

/** Longer runs than this are folded to "4 changes". */
export const shownEvents = 3

export interface SplitText { fresh: string; quoted: string }

const attribution = /^(?:On .+wrote:|На .+написа:|W dniu .+napisał\(?a?\)?:|.+ (?:napisał\(a\)|pisze|schrieb|wrote):)\s*$/u

/**
 * A plain text without the quotation at its end. Only a trailing block is folded: an answer between quoted lines must
 * stay visible (H31), and nothing is ever thrown away.
 */
export function splitQuotedText(text: string): SplitText {
  const lines = text.replace(/\s+$/u, '').split('\n')
  let start = lines.length
  while (start > 0 && /^(?:>|\s*$)/.test(lines[start - 1] ?? '')) start -= 1
  const quotes = lines.slice(start).some((line) => line.startsWith('>'))
  if (!quotes) return { fresh: text, quoted: '' }
  if (attribution.test(lines[start - 1] ?? '')) start -= 1
  const fresh = lines.slice(0, start).join('\n').trimEnd()
  return fresh === '' ? { fresh: text, quoted: '' } : { fresh, quoted: lines.slice(start).join('\n').trim() }
}
