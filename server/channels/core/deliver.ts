import sql, { type Sql } from 'sql-template-tag'
import { system } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import type { Reactor } from '../../platform/jobs.ts'
import { accessTicket } from '../../tickets/access.ts'
import { beginSending, keepRemaining, markDelivery, takeDelivery } from '../../tickets/deliveries.ts'
import { DELIVERY_COLUMNS, type Attempt, type Deliverer, type Delivery, type KnownCause, type Way } from './delivery.ts'
import { givePlaces, takePlaces } from './places.ts'
import { noteWay, pauseOf, spread } from './ways.ts'

const TASK = 'deliver'
const OUTBOX = system('outbox')
/** Minutes between attempts: some four days in all, as RFC 5321 §4.5.4.1 wants it. */
const PAUSES = [1, 5, 15, 30, 60, 120, 240, 480, 720, 720, 720, 720, 720, 720]

/** Nobody is waited for that long: no attempt is further from the next. */
const LOST_HOURS = 24 * 7

/** Has a delivery sent after the commit, or at `runAt`. */
export function deliverJob(tx: Tx, deliveryId: string, runAt?: Temporal.Instant): void {
  tx.job(TASK, { deliveryId }, { key: `${TASK}:${deliveryId}`, ...(runAt && { runAt }) })
}

/**
 * Sends what stands in the outbox. Back-off only on what passes by itself; nothing is ever sent twice silently (H35). Messages of one
 * ticket leave in their order, and a way that asks for time is left alone without holding up the others.
 */
export function deliverMessages(deliverers: readonly Deliverer[]): Reactor {
  return {
    task: TASK,
    async run(app: App, { deliveryId }: { deliveryId: string }) {
      const waiting = await app.db.maybe<Waiting>(sql`select ${DELIVERY_COLUMNS}, d.state, d.error from deliveries d where d.id = ${deliveryId} and d.state in ('queued', 'sending')`)
      if (!waiting) return
      if (waiting.state === 'sending') {
        await givePlaces(app.db, waiting.id)
        return conclude(app, waiting, INTERRUPTED)
      }
      if (await app.db.maybe(earlier(waiting, app.clock()))) return waitForEarlier(app, waiting)
      const deliverer = deliverers.find(each => each.channel === waiting.channel)
      const way = await deliverer?.way(app, waiting) ?? null
      const pause = way && await pauseOf(app.db, way.key, app.clock())
      if (pause) return waitForWay(app, waiting, pause)
      if (way && !await takePlaces(app.db, waiting.id, way, app.clock())) return app.change(OUTBOX, async tx => deliverJob(tx, waiting.id, tx.now.add({ milliseconds: 1000 + Math.round(2000 * spread(waiting.id)) })))
      try {
        await send(app, waiting.id, deliverer, way)
      } finally {
        if (way) await givePlaces(app.db, waiting.id).catch((error: unknown) => app.log.warn({ error }, 'a place on a way was not given back'))
      }
    },
  }
}

type Waiting = Delivery & { state: string; error: string | null }

async function send(app: App, deliveryId: string, deliverer: Deliverer | undefined, way: Way | null): Promise<void> {
  const delivery = await takeDelivery<Delivery & { state: string }>(app.db, deliveryId, sql`${DELIVERY_COLUMNS}, d.state`)
  if (!delivery) return
  const result = await attempt(app, deliverer, delivery)
  if (way) await noteWay(app.db, way.key, result, app.clock())
  await conclude(app, delivery, result)
}

/** An earlier message of the ticket that is still on its way: a later one never overtakes it. */
function earlier({ ticketId, createdAt, id }: Delivery, now: Temporal.Instant): Sql {
  return sql`select 1 from deliveries e where e.ticket_id = ${ticketId} and e.state in ('queued', 'sending') and e.updated_at > ${now.subtract({ hours: LOST_HOURS })} and (e.created_at, e.id) < (${createdAt}, ${id}) limit 1`
}

/** Whoever concludes the earlier one wakes this one; the late look is for what nobody foresaw. */
function waitForEarlier(app: App, delivery: Waiting): Promise<void> {
  return app.change(OUTBOX, async tx => {
    await accessTicket(tx, delivery.ticketId, 'read') // locked, as where the earlier one is concluded: so nobody is missed
    if (!await tx.maybe(earlier(delivery, tx.now))) return deliverJob(tx, delivery.id)
    await say(tx, delivery, 'It waits for the message before it on this ticket, so that they arrive in order.', { code: 'waits-order', values: {} })
    deliverJob(tx, delivery.id, tx.now.add({ minutes: 10 }))
  })
}

function waitForWay(app: App, delivery: Waiting, { until, said }: { until: Temporal.Instant; said: string }): Promise<void> {
  return app.change(OUTBOX, async tx => {
    await accessTicket(tx, delivery.ticketId, 'read')
    await say(tx, delivery, `It waits a little, as everything that leaves this way: ${said}`, { code: 'waits-way', values: { said } })
    deliverJob(tx, delivery.id, until.add({ milliseconds: Math.round(30_000 * spread(delivery.id)) }))
  })
}

async function say(tx: Tx, { id, ticketId, error }: Waiting, why: string, cause: KnownCause): Promise<void> {
  if (error !== why) await markDelivery(tx, ticketId, id, { state: 'queued', error: why, cause })
}

const INTERRUPTED: Attempt = { state: 'uncertain', error: 'The desk was stopped while it sent this message: it may have arrived. Ask the customer, or send it again.', cause: { code: 'desk-stopped', values: {} } }

async function attempt(app: App, deliverer: Deliverer | undefined, delivery: Delivery): Promise<Attempt> {
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
  const cause = attempt.state === 'sent' ? null : attempt.cause ?? null
  await app.change(OUTBOX, async tx => {
    await accessTicket(tx, ticketId, 'read')
    const pause = PAUSES[attempts - 1]
    const { response } = attempt
    const later = attempt.state === 'sent' ? attempt.later ?? null : delivery.remaining
    if ((attempt.state === 'temporary' || later && attempt.state === 'sent') && pause !== undefined) {
      await markDelivery(tx, ticketId, id, { state: 'queued', error: attempt.error ?? null, cause, response, attempts })
      await keepRemaining(tx, id, later)
      // not all at the same moment again: 15% sooner or later
      return deliverJob(tx, id, tx.now.add({ seconds: Math.round(pause * 60 * (0.85 + 0.3 * spread(`${id} ${attempts}`))) }))
    }
    const state = attempt.state === 'temporary' ? 'failed' as const : attempt.state
    await markDelivery(tx, ticketId, id, { state, response, error: attempt.error ?? null, cause, attempts })
    // a person who sends it again sends it to those who did not get it
    await keepRemaining(tx, id, attempt.state === 'sent' ? null : delivery.remaining)
    const next = await tx.maybe<{ id: string }>(sql`select id from deliveries where ticket_id = ${ticketId} and state = 'queued' and attempts = 0 and id <> ${id} order by created_at, id limit 1`)
    if (next) deliverJob(tx, next.id)
  })
}
