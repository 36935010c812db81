import type { Category } from '../tickets/ticket.ts'
import { isResponse, type FirstResponse, type Goal, type Metric } from './goal.ts'
import type { Story, Word } from './story.ts'

/** A part of a clock's life, in which it counts or stands still. Ends are in milliseconds; null: it goes on. */
export interface Span { from: number; to: number | null; counts: boolean }

/** One clock as the story tells it, whatever its target. */
export interface Life {
  metric: Metric
  /** What began it; the same as long as that stands. */
  key: string
  startedAt: number
  /** When it was met. */
  stoppedAt: number | null
  /** Solved without what was promised: nothing is owed any more, until it is reopened. */
  givenUpAt: number | null
  spans: readonly Span[]
}

type How = Pick<Goal, 'pausedIn' | 'reopenedAnew'>

/** All clocks of one metric, in order. A ticket that is set aside has them still: what is done with them is for others to say. */
export function livesOf(story: Story, metric: Metric, how: How, first: FirstResponse): Life[] {
  switch (metric) {
    case 'first-response': return firstResponse(story, how, first)
    case 'next-response': return nextResponses(story, how, first)
    case 'update': return updates(story, how)
    default: return untilSolved(story, metric, how)
  }
}

const isDone = (category: Category) => category === 'solved' || category === 'closed'
const answers = (word: Word) => word.by === 'agent' && !word.failed

/** Where the first response begins and what ends it; undefined: no customer has asked for anything yet (H51). */
function firstTurn(story: Story, { endsWith, callIsReply }: FirstResponse): { from: Word; to: number | null; index: number } | undefined {
  const first = story.shortened ? -1 : story.words.findIndex(word => word.by === 'customer')
  if (first < 0) return undefined
  const from = story.words[first]!
  if (callIsReply && (story.channel === 'phone' || story.channel === 'walk-in')) return { from, to: from.at, index: first }
  const reply = story.words.findIndex((word, index) => index > first && answers(word))
  if (endsWith === 'taken-up' && story.takenUpAt !== null) {
    const to = Math.max(from.at, story.takenUpAt)
    return { from, to, index: Math.max(first, story.words.findLastIndex(({ at }) => at <= to)) }
  }
  return { from, to: reply < 0 ? null : story.words[reply]!.at, index: reply < 0 ? story.words.length : reply }
}

function firstResponse(story: Story, how: How, first: FirstResponse): Life[] {
  const turn = firstTurn(story, first)
  return turn ? [life(story, how, 'first-response', 'first', turn.from.at, turn.to)] : []
}

/** From the oldest word of a customer that nobody answered to the next answer, time and again (H52). */
function nextResponses(story: Story, how: How, first: FirstResponse): Life[] {
  const turn = firstTurn(story, first)
  if (!turn && !story.shortened) return []
  const found: Life[] = []
  let waiting: Word | undefined
  for (const word of story.words.slice(turn ? turn.index + 1 : 0)) {
    if (word.by === 'customer') waiting ??= word
    else if (waiting && answers(word)) {
      found.push(life(story, how, 'next-response', waiting.id, waiting.at, word.at))
      waiting = undefined
    }
  }
  if (waiting) found.push(life(story, how, 'next-response', waiting.id, waiting.at, null))
  return found
}

/** From one answer to the next. */
function updates(story: Story, how: How): Life[] {
  const said = story.words.filter(answers)
  return said.map((word, index) => life(story, how, 'update', word.id, word.at, said[index + 1]?.at ?? null))
}

/** From the beginning until it is solved; what follows a reopening goes on from there, or begins anew. */
function untilSolved(story: Story, metric: Metric, how: How): Life[] {
  const begins = [story.openedAt]
  if (how.reopenedAnew) story.categories.forEach(({ at, category }, index) => { if (index > 0 && !isDone(category) && isDone(story.categories[index - 1]!.category)) begins.push(at) })
  return begins.map((from, index) => life(story, how, metric, index === 0 ? 'whole' : `again ${from}`, from, null, begins[index + 1] ?? null))
}

/** Cuts a life into what counts and what does not. `end`: where the next life of the same metric begins. */
function life(story: Story, how: How, metric: Metric, key: string, startedAt: number, stoppedAt: number | null, end: number | null = null): Life {
  const spans = spansOf(story, how, startedAt, stoppedAt ?? end)
  const solvedSince = doneSince(story, end)
  if (stoppedAt !== null) return { metric, key, startedAt, stoppedAt, givenUpAt: null, spans }
  if (solvedSince === null) return { metric, key, startedAt, stoppedAt: null, givenUpAt: null, spans }
  const until = Math.max(startedAt, solvedSince)
  if (isResponse(metric)) return { metric, key, startedAt, stoppedAt: null, givenUpAt: until, spans: spansOf(story, how, startedAt, until) }
  return { metric, key, startedAt, stoppedAt: until, givenUpAt: null, spans: spansOf(story, how, startedAt, until) }
}

/** Since when it is solved, at an instant or now; null: it is not. */
function doneSince({ categories }: Story, at: number | null): number | null {
  const until = at === null ? categories : categories.filter(each => each.at < at || (each.at === at && isDone(each.category)))
  const index = until.findLastIndex(({ category }) => !isDone(category))
  return until[index + 1]?.at ?? null
}

function spansOf({ categories }: Story, { pausedIn }: How, from: number, to: number | null): Span[] {
  const spans: Span[] = []
  categories.forEach(({ at, category }, index) => {
    const begin = index === 0 ? from : Math.max(from, at)
    const next = categories[index + 1]?.at ?? null
    const end = next === null ? to : to === null ? next : Math.min(next, to)
    if (end !== null && end <= begin) return
    const counts = !isDone(category) && !(pausedIn as readonly Category[]).includes(category)
    const last = spans.at(-1)
    if (last && last.counts === counts && last.to === begin) last.to = end
    else spans.push({ from: begin, to: end, counts })
  })
  return spans
}
