import sql, { type Sql } from 'sql-template-tag'
import { setAlarm, type AlarmHandler } from '../platform/alarms.ts'
import type { Tx } from '../platform/change.ts'
import { accessTickets } from '../tickets/access.ts'
import { ticketAlarm } from '../tickets/ticket-alarm.ts'
import { OFFER } from './keep.ts'
import { PLACE, place, ROUTING } from './place.ts'
import { isRouted, knownRouting } from './registry.ts'

/** The order in which waiting tickets `q` are given out. */
export const QUEUE_ORDER: Sql = sql`q.vip desc, q.priority desc, q.deadline_at, q.created_at, q.ticket_id`

/** Tickets looked through in one statement, and at most for one who came. */
const PAGE = 50
const MOST = 1000

/** A ticket that waits: what is required has become preferred, a shift begins, or somebody is free again who was being claimed. */
export const placeAgain: AlarmHandler = ticketAlarm(PLACE, async (tx, alarms) => {
  const order = await tx.query<{ id: string }>(sql`select q.ticket_id as id from routing_queue q where q.ticket_id = any(${alarms.map(alarm => alarm.subjectId)}::uuid[]) order by ${QUEUE_ORDER}`)
  const held = await accessTickets(tx, order.map(({ id }) => id))
  await place(tx.as(ROUTING), order.flatMap(({ id }) => held.get(id) ? [{ ticket: held.get(id)! }] : []))
})

/** Somebody came online, or has room again, or a team gives out its tickets another way: what waits is looked through in its order. */
export const offerWaiting: AlarmHandler = {
  kind: OFFER,
  // nothing is held: what waits may be looked through twice, and whoever sets this alarm meanwhile makes a new one
  hold: () => Promise.resolve(),
  async ring(tx, alarms) {
    const people = alarms.filter(alarm => alarm.key === 'person').map(alarm => alarm.subjectId)
    const teams = alarms.filter(alarm => alarm.key === 'team').map(alarm => alarm.subjectId)
    const routed = [...(await knownRouting(tx)).routings.values()].filter(isRouted).map(routing => routing.teamId)
    const about = await tx.query<{ id: string }>(sql`select id from unnest(${routed}::uuid[]) as r(id)
      where id = any(${teams}::uuid[]) or exists (select from team_members m where m.team_id = id and m.person_id = any(${people}::uuid[])) order by id`)
    for (const { id } of about) await lookThrough(tx, id)
  },
}

/** Tickets that are held at this moment are left out: whoever holds them may wait for an agent of ours. They come again in a moment. */
async function lookThrough(tx: Tx, teamId: string): Promise<void> {
  const seen: string[] = []
  while (seen.length < MOST) {
    const page = await tx.query<{ id: string }>(sql`select q.ticket_id as id from routing_queue q where q.team_id = ${teamId} and q.ticket_id <> all(${seen}::uuid[]) order by ${QUEUE_ORDER} limit ${PAGE}`)
    if (page.length === 0) return
    const free = await tx.query<{ id: string }>(sql`select t.id from tickets t where t.id = any(${page.map(({ id }) => id)}::uuid[]) order by t.id for no key update skip locked`)
    const held = await accessTickets(tx, free.map(({ id }) => id))
    const placed = await place(tx.as(ROUTING), page.flatMap(({ id }) => held.get(id) ? [{ ticket: held.get(id)! }] : []))
    for (const { id } of page) if (!held.has(id)) setAlarm(tx, { kind: PLACE, subjectId: id, key: '' }, tx.now.add({ seconds: 1 }))
    seen.push(...page.map(({ id }) => id))
    // a change of bounded size: what is left is the next one's
    if (placed > 0 && page.length === PAGE) return setAlarm(tx, { kind: OFFER, subjectId: teamId, key: 'team' }, tx.now)
    if (!await hasRoom(tx, teamId)) return
  }
}

/** Whether anybody of the team could take the smallest ticket there is. */
async function hasRoom(tx: Tx, teamId: string): Promise<boolean> {
  return await tx.maybe(sql`select 1 from team_members m join agents a on a.person_id = m.person_id where m.team_id = ${teamId} and a.status = 'online' and not a.auto_away limit 1`) !== undefined
}
