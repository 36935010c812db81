import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { addJobs, type Job, type Reactor } from '../platform/jobs.ts'
import { system } from '../platform/actor.ts'
import { callWebhook, type Endpoint, type Outcome, type Waiting } from './call.ts'
import { stopWebhook } from './stop-webhook.ts'
import { pauseAfter, TRIED_HOURS } from './webhook.ts'

const TASK = 'webhooks.deliver'
/** So many calls to one webhook are under way at once, each of another subject. */
const AT_ONCE = 6
/** A job makes room for others after so many rounds. */
const ROUNDS = 50
/** When nothing arrived for so many days the desk stops trying. */
const FAILING_DAYS = 3

/** Of one webhook there is one job at a time, which tells it all that waits: so a slow one holds nobody else up. */
export function deliverJobOf(webhookId: string, runAt?: Temporal.Instant): Job {
  return { task: TASK, payload: { webhookId }, options: { key: `${TASK}:${webhookId}`, queue: `${TASK}:${webhookId}`, ...(runAt && { runAt }) } }
}

/** Has what waits for a webhook sent after the commit. */
export function deliverJob(tx: Tx, webhookId: string): void {
  const { task, payload, options } = deliverJobOf(webhookId)
  tx.job(task, payload, options)
}

/**
 * Tells a webhook what waits for it, of each subject in its order. What fails is tried again for a day; when a whole round fails, all of
 * the webhook waits, so that a server that is down is asked once a while and not once for each event.
 */
export const deliverWebhooks: Reactor = {
  task: TASK,
  async run(app: App, { webhookId }: { webhookId: string }) {
    const again = (at: Temporal.Instant) => addJobs(app.db, [deliverJobOf(webhookId, at)])
    for (let round = 0; round < ROUNDS; round++) {
      const endpoint = await endpointOf(app, webhookId)
      if (!endpoint) return
      const now = app.clock()
      if (endpoint.pausedUntil && Temporal.Instant.compare(endpoint.pausedUntil, now) > 0) { await again(endpoint.pausedUntil); return }
      const heads = await firstOfEach(app, webhookId)
      if (heads.length === 0) {
        const next = await nextMoment(app, webhookId)
        if (next) await again(next)
        return
      }
      const outcomes = await Promise.all(heads.map(async waiting => ({ waiting, outcome: await callWebhook(app, endpoint, waiting) })))
      await keep(app, endpoint, outcomes)
    }
    await again(app.clock())
  },
}

async function endpointOf(app: App, webhookId: string): Promise<Endpoint | undefined> {
  const row = await app.db.maybe<Omit<Endpoint, 'headers'> & { headers: string | null }>(sql`select id, url, secrets, headers, failures, failing_since as "failingSince", paused_until as "pausedUntil" from webhooks where id = ${webhookId} and enabled`)
  return row && { ...row, secrets: row.secrets.map(app.secrets.open), headers: row.headers === null ? {} : JSON.parse(app.secrets.open(row.headers)) as Record<string, string> }
}

/** The first that waits of each subject, where its moment has come. */
function firstOfEach(app: App, webhookId: string): Promise<Waiting[]> {
  return app.db.query(sql`select id, type, body, attempts, since from (
      select distinct on (subject_id) * from webhook_deliveries where webhook_id = ${webhookId} and state = 'waiting' order by subject_id, place) first
    where next_at <= ${app.clock()} order by place limit ${AT_ONCE}`)
}

async function nextMoment(app: App, webhookId: string): Promise<Temporal.Instant | null> {
  return (await app.db.one<{ next: Temporal.Instant | null }>(sql`select min(next_at) as next from (
      select distinct on (subject_id) next_at from webhook_deliveries where webhook_id = ${webhookId} and state = 'waiting' order by subject_id, place) first`)).next
}

type Told = { waiting: Waiting; outcome: Outcome }

/** What became of each; and how the webhook stands after it. */
async function keep(app: App, endpoint: Endpoint, told: readonly Told[]): Promise<void> {
  const now = app.clock()
  const rows = told.map(({ waiting, outcome }) => {
    const attempts = waiting.attempts + 1
    const over = Temporal.Instant.compare(waiting.since.add({ hours: TRIED_HOURS }), now) <= 0
    const state = outcome.arrived ? 'sent' : over || outcome.gone ? 'failed' : 'waiting'
    return { id: waiting.id, state, attempts, next: now.add({ seconds: Math.max(outcome.waitSeconds ?? 0, pauseAfter(attempts, Math.random())) }).toString(), status: outcome.status, answer: outcome.answer, error: outcome.error, took: outcome.took }
  })
  await app.db.query(sql`update webhook_deliveries d set state = r.state, attempts = r.attempts, next_at = r.next, status = r.status, answer = r.answer, error = r.error, took_ms = r.took,
      done_at = case when r.state <> 'waiting' then ${now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, state text, attempts smallint, next timestamptz, status smallint, answer text, error text, took integer) where d.id = r.id`)
  if (told.some(({ outcome }) => outcome.arrived)) {
    if (endpoint.failures > 0) await app.db.query(sql`update webhooks set failing_since = null, failures = 0, paused_until = null, error = null where id = ${endpoint.id}`)
    return
  }
  await noteFailure(app, endpoint, told[0]!.outcome)
}

async function noteFailure(app: App, endpoint: Endpoint, { gone, error, waitSeconds }: Outcome): Promise<void> {
  const now = app.clock()
  const failures = endpoint.failures + 1
  const since = endpoint.failingSince ?? now
  const pause = Math.max(waitSeconds ?? 0, pauseAfter(failures, Math.random()))
  await app.db.query(sql`update webhooks set failures = ${failures}, failing_since = ${since}, error = ${error}, paused_until = ${now.add({ seconds: pause })} where id = ${endpoint.id}`)
  const hopeless = Temporal.Instant.compare(since.add({ hours: FAILING_DAYS * 24 }), now) <= 0
  if (gone || hopeless) await app.change(system('webhooks'), tx => stopWebhook(tx, app, endpoint.id, gone ? 'gone' : 'failing'))
}
