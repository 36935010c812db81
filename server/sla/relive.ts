import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { changesIn, type Foldable } from '../tickets/replay.ts'
import type { Ticket } from '../tickets/ticket.ts'
import type { Clock, Terms } from './clock.ts'
import { decide } from './decide.ts'
import type { Policy } from './policy.ts'
import { movedMessages } from './state.ts'
import { tell, type Story } from './story.ts'
import { toldBy, type Heard } from './tell-event.ts'

/** One change of a ticket as its log has it: what was recorded in one transaction, how the ticket stood after it, and the story told so far. */
export interface Change { at: Temporal.Instant; events: readonly Foldable[]; ticket: Ticket; story: Story }
/** How the clocks of a ticket ended up, and under which policy. */
export interface Life { policy: Policy | null; clocks: readonly Clock[] }

interface Row extends Foldable, Heard { change: string }

/** The changes of tickets in order, by their ids; tickets without a log are missing. A few statements, however many. */
export async function changesOf(q: Queries, tickets: readonly { id: string; subject: string }[]): Promise<Map<string, Change[]>> {
  const rows = await q.query<Row>(sql`select subject_id as "subjectId", seq, type, data, at, actor_kind = 'person' as "byPerson", txid::text as change from events
    where subject_kind = 'ticket' and subject_id = any(${tickets.map(({ id }) => id)}::uuid[]) order by subject_id, seq`)
  const moved = await movedMessages(q, rows.flatMap(({ type, data }) => type === 'message.movedIn' ? [String(data.messageId)] : []))
  const subjects = new Map(tickets.map(({ id, subject }) => [id, subject]))
  return new Map([...Map.groupBy(rows, ({ subjectId }) => subjectId)].map(([id, log]) => [id, inChanges(log, moved, subjects.get(id)!)]))
}

function inChanges(log: readonly Row[], moved: Parameters<typeof toldBy>[1], subject: string): Change[] {
  const changes: Change[] = []
  let story: Story | undefined
  for (const { events, ticket } of changesIn(log, subject)) {
    for (const event of events) for (const told of toldBy(event, moved)) story = tell(story, told, event.seq)
    if (story) changes.push({ at: events[0]!.at, events, ticket, story })
  }
  return changes
}

/** Lives through a ticket again: what is promised is asked at each change, and at the end once more, as its alarm would have. */
export async function relive(changes: readonly Change[], until: Temporal.Instant, promised: (ticket: Ticket, at: Temporal.Instant) => Promise<{ policy: Policy | null; terms: Terms }>): Promise<Life> {
  let life: Life = { policy: null, clocks: [] }
  const last = changes.at(-1)
  for (const { at, ticket, story } of last ? [...changes, { ...last, at: until }] : []) {
    const { policy, terms } = await promised(ticket, at)
    life = { policy, clocks: policy || life.clocks.length > 0 ? decide(life.clocks, story, terms, at.epochMilliseconds).clocks : [] }
  }
  return life
}
