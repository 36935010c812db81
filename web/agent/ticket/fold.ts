import type { Message, TimelineItem } from '../api/types.ts'

export type Block =
  | { kind: 'message'; message: Message; key: string; /** The number of the ticket it came from. */ from: number | null }
  | { kind: 'events'; events: TimelineItem[]; key: string }

/** The timeline as it is drawn: messages one by one, events between two messages together. */
export function foldTimeline(items: readonly TimelineItem[]): Block[] {
  const blocks: Block[] = []
  for (const item of items) {
    const last = blocks.at(-1)
    if (item.message) blocks.push({ kind: 'message', message: item.message, key: keyOf(item), from: item.origin?.number ?? (item.type === 'message.movedIn' ? Number(item.data.fromNumber) : null) })
    else if (last?.kind === 'events') last.events.push(item)
    else if (item.type !== 'message.added') blocks.push({ kind: 'events', events: [item], key: keyOf(item) })
  }
  return blocks
}

/** An event is known by its number and, where several logs are read together, by its ticket. */
export function keyOf({ seq, origin }: Pick<TimelineItem, 'seq' | 'origin'>): string {
  return `${origin?.id ?? ''}${seq}`
}

/** Longer runs than this are folded to "4 changes". */
export const shownEvents = 3

/** Where the desk found the quoted history and the signature of a plain text, in UTF-16 units. */
export interface Fold { text: number | null; signature: number | null }
export interface SplitText { fresh: string; signature: string; quoted: string }

/** A plain text in what is new, the signature and the quotation; together they are the whole, and something new is always there. */
export function splitText(text: string, fold: Fold | undefined): SplitText {
  const quote = within(fold?.text, text.length)
  const signature = Math.min(within(fold?.signature, text.length), quote)
  const fresh = text.slice(0, signature).trimEnd()
  if (fresh === '') return { fresh: text, signature: '', quoted: '' }
  return { fresh, signature: text.slice(signature, quote).trim(), quoted: text.slice(quote).trim() }
}

function within(at: number | null | undefined, length: number): number {
  return typeof at === 'number' && at > 0 && at < length ? at : length
}
