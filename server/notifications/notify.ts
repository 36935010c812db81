import sql from 'sql-template-tag'
import { staffActors } from '../auth/person-actor.ts'
import type { Recorded, Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { currentSettings } from '../settings/current.ts'
import type { Notice, NoticeWays } from '../settings/notification-ways.ts'
import { seesTicket } from '../tickets/access.ts'
import { ticketChanges } from '../tickets/changes.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { candidatesOf, RANK, type Candidate } from './candidates.ts'
import { mailTime, standardChoices, type Choices } from './mail-time.ts'
import { NOTIFY_MAIL } from './send-mails.ts'
import type { ToldReason } from './why-told.ts'

const TOLD = Symbol('people told of something in this change')
const ROWS = Symbol('notifications of this change')

/** Who was told of something in a change, for open screens. */
export function peopleTold(tx: Tx): ReadonlySet<string> {
  return tx.unit(TOLD, () => new Set<string>())
}

/** One person to be told of one event. */
interface Telling { personId: string; candidate: Candidate; reason: ToldReason }

/**
 * Writes down who is told of what was recorded, within the same commit: colleagues who see the ticket, want to hear of such things, and
 * did not do it themselves. Mails are jobs at the moment at which they are due.
 */
export async function notify(tx: Tx, events: readonly Recorded[]): Promise<void> {
  const tickets = new Map(ticketChanges(tx).map(({ before, after }) => [after.id, { ticket: after, fresh: before === undefined }]))
  const candidates = candidatesOf(events, tickets)
  if (candidates.length === 0) return
  const tellings = withoutOwn(await named(tx, candidates, ticketId => tickets.get(ticketId)?.ticket), events)
  const actors = await staffActors(tx, [...new Set(tellings.map(each => each.personId))])
  const seen = tellings.filter(({ personId, candidate }) => {
    const actor = actors.get(personId)
    return actor !== undefined && seesTicket(actor, tickets.get(candidate.ticketId)!.ticket)
  })
  if (seen.length > 0) await write(tx, once(seen), tickets)
}

/** Everybody by name: the members of teams and the authors of messages as well. */
async function named(q: Queries, candidates: readonly Candidate[], ticketOf: (ticketId: string) => Ticket | undefined): Promise<Telling[]> {
  const teams = [...new Set(candidates.flatMap(each => each.team ?? []))]
  const authored = [...new Set(candidates.flatMap(each => each.author && each.messageId ? [each.messageId] : []))]
  const led = candidates.some(each => each.leads)
  const [members, authors, leads] = await Promise.all([
    teams.length === 0 ? [] : q.query<{ teamId: string; personId: string }>(sql`select team_id as "teamId", person_id as "personId" from team_members where team_id = any(${teams}::uuid[])`),
    authored.length === 0 ? [] : q.query<{ id: string; authorId: string }>(sql`select id, author_id as "authorId" from messages where id = any(${authored}::uuid[]) and author_id is not null`),
    led ? q.query<{ personId: string; role: string; teams: string[] }>(sql`select p.id as "personId", p.role, array(select m.team_id from team_members m where m.person_id = p.id) as teams from people p where p.role in ('lead', 'admin') limit 1000`) : [],
  ])
  const leadsFor = (teamId: string | null) => {
    const own = leads.filter(each => each.role === 'lead' && teamId !== null && each.teams.includes(teamId))
    return (own.length > 0 ? own : leads).map(each => each.personId)
  }
  return candidates.flatMap(candidate => {
    const ticket = ticketOf(candidate.ticketId)
    const told = (people: readonly string[], reasonOf: (personId: string) => ToldReason) => people.map((personId): Telling => ({ personId, candidate, reason: reasonOf(personId) }))
    return [
      ...told(candidate.people, personId => isNaming(candidate.kind) || !ticket ? 'named' : ticket.assigneeId === personId ? 'assignee' : ticket.participants.includes(personId) ? 'follower' : 'named'),
      ...told(members.filter(each => each.teamId === candidate.team).map(each => each.personId), () => isNaming(candidate.kind) ? 'named' : 'team'),
      ...told(candidate.leads ? leadsFor(ticket?.teamId ?? null) : [], () => 'lead'),
      ...told(candidate.author ? authors.filter(each => each.id === candidate.messageId).map(each => each.authorId) : [], () => 'author'),
    ]
  })
}

/** Kinds of which one is told because somebody or something names one, whatever else one is to the ticket. */
const isNaming = (kind: Notice) => kind === 'mentioned' || kind === 'rule'

/** Nobody is told of what they did, nor of what followed from it: that a ticket became theirs because they answered it. */
function withoutOwn(tellings: readonly Telling[], events: readonly Recorded[]): Telling[] {
  const byId = new Map(events.map(event => [event.id, event]))
  return tellings.filter(({ personId, candidate }) => {
    for (let event: Recorded | undefined = candidate.event; event; event = event.causeId ? byId.get(event.causeId) : undefined) {
      if (event.actor.kind === 'person' && event.actor.id === personId) return false
    }
    return candidate.event.data.authorId !== personId || candidate.event.type !== 'message.added'
  })
}

/** Of several reasons in one change the most telling: a note that hands over and names somebody is told once. */
function once(tellings: readonly Telling[]): Telling[] {
  const best = new Map<string, Telling>()
  for (const telling of tellings) {
    const { ticketId, messageId, event, kind } = telling.candidate
    const key = `${telling.personId} ${ticketId} ${messageId ?? event.id}`
    const known = best.get(key)
    if (!known || RANK.indexOf(kind) < RANK.indexOf(known.candidate.kind)) best.set(key, telling)
  }
  return [...best.values()]
}

interface Chooser { id: string; ways: Partial<NoticeWays> | null; digest: Choices['digest'] | null; quiet: Choices['quiet']; quietDays: number[] | null; timeZone: string | null }

async function write(tx: Tx, tellings: readonly Telling[], tickets: ReadonlyMap<string, { ticket: Ticket }>): Promise<void> {
  const [settings, choosers] = await Promise.all([currentSettings(tx), tx.query<Chooser>(sql`select p.id, p.time_zone as "timeZone", c.ways, c.digest, c.quiet, c.quiet_days as "quietDays"
    from people p left join notification_choices c on c.person_id = p.id where p.id = any(${[...new Set(tellings.map(each => each.personId))]}::uuid[])`)])
  const byId = new Map(choosers.map(each => [each.id, each]))
  const rows = tellings.flatMap(({ personId, reason, candidate: { kind, event, ticketId, messageId } }) => {
    const chooser = byId.get(personId)!
    const way = chooser.ways?.[kind] ?? settings.notificationWays[kind]
    if (way === 'off' || !tickets.has(ticketId)) return []
    const choices = { digest: chooser.digest ?? standardChoices.digest, quiet: chooser.quiet, quietDays: chooser.quietDays ?? [] }
    const mailAt = way === 'workspace' ? null : mailTime(tx.now, way === 'digest', choices, chooser.timeZone ?? settings.timeZone)
    return [{
      id: newId(), person_id: personId, ticket_id: ticketId, kind, event_id: event.id, message_id: messageId, actor_id: event.actor.kind === 'person' ? event.actor.id : null,
      created_at: tx.now.toString(), mail: mailAt ? 'waiting' : null, digest: way === 'digest', mail_at: mailAt?.toString() ?? null, reason,
    }]
  })
  for (const { person_id: personId, mail_at: at } of rows) {
    (peopleTold(tx) as Set<string>).add(personId)
    if (at) tx.job(NOTIFY_MAIL, { personId, at }, { key: `${NOTIFY_MAIL}:${personId}:${at}`, runAt: Temporal.Instant.from(at), maxAttempts: 12 })
  }
  // late, behind the rows of tickets that this change opens
  tx.beforeCommit(ROWS, async q => {
    const waiting = rows.splice(0)
    if (waiting.length > 0) await q.query(insertRows(waiting))
  })
}

function insertRows(rows: readonly object[]) {
  return sql`insert into notifications (id, person_id, ticket_id, kind, event_id, message_id, actor_id, created_at, mail, digest, mail_at, reason)
    select id, person_id, ticket_id, kind, event_id, message_id, actor_id, created_at, mail, digest, mail_at, reason from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, person_id uuid, ticket_id uuid, kind text, event_id uuid, message_id uuid, actor_id uuid, created_at timestamptz, mail text, digest boolean, mail_at timestamptz, reason text)
    on conflict (person_id, event_id) do nothing`
}
