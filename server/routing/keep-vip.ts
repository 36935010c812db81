import sql from 'sql-template-tag'
import type { Projection } from '../platform/change.ts'

const VIP = Symbol('people and organisations who became VIP, or are no more')

/** Whoever becomes a VIP comes first with what they wait for already, and whoever is one no more waits as all others do. */
export const keepVip: Projection = async (tx, events) => {
  const changed = events.filter(({ type, data }) => (type === 'person.updated' || type === 'organisation.updated') && 'vip' in (data.changed as object)).map(({ subjectId }) => subjectId)
  if (changed.length === 0) return
  // in the order of tickets, as all who write many of these rows
  tx.beforeCommit(VIP, q => q.query(sql`update routing_queue q set vip = held.vip
    from (select w.ticket_id, p.vip or coalesce(o.vip, false) as vip from routing_queue w join tickets t on t.id = w.ticket_id join people p on p.id = t.requester_id left join organisations o on o.id = t.organisation_id
      where t.requester_id = any(${changed}::uuid[]) or t.organisation_id = any(${changed}::uuid[]) order by w.ticket_id for no key update of w) held where held.ticket_id = q.ticket_id`))
}
