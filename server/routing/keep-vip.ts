import sql from 'sql-template-tag'
import type { Projection } from '../platform/change.ts'

const VIP = Symbol('people and organisations who became VIP, or are no more')

/** Whoever becomes a VIP comes first with what they wait for already, and whoever is one no more waits as all others do. */
export const keepVip: Projection = async (tx, events) => {
  const changed = events.filter(({ type, data }) => (type === 'person.updated' || type === 'organisation.updated') && 'vip' in (data.changed as object)).map(({ subjectId }) => subjectId)
  if (changed.length === 0) return
  tx.beforeCommit(VIP, q => q.query(sql`update routing_queue q set vip = p.vip or coalesce(o.vip, false)
    from tickets t join people p on p.id = t.requester_id left join organisations o on o.id = t.organisation_id
    where t.id = q.ticket_id and (t.requester_id = any(${changed}::uuid[]) or t.organisation_id = any(${changed}::uuid[]))`))
}
