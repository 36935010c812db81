import sql from 'sql-template-tag'
import { system } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import type { Reactor } from '../../platform/jobs.ts'
import { accessTicket } from '../../tickets/access.ts'
import { beginSending, markDelivery, takeDelivery } from '../../tickets/deliveries.ts'
import { DELIVERY_COLUMNS, type Attempt, type Deliverer, type Delivery } from './delivery.ts'

const TASK = 'deliver'
const OUTBOX = system('outbox')
/** Minutes between attempts: some four days in all, as RFC 5321 §4.5.4.1 wants it. */
const PAUSES = [1, 5, 15, 30, 60, 120, 240, 480, 720, 720, 720, 720, 720, 720]

/** Has a delivery sent after the commit, or at `runAt`. */
export function deliverJob(tx: Tx, deliveryId: string, runAt?: Temporal.Instant): void {
  tx.job(TASK, { deliveryId }, { key: `${TASK}:${deliveryId}`, ...(runAt && { runAt }) })
}

/** Sends what stands in the outbox. Back-off only on what passes by itself; nothing is ever sent twice silently (H35). */
export function deliverMessages(deliverers: readonly Deliverer[]): Reactor {
  return {
    task: TASK,
    async run(app: App, { deliveryId }: { deliveryId: string }) {
      const delivery = await takeDelivery<Delivery & { state: string }>(app.db, deliveryId, sql`${DELIVERY_COLUMNS}, d.state`)
      if (!delivery) return
      await conclude(app, delivery, delivery.state === 'sending' ? INTERRUPTED : await attempt(app, deliverers, delivery))
    },
  }
}

const INTERRUPTED: Attempt = { state: 'uncertain', error: 'The desk was stopped while it sent this message: it may have arrived. Ask the customer, or send it again.' }

async function attempt(app: App, deliverers: readonly Deliverer[], delivery: Delivery): Promise<Attempt> {
  const deliverer = deliverers.find(each => each.channel === delivery.channel)
  if (!deliverer) return { state: 'failed', error: `No channel called ${delivery.channel} is installed.` }
  let begun = false
  try {
    return await deliverer.deliver(app, delivery, async () => {
      await beginSending(app.db, delivery.id, app.clock())
      begun = true
    })
  } catch (error) {
    app.log.error({ error, deliveryId: delivery.id }, 'a delivery failed by a fault of ours')
    const words = error instanceof Error ? error.message : String(error)
    return begun ? INTERRUPTED : { state: 'temporary', error: `The message could not be made ready: ${words}` }
  }
}

async function conclude(app: App, delivery: Delivery, attempt: Attempt): Promise<void> {
  const { id, ticketId, attempts } = delivery
  await app.change(OUTBOX, async tx => {
    await accessTicket(tx, ticketId, 'read')
    const pause = PAUSES[attempts - 1]
    if (attempt.state === 'temporary' && pause !== undefined) {
      await markDelivery(tx, ticketId, id, { state: 'queued', error: attempt.error, attempts })
      return deliverJob(tx, id, tx.now.add({ minutes: pause }))
    }
    if (attempt.state === 'sent') return markDelivery(tx, ticketId, id, { state: 'sent', response: attempt.response, error: attempt.error ?? null, attempts })
    const state = attempt.state === 'uncertain' ? 'uncertain' as const : 'failed' as const
    return markDelivery(tx, ticketId, id, { state, error: attempt.error, attempts })
  })
}
