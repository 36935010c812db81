import type { Category, Channel } from '../tickets/ticket.ts'

// Instants are epoch milliseconds, as calendars count.

/** What of a ticket's log the clocks are counted from, whatever was promised: so a promise that changes counts from the very start (H50). */
export interface Story {
  /** The last event that is told in it. */
  seq: number
  openedAt: number
  channel: Channel
  requesterId: string
  /** Which category it was in since when, in order. */
  categories: readonly { at: number; category: Category }[]
  /** The public words of people, in the order in which they count. */
  words: readonly Word[]
  /** When a colleague first did something with it. */
  takenUpAt: number | null
  /** Out of the lists: merged, spam or in the bin. */
  aside: boolean
  /** So much was forgotten that the first response can no longer be told from it. */
  shortened: boolean
}

export interface Word {
  id: string
  at: number
  by: 'customer' | 'agent'
  /** It did not reach whom it was for. */
  failed: boolean
}

/** What the clocks need to hear of an event. */
export type Told =
  | { is: 'opened'; at: number; channel: Channel; requesterId: string; category: Category }
  | { is: 'word'; at: number; id: string; by: 'customer' | 'agent' }
  | { is: 'wordGone'; id: string }
  | { is: 'failed'; id: string; personIds?: readonly string[] }
  | { is: 'arrived'; id: string; at: number }
  | { is: 'category'; at: number; category: Category }
  | { is: 'takenUp'; at: number }
  | { is: 'requester'; id: string }
  | { is: 'aside'; aside: boolean }

/** So many words are remembered, and so many changes of category. */
export const MOST_WORDS = 200
export const MOST_CATEGORIES = 500

/** The story with one more event in it. */
export function tell(story: Story | undefined, told: Told, seq: number): Story {
  if (told.is === 'opened') {
    return {
      seq, openedAt: told.at, channel: told.channel, requesterId: told.requesterId, categories: [{ at: told.at, category: told.category }],
      words: [], takenUpAt: null, aside: false, shortened: false,
    }
  }
  if (!story) throw new Error(`a story begins with ${told.is}`)
  return { ...story, ...change(story, told), seq }
}

function change(story: Story, told: Exclude<Told, { is: 'opened' }>): Partial<Story> {
  switch (told.is) {
    case 'word': return shorten(placed(story, { id: told.id, at: Math.max(story.openedAt, told.at), by: told.by, failed: false }))
    case 'wordGone': return { words: story.words.filter(word => word.id !== told.id) }
    case 'failed': return told.personIds && !told.personIds.includes(story.requesterId) ? {} : { words: story.words.map(word => word.id === told.id ? { ...word, failed: true } : word) }
    case 'arrived': return arrived(story, told)
    case 'category': return { categories: [...story.categories, { at: told.at, category: told.category }].slice(-MOST_CATEGORIES) }
    case 'takenUp': return story.takenUpAt === null ? { takenUpAt: told.at } : {}
    case 'requester': return { requesterId: told.id }
    case 'aside': return { aside: told.aside }
  }
}

/** A moved word keeps its time, and stands where it belongs by it; it does not count from before the ticket. */
function placed(story: Story, word: Word): Story {
  const words = story.words.filter(({ id }) => id !== word.id)
  const index = words.findLastIndex(({ at }) => at <= word.at) + 1
  return { ...story, words: words.toSpliced(index, 0, word) }
}

/** What failed and was sent again counts from when it arrived at last. */
function arrived(story: Story, { id, at }: { id: string; at: number }): Partial<Story> {
  const word = story.words.find(each => each.id === id)
  return word?.failed ? { words: placed(story, { ...word, at, failed: false }).words } : {}
}

/** Forgets what no clock is counted from any more. */
function shorten(story: Story): Story {
  if (story.words.length <= MOST_WORDS) return story
  // a customer's word after another one begins nothing
  const begin = story.words.filter((word, index) => index > story.words.length - 20 || word.by === 'agent' || story.words[index - 1]?.by !== 'customer')
  if (begin.length <= MOST_WORDS) return { ...story, words: begin }
  return { ...story, words: begin.slice(-MOST_WORDS / 2), shortened: true }
}
