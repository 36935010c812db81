import { isStaff, type Role } from '../platform/actor.ts'
import type { Recorded, Tx } from '../platform/change.ts'
import { peopleTold } from '../notifications/notify.ts'
import { ticketChanges } from '../tickets/changes.ts'
import type { Ticket } from '../tickets/ticket.ts'
import type { Word } from './nodes.ts'

/** People named in one word to other nodes, so that it fits into a letter. */
const MOST_NAMED = 100

/** What screens keep beside tickets: colleagues, teams and the furniture of the desk. */
const FURNITURE = ['team', 'mailbox', 'brand', 'status', 'product', 'calendar', 'setting', 'skill', 'routing']

/** What other nodes should hear of a commit. */
export function wordsOf(events: readonly Recorded[], tx: Tx): Word[] {
  return [...ticketChanges(tx).map(({ before, after }): Word => ({
    ticket: { id: after.id, version: after.version, ...(before && movedAway(before, after) && { was: { teamId: before.teamId, assigneeId: before.assigneeId } }) },
  })), ...wordsAbout(events), ...toldWords([...peopleTold(tx)])]
}

/** In letters of their own size: a change of many tickets may tell a whole desk. */
function toldWords(people: readonly string[]): Word[] {
  return Array.from({ length: Math.ceil(people.length / MOST_NAMED) }, (_, i) => ({ told: people.slice(i * MOST_NAMED, (i + 1) * MOST_NAMED) }))
}

function movedAway(before: Ticket, after: Ticket): boolean {
  return before.teamId !== after.teamId || before.assigneeId !== after.assigneeId
}

function wordsAbout(events: readonly Recorded[]): Word[] {
  const words: Word[] = []
  const people = events.filter(event => event.subjectKind === 'person' && event.seq > 1).map(event => event.subjectId)
  const everyone = people.length > MOST_NAMED || events.some(event => event.subjectKind === 'team')
  if (everyone) words.push({ everyone: true })
  else if (people.length > 0) words.push({ people })
  if (events.some(event => event.subjectKind === 'view')) words.push({ views: true })
  if (events.some(event => FURNITURE.includes(event.subjectKind) || isNewColleague(event))) words.push({ desk: true })
  if (events.some(event => event.subjectKind === 'agent')) words.push({ agents: true })
  return words
}

function isNewColleague({ type, data }: Recorded): boolean {
  return type === 'person.created' && isStaff(data.role as Role)
}
