import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { recordTicket } from './internal/unit.ts'

export type RecipientState = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | 'read'

/** What the other side says of one recipient of a message, after it was handed over. */
export interface RecipientReport {
  /** The address as compared, and as written. */
  key: string
  address: string
  /** Who has this address, where the desk knows. */
  personId: string | null
  state: RecipientState
  /** hard: the address will fail again; soft: it may pass, or lies with us. */
  class: 'hard' | 'soft' | 'delayed' | 'delivered'
  /** From a fixed list, so that the workspace can say it in its languages; null when there is nothing to explain. */
  reason: string | null
  /** RFC 3463; null when nobody gave one. */
  status: string | null
  /** The other server's own words. */
  diagnostic: string
}

/**
 * Puts on a delivery what became of it at its recipients, each with a state of their own. A failure makes it `bounced` and is an event
 * that the timeline shows and that clocks can hear; a delay or a receipt is a note on the delivery only. The ticket must be locked in
 * this change. Says whether anything is new: the same report again is not.
 */
export async function reportDelivery(tx: Tx, ticketId: string, deliveryId: string, reports: readonly RecipientReport[]): Promise<boolean> {
  const fresh: RecipientReport[] = []
  for (const report of reports) if (await keep(tx, deliveryId, report)) fresh.push(report)
  if (fresh.length === 0) return false
  const failed = fresh.filter(report => report.state === 'failed')
  const delivery = await tx.one<{ messageId: string; recipients: { to?: string[]; cc?: string[]; bcc?: string[] } }>(sql`
    update deliveries set updated_at = ${tx.now}, state = case when ${failed.length > 0} and state <> 'cancelled' then 'bounced' else state end,
      error = case when ${failed.length > 0} then ${failed.map(inWords).join(' ').slice(0, 1000)} else error end, cause = case when ${failed.length > 0} then null else cause end
    where id = ${deliveryId} returning message_id as "messageId", recipients`)
  const { messageId, recipients } = delivery
  if (failed.length > 0) {
    const worst = failed.find(report => report.class === 'hard') ?? failed[0]!
    recordTicket(tx, ticketId, 'delivery.bounced', {
      deliveryId, messageId, class: worst.class === 'hard' ? 'hard' : 'soft', reason: worst.reason ?? 'other', status: worst.status, failed: failed.length,
      recipients: (recipients.to?.length ?? 0) + (recipients.cc?.length ?? 0) + (recipients.bcc?.length ?? 0),
      personIds: [...new Set(failed.flatMap(report => report.personId ?? []))],
    })
  } else {
    recordTicket(tx, ticketId, 'delivery.changed', { messageId, state: fresh[0]!.state })
  }
  return true
}

/** A new try begins without the reports of the last one; where it goes to some alone, what is known of the others stays. */
export async function forgetReports(tx: Tx, deliveryId: string, only: RecipientState | null): Promise<void> {
  await tx.query(sql`delete from delivery_recipients where delivery_id = ${deliveryId} and (${only}::text is null or state = ${only})`)
}

/** Writes one down unless it says nothing new: a delay after a failure, a mere delivery after it was read. */
async function keep(tx: Tx, deliveryId: string, report: RecipientReport): Promise<boolean> {
  const kept = await tx.query(sql`insert into delivery_recipients as r (delivery_id, key, address, state, class, reason, status, diagnostic, at)
    values (${deliveryId}, ${report.key}, ${report.address.slice(0, 320)}, ${report.state}, ${report.class}, ${report.reason}, ${report.status}, ${report.diagnostic.slice(0, 500)}, ${tx.now})
    on conflict (delivery_id, key) do update set state = excluded.state, class = excluded.class, reason = excluded.reason, status = excluded.status, diagnostic = excluded.diagnostic, at = excluded.at
      where r.state <> excluded.state and not (r.state = 'failed' and excluded.state = 'delayed') and not (r.state = 'read' and excluded.state in ('delayed', 'delivered', 'relayed', 'expanded'))
    returning 1`)
  return kept.length > 0
}

function inWords({ address, diagnostic, status, class: kind }: RecipientReport): string {
  return `It did not reach ${address || 'its recipient'}: ${diagnostic || status || 'no reason given'}. ${kind === 'hard' ? 'Check the address.' : ''}`.trim()
}
