import sql from 'sql-template-tag'
import { staffActors } from '../auth/person-actor.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'
import { seesTicket } from './access.ts'
import { follow } from './follow.ts'
import { heldTicket } from './internal/unit.ts'
import type { Ticket } from './ticket.ts'

/** Whom a note names: colleagues and teams, by id. */
export interface Mentions { people: string[]; teams: string[] }

export const MOST_MENTIONS = 50
const MARK = / data-mention="(person|team):([0-9a-f-]{36})"/g

/** Whom sanitised HTML names, each once; undefined when nobody is named. 422 when there are too many. */
export function readMentions(html: string | null): Mentions | undefined {
  const found = [...(html ?? '').matchAll(MARK)]
  if (found.length === 0) return undefined
  const of = (kind: string) => [...new Set(found.filter(each => each[1] === kind).map(each => each[2]!))]
  const mentions = { people: of('person'), teams: of('team') }
  if (mentions.people.length + mentions.teams.length > MOST_MENTIONS) throw problem.unprocessable('too-many-mentions', `A note can name ${MOST_MENTIONS} colleagues and teams at most.`)
  return mentions
}

/** The same words without the marks: what leaves the desk carries no ids of colleagues. */
export function withoutMentions(html: string): string {
  return html.replace(MARK, '')
}

/**
 * Refuses a note that names somebody who may not see the ticket, before it is written or held: it would tell them nothing, and whoever
 * wrote it would wait in vain. 422 with the ids of those that cannot be named.
 */
export async function checkMentions(tx: Tx, ticket: Ticket, mentions: Mentions | undefined): Promise<void> {
  if (!mentions) return
  const seen = await whoSees(tx, heldTicket(tx, ticket.id).ticket, mentions)
  const people = mentions.people.filter(id => !seen.people.includes(id))
  const teams = mentions.teams.filter(id => !seen.teams.includes(id) || (tx.actor.kind === 'person' && tx.actor.hiddenTeams.includes(id)))
  if (people.length + teams.length === 0) return
  throw problem.unprocessable('mention-cannot-see', 'Somebody named here may not see this ticket: it lies with a private team, or they work here no more. Take the name out, or hand the ticket to a team that they are in.', { people, teams })
}

/** Those who see the ticket at the moment at which the note is said, and who follow it from now on; teams are told and do not follow. */
export async function settleMentions(tx: Tx, ticket: Ticket, mentions: Mentions | undefined): Promise<Mentions | undefined> {
  if (!mentions) return undefined
  const seen = await whoSees(tx, heldTicket(tx, ticket.id).ticket, mentions)
  for (const id of seen.people) follow(tx, ticket, id, 'when-there-is-room')
  return seen.people.length + seen.teams.length > 0 ? seen : undefined
}

/** The named who see the ticket; of teams those in which anybody does. */
async function whoSees(q: Queries, ticket: Ticket, { people, teams }: Mentions): Promise<Mentions> {
  const members = teams.length === 0 ? [] : await q.query<{ teamId: string; personId: string }>(sql`select m.team_id as "teamId", m.person_id as "personId"
    from team_members m join teams t on t.id = m.team_id and not t.archived where m.team_id = any(${teams}::uuid[]) limit 1000`)
  const actors = await staffActors(q, [...new Set([...people, ...members.map(each => each.personId)])])
  const sees = (id: string) => { const actor = actors.get(id); return actor !== undefined && seesTicket(actor, ticket) }
  return { people: people.filter(sees), teams: teams.filter(id => members.some(each => each.teamId === id && sees(each.personId))) }
}
