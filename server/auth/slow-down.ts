import { isIPv6 } from 'node:net'
import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import { problem } from '../platform/problem.ts'

/** Failures before waiting begins, and what the first wait is; each further failure doubles it. */
interface Limit { free: number; seconds: number; most: number }

export const PER_ADDRESS: Limit = { free: 5, seconds: 15, most: 900 }
export const PER_NETWORK: Limit = { free: 30, seconds: 15, most: 900 }
/** After so long without a failure the count begins anew. */
const FORGET_HOURS = 2

/**
 * Counts a try before it is made, so that many at once cannot slip through, and throws 429 while the key has to wait. Taking
 * the count back is `succeeded` or `takeBack`. `key` is what is guessed at: an address or a network; only its hash is kept.
 */
export async function countTry(app: App, key: string, limit: Limit): Promise<void> {
  const now = app.clock()
  const hashed = keyOf(app, key)
  const forget = now.subtract({ hours: FORGET_HOURS })
  const counted = await app.db.query(sql`insert into sign_in_attempts as a (key, failures, updated_at) values (${hashed}, 1, ${now})
    on conflict (key) do update set updated_at = ${now},
      failures = case when a.updated_at < ${forget} then 1 else a.failures + 1 end,
      blocked_until = case when a.updated_at >= ${forget} and a.failures + 1 >= ${limit.free}
        then ${now}::timestamptz + least(${limit.most}, ${limit.seconds} * 2 ^ least(a.failures + 1 - ${limit.free}, 20)) * interval '1 second' end
    where a.blocked_until is null or a.blocked_until <= ${now} returning 1`)
  if (counted.length > 0) return
  const row = await app.db.maybe<{ until: Temporal.Instant | null }>(sql`select blocked_until as until from sign_in_attempts where key = ${hashed}`)
  const wait = Math.max(1, Math.ceil(row?.until ? row.until.since(now).total('seconds') : 1))
  throw problem.tooMany('too-many-tries', `Too many tries that failed. Try again in ${wait} seconds.`, wait)
}

/** Nothing was guessed: the key begins anew. */
export async function succeeded(app: App, key: string): Promise<void> {
  await app.db.query(sql`delete from sign_in_attempts where key = ${keyOf(app, key)}`)
}

/** This one try was right; what was wrong before still counts. For networks that many share, and for the first of two steps. */
export async function takeBack(app: App, key: string): Promise<void> {
  await app.db.query(sql`update sign_in_attempts set failures = greatest(failures - 1, 0), blocked_until = null where key = ${keyOf(app, key)}`)
}

/** The network of a client: an IPv4 address, or the first half of an IPv6 address, which is what one customer gets. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped) return mapped
  if (!isIPv6(ip)) return ip
  const [head = '', tail = ''] = ip.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const all = ip.includes('::') ? [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after] : before
  return `${all.slice(0, 4).map(group => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`
}

function keyOf(app: App, key: string): string {
  return app.secrets.sign('sign-in attempts', key).toString('base64url')
}
