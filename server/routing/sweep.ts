import sql from 'sql-template-tag'
import type { Sweep } from '../platform/housekeeping.ts'
import { currentSettings } from '../settings/current.ts'

/** The last decision about each ticket stays as long as the ticket; the others as long as the desk wants to know. */
export const sweepRouting: Sweep = async (q, now) => {
  const { routingDays } = await currentSettings(q)
  await q.query(sql`delete from routing_decisions d where d.at < ${now.subtract({ hours: 24 * routingDays })} and exists (select from routing_decisions n where n.ticket_id = d.ticket_id and (n.at, n.id) > (d.at, d.id))`)
  await q.query(sql`delete from agent_leaves where ends_at < ${now.subtract({ hours: 24 * routingDays })}`)
}
