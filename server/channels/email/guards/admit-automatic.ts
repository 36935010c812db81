import sql from 'sql-template-tag'
import { isIPv4 } from 'node:net'
import { networkOf } from '../../../auth/slow-down.ts'
import type { Tx } from '../../../platform/change.ts'
import { newId } from '../../../platform/ids.ts'

export interface Wish {
  kind: 'acknowledgement' | 'verification' | 'too-large' | 'rule'
  /** To whom, as compared. */
  key: string
  /** Of the mail that it answers; null when unknown. */
  network: string | null
  /** The address is known to be the sender's. */
  verified: boolean
  /** Automatic mails an hour to anybody, from the desk's settings. */
  mostPerHour: number
}

/** How often one address gets a mail that nobody wrote. Whoever never proved to own it gets less: it may be somebody else's (H24). */
const LIMITS = { verified: { hour: 2, day: 10 }, unverified: { hour: 1, day: 3 } }
/** Mails to unproven addresses that one network can cause in a day. */
const NETWORK_DAY = 100

interface Counts { hour: number; day: number; network: number; all: number; muted: boolean }
export type Refusal = { why: string; tripped: boolean }

/**
 * Lets an automatic mail go and counts it, or says why not (H12, H13, H24). `tripped`: the desk as a whole sent too much, which an admin
 * must hear of. Every count ends at its limit.
 */
export async function admitAutomatic(tx: Tx, wish: Wish): Promise<Refusal | null> {
  const { kind, key, network, verified, mostPerHour } = wish
  const limits = verified ? LIMITS.verified : LIMITS.unverified
  await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`automatic ${key}`}, 0))`)
  const counts = await countedSince(tx, key, verified ? null : network, mostPerHour)
  const refuse = (why: string, tripped = false) => ({ why, tripped })
  if (counts.muted) return refuse('All automatic mail to this sender is stopped for a day, because mail went in circles.')
  if (counts.hour >= limits.hour) return refuse(`This address got ${limits.hour === 1 ? 'an automatic mail' : `${limits.hour} automatic mails`} within the last hour.`)
  if (counts.day >= limits.day) return refuse(`This address got ${limits.day} automatic mails within a day.`)
  if (counts.network >= NETWORK_DAY) return refuse(`Mails from the network ${network} caused ${NETWORK_DAY} automatic mails within a day.`)
  if (counts.all >= mostPerHour) return refuse(`The desk sent ${mostPerHour} automatic mails within an hour, which is the limit in the settings: it sends no more until it is less.`, true)
  await tx.query(sql`insert into automatic_mails (id, kind, key, network, at) values (${newId()}, ${kind}, ${key}, ${network}, ${tx.now})`)
  return null
}

function countedSince(tx: Tx, key: string, network: string | null, most: number): Promise<Counts> {
  const hour = tx.now.subtract({ hours: 1 })
  const day = tx.now.subtract({ hours: 24 })
  return tx.one<Counts>(sql`select
    (select count(*) from (select 1 from automatic_mails a where a.key = ${key} and a.at > ${hour} limit 100) x) as hour,
    (select count(*) from (select 1 from automatic_mails a where a.key = ${key} and a.at > ${day} limit 100) x) as day,
    (select count(*) from (select 1 from automatic_mails a where a.network = ${network} and a.at > ${day} limit ${NETWORK_DAY}) x) as network,
    (select count(*) from (select 1 from automatic_mails a where a.kind <> 'alarm' and a.at > ${hour} limit ${most}) x) as all,
    exists (select from muted_senders m where m.key = ${key} and m.until_at > ${tx.now}) as muted`)
}

/** The network that a mail was handed over from: IPv4 /24, or IPv6 /64. Null for addresses of one's own, behind which everybody stands. */
export function networkOfRemote(remote: string | undefined): string | null {
  if (!remote) return null
  const network = networkOf(remote)
  if (!isIPv4(network)) return /^(?:0:0:0:0::|f[cd][0-9a-f]{2}:|fe80:)/i.test(network) ? null : network
  if (/^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(network)) return null
  return `${network.slice(0, network.lastIndexOf('.'))}.0/24`
}
