import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { isId, newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { deliverJob } from './deliver.ts'
import { allWebhooks, announceWebhooks, WEBHOOK_COLUMNS } from './registry.ts'
import { makeSecret } from './sign.ts'
import { MOST_WEBHOOKS, type Webhook } from './webhook.ts'

type Secrets = Pick<App, 'secrets'>
export interface WebhookInput { name: string; url: string; events: readonly string[]; headers?: Record<string, string> | undefined }
export type WebhookPatch = Partial<WebhookInput & { enabled: boolean }>
type Stored = Webhook & { secrets: string[]; headers: string | null }

/** The webhook's row, locked, with its sealed secrets. 404. */
export async function accessWebhook(tx: Tx, id: string): Promise<Stored> {
  const found = isId(id) ? await tx.maybe<Stored>(sql`select ${WEBHOOK_COLUMNS}, w.secrets, w.headers from webhooks w where w.id = ${id} for update`) : undefined
  if (!found) throw noWebhook()
  return found
}

export const noWebhook = () => problem.notFound('webhook', 'There is no such webhook.')

/** Makes a webhook with a secret of its own, which is given out this once. 409 when the name is taken. */
export async function createWebhook(tx: Tx, { secrets }: Secrets, given: WebhookInput): Promise<{ webhook: Webhook; secret: string }> {
  await refuseTaken(tx, given.name)
  const secret = makeSecret()
  const webhook: Webhook = { id: newId(), name: given.name, url: given.url, events: given.events, enabled: true, stopped: null, version: 1 }
  tx.record({ kind: 'webhook', id: webhook.id, version: 0 }, 'webhook.created', { name: webhook.name, url: webhook.url, events: webhook.events })
  await tx.query(sql`insert into webhooks (id, name, url, secrets, headers, events, created_at, version)
    values (${webhook.id}, ${webhook.name}, ${webhook.url}, ${[secrets.seal(secret)]}, ${sealed(secrets, given.headers)}, ${webhook.events}, ${tx.now}, 1)`)
  await announceWebhooks(tx)
  return { webhook, secret }
}

/**
 * Changes a webhook, or switches it on or off; what waits is sent when it is on again. Headers that are not given stay, but go to another
 * server only when they are given anew: whoever may change an address learns no password that way. 412 when it changed meanwhile.
 */
export async function changeWebhook(tx: Tx, { secrets }: Secrets, id: string, patch: WebhookPatch, expected?: number): Promise<Webhook> {
  const before = await accessWebhook(tx, id)
  if (expected !== undefined && expected !== before.version) throw problem.preconditionFailed('changed-meanwhile', 'Somebody else changed this webhook meanwhile. Look again and try again.', { version: before.version })
  const { headers, ...plain } = patch
  const fields: string[] = (['name', 'url', 'events', 'enabled'] as const).filter(key => plain[key] !== undefined && JSON.stringify(plain[key]) !== JSON.stringify(before[key]))
  if (headers !== undefined) fields.push('headers')
  if (fields.length === 0) return before
  if (fields.includes('name')) await refuseTaken(tx, plain.name!, id)
  if (plain.url !== undefined && headers === undefined && before.headers !== null && new URL(plain.url).origin !== new URL(before.url).origin) {
    throw problem.unprocessable('webhook-headers', 'Give its headers again: they are not sent to another server by themselves.')
  }
  const subject = { kind: 'webhook', id, version: before.version }
  tx.record(subject, 'webhook.changed', { fields })
  const after = { ...before, ...defined(plain), version: subject.version }
  if (after.enabled) after.stopped = null
  await tx.query(sql`update webhooks set name = ${after.name}, url = ${after.url}, events = ${after.events}, enabled = ${after.enabled}, stopped = ${after.stopped},
    headers = ${headers === undefined ? before.headers : sealed(secrets, headers)}, failures = 0, failing_since = null, paused_until = null, error = null, version = ${after.version} where id = ${id}`)
  await announceWebhooks(tx)
  if (after.enabled) {
    // what waited for whatever reason has its chance now
    await tx.query(sql`update webhook_deliveries set next_at = ${tx.now}, since = ${tx.now} where webhook_id = ${id} and state = 'waiting'`)
    deliverJob(tx, id)
  }
  return after
}

/** A new secret besides the former, which holds until `endRotation`: receivers change over in between. 409 while there are two already. */
export async function rotateSecret(tx: Tx, { secrets }: Secrets, id: string): Promise<string> {
  const webhook = await accessWebhook(tx, id)
  if (webhook.secrets.length > 1) throw problem.conflict('two-secrets', 'Two secrets hold already. End the former one first.')
  const secret = makeSecret()
  await keepSecrets(tx, webhook, [secrets.seal(secret), ...webhook.secrets], false)
  return secret
}

/** Ends the former secret. Nothing where there is one only. */
export async function endRotation(tx: Tx, id: string): Promise<void> {
  const webhook = await accessWebhook(tx, id)
  if (webhook.secrets.length > 1) await keepSecrets(tx, webhook, webhook.secrets.slice(0, 1), true)
}

async function keepSecrets(tx: Tx, { id, version }: Stored, secrets: readonly string[], done: boolean): Promise<void> {
  tx.record({ kind: 'webhook', id, version }, 'webhook.secretRotated', { done })
  await tx.query(sql`update webhooks set secrets = ${[...secrets]}, version = version + 1 where id = ${id}`)
  await announceWebhooks(tx)
}

/** Removes a webhook with its log of what it was told. */
export async function removeWebhook(tx: Tx, id: string): Promise<void> {
  const { name, version } = await accessWebhook(tx, id)
  tx.record({ kind: 'webhook', id, version }, 'webhook.removed', { name })
  await tx.query(sql`delete from webhooks where id = ${id}`)
  await announceWebhooks(tx)
}

async function refuseTaken(tx: Tx, name: string, id?: string): Promise<void> {
  // those who make webhooks wait for each other, so that two do not take the same name
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('webhooks'))`)
  const others = (await allWebhooks(tx)).filter(each => each.id !== id)
  if (others.length >= MOST_WEBHOOKS) throw problem.conflict('too-many-webhooks', `There are ${MOST_WEBHOOKS} webhooks already. Remove one first.`)
  const other = await tx.maybe<{ name: string }>(sql`select name from webhooks where lower(name) = lower(${name}) and id is distinct from ${id ?? null}::uuid`)
  if (other) throw problem.conflict('webhook-name', `There is a webhook called “${other.name}” already. Take another name.`)
}

function sealed(secrets: App['secrets'], headers: Record<string, string> | undefined): string | null {
  return headers && Object.keys(headers).length > 0 ? secrets.seal(JSON.stringify(headers)) : null
}

const defined = <T extends object>(patch: T) => Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as { [K in keyof T]: NonNullable<T[K]> }
