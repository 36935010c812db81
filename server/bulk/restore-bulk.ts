import sql from 'sql-template-tag'
import type { Recorded, Tx } from '../platform/change.ts'
import { accessTickets } from '../tickets/access.ts'
import { fieldsChangedBy, type TicketEventType } from '../tickets/events.ts'
import { removeTask } from '../tickets/tasks/change-task.ts'
import { updateTicket } from '../tickets/update-ticket.ts'
import { allowed, eachOf, resultsOf } from './apply-bulk.ts'
import type { Bulk, Former, Item, Refusals, Result } from './bulk.ts'

/** Which field, as events name it, each former value belongs to. Of tags only the difference is taken back: others may have tagged since. */
const FIELD: Partial<Record<keyof Former, string>> = {
  statusId: 'status', assigneeId: 'assignee', teamId: 'team', brandId: 'brand', type: 'type', priority: 'priority', impact: 'impact', urgency: 'urgency', complexity: 'complexity', language: 'language',
}

/** Sets the former values of a batch again, where nobody changed the field since; says where somebody did. */
export async function restoreBulk(tx: Tx, _bulk: Bulk, items: readonly Item[], refusals: Refusals): Promise<(() => Result)[]> {
  const [tickets, log] = await Promise.all([accessTickets(tx, items.map(item => item.ticketId)), logOf(tx, items)])
  const changed = resultsOf(tx)
  return eachOf(items, refusals, async ({ position, ticketId, former }) => {
    const ticket = allowed(tx, tickets.get(ticketId))
    const { since, policies, added, touched } = log.get(ticketId) ?? nothing()
    const { said, custom, ...values } = former ?? {}
    const kept = Object.keys(values).filter(key => since.has(FIELD[key as keyof Former] ?? ''))
    const back = Object.fromEntries(Object.entries(values).filter(([key]) => !kept.includes(key)))
    const keptValues = Object.keys(custom ?? {}).filter(key => since.has(`custom.${key}`))
    const backValues = Object.fromEntries(Object.entries(custom ?? {}).filter(([key]) => !keptValues.includes(key)))
    const under = withoutAnswer(tx, policies)
    await updateTicket(under, ticket, { ...back, ...(Object.keys(backValues).length > 0 && { custom: backValues }) })
    for (const id of added) if (!touched.has(id)) await removeTask(under, ticket, { id })
    const fields = [
      ...kept.map(key => FIELD[key as keyof Former]!), ...keptValues.map(key => `custom.${key}`), ...([...added].some(id => touched.has(id)) ? ['tasks'] : []), ...(said ? ['message'] : []),
    ]
    return () => ({ ...changed(position, ticketId), ...(fields.length > 0 && { kept: fields }) })
  })
}

interface Line { ticketId: string; seq: number; type: TicketEventType; data: Record<string, unknown>; policy: string | null; own: boolean; id: string }

/** Of one ticket: the fields that others changed since, the policies that had answered, the tasks that were added, and those that somebody touched since. */
interface Since { since: Set<string>; policies: Line[]; added: Set<string>; touched: Set<string> }
const nothing = (): Since => ({ since: new Set(), policies: [], added: new Set(), touched: new Set() })

/** What happened on the tickets in what is undone, and since. */
async function logOf(tx: Tx, items: readonly Item[]): Promise<Map<string, Since>> {
  const lines = await tx.query<Line>(sql`
    select e.subject_id as "ticketId", e.seq, e.type, e.data, e.id, e.seq <= i.version as own, case when e.actor_kind = 'policy' then split_part(e.actor_id, '@', 1) end as policy
    from unnest(${items.map(item => item.ticketId)}::uuid[], ${items.map(item => item.fromVersion)}::integer[], ${items.map(item => item.version)}::integer[]) as i(id, from_version, version)
    join events e on e.subject_id = i.id and e.seq > i.from_version order by e.subject_id, e.seq`)
  const log = new Map<string, Since>()
  for (const line of lines) {
    const of = log.get(line.ticketId) ?? nothing()
    log.set(line.ticketId, of)
    if (line.own && line.policy) of.policies.push(line)
    const task = line.data['taskId']
    if (typeof task === 'string' && (!line.own || line.type === 'task.added')) (line.own ? of.added : of.touched).add(task)
    if (!line.own) for (const field of fieldsChangedBy(line)) of.since.add(field)
  }
  return log
}

/** Taking back what policies answered goes on from their answers, so that they do not give them again. */
function withoutAnswer(tx: Tx, policies: readonly Line[]): Tx {
  const last = policies.at(-1)
  if (!last) return tx
  const cause: Recorded = {
    id: last.id, subjectKind: 'ticket', subjectId: last.ticketId, seq: last.seq, type: last.type, data: {}, actor: { kind: 'policy', id: last.policy!, version: 0 },
    causeId: null, depth: 0, chain: policies.map(line => line.policy!), at: tx.now,
  }
  return tx.as(tx.actor, cause)
}
