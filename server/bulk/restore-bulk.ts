import sql from 'sql-template-tag'
import type { Recorded, Tx } from '../platform/change.ts'
import { accessTickets } from '../tickets/access.ts'
import { changedFields, type TicketEventType } from '../tickets/events.ts'
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
    const { since, policies } = log.get(ticketId) ?? { since: new Set<string>(), policies: [] }
    const { said, ...values } = former ?? {}
    const kept = Object.keys(values).filter(key => since.has(FIELD[key as keyof Former] ?? ''))
    const back = Object.fromEntries(Object.entries(values).filter(([key]) => !kept.includes(key)))
    await updateTicket(withoutAnswer(tx, policies), ticket, back)
    const fields = [...kept.map(key => FIELD[key as keyof Former]!), ...(said ? ['message'] : [])]
    return () => ({ ...changed(position, ticketId), ...(fields.length > 0 && { kept: fields }) })
  })
}

interface Line { ticketId: string; seq: number; type: string; policy: string | null; own: boolean; id: string }

/** What happened on the tickets in what is undone and since: fields that others changed, and the policies that had answered. */
async function logOf(tx: Tx, items: readonly Item[]): Promise<Map<string, { since: Set<string>; policies: Line[] }>> {
  const lines = await tx.query<Line>(sql`
    select e.subject_id as "ticketId", e.seq, e.type, e.id, e.seq <= i.version as own, case when e.actor_kind = 'policy' then split_part(e.actor_id, '@', 1) end as policy
    from unnest(${items.map(item => item.ticketId)}::uuid[], ${items.map(item => item.fromVersion)}::integer[], ${items.map(item => item.version)}::integer[]) as i(id, from_version, version)
    join events e on e.subject_id = i.id and e.seq > i.from_version order by e.subject_id, e.seq`)
  const log = new Map<string, { since: Set<string>; policies: Line[] }>()
  for (const line of lines) {
    const of = log.get(line.ticketId) ?? { since: new Set<string>(), policies: [] }
    log.set(line.ticketId, of)
    if (line.own && line.policy) of.policies.push(line)
    if (!line.own) for (const field of changedFields[line.type as TicketEventType] ?? []) of.since.add(field)
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
