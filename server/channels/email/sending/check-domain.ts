import { isIP } from 'node:net'
import type { ResolveDns } from '../../../platform/app.ts'
import type { Queries } from '../../../platform/db.ts'
import { domainOf } from '../../../people/person.ts'
import { listKeys, recordOf } from '../dkim/dkim-key.ts'
import { lookUpKey, noSuchName, texts } from '../dkim/look-up.ts'
import type { Relay } from '../relay.ts'

/** What the DNS says about a domain that we send from. Words for people, with the cure, stand in the catalogues under the code. */
export interface Finding { check: 'mx' | 'spf' | 'dkim' | 'dmarc'; state: 'good' | 'warning' | 'bad' | 'unknown'; code: FindingCode; values: Record<string, string> }
export const FINDING_CODES = ['dns-silent', 'mx-good', 'mx-missing', 'spf-good', 'spf-missing', 'spf-many', 'spf-broken', 'spf-not-relay', 'spf-relay-unknown', 'dkim-good', 'dkim-none', 'dkim-missing', 'dkim-different',
  'dmarc-good', 'dmarc-watching', 'dmarc-missing', 'dmarc-broken'] as const
export type FindingCode = (typeof FINDING_CODES)[number]

const LONGEST_WAIT = 15_000

/** Looks at a mailbox's domain as receivers do: where its mail goes, and whether ours will be believed. Bounded in time; never throws. */
export async function checkDomain(q: Queries, dns: ResolveDns, address: string, relay: Relay | null): Promise<Finding[]> {
  const domain = domainOf(address)
  const active = (await listKeys(q)).filter(key => key.domain === domain && key.state === 'active')
  const checks: [Finding['check'], Promise<Finding[]>][] = [
    ['mx', checkMx(dns, domain)], ['spf', checkSpf(dns, domain, address, relay)],
    ['dkim', active.length === 0 ? Promise.resolve([finding('dkim', 'warning', 'dkim-none', { domain })]) : Promise.all(active.map(async (key): Promise<Finding> => {
      const seen = await lookUpKey(dns, key)
      const values = { ...recordOf(key), domain }
      return seen === 'unknown' ? silent('dkim', domain) : finding('dkim', seen === 'good' ? 'good' : 'bad', `dkim-${seen}`, values)
    }))],
    ['dmarc', checkDmarc(dns, domain)],
  ]
  return (await Promise.all(checks.map(([check, found]) => within(found, [silent(check, domain)])))).flat()
}

const finding = (check: Finding['check'], state: Finding['state'], code: FindingCode, values: Record<string, string>): Finding => ({ check, state, code, values })
const silent = (check: Finding['check'], domain: string) => finding(check, 'unknown', 'dns-silent', { domain })

async function checkMx(dns: ResolveDns, domain: string): Promise<Finding[]> {
  try {
    const hosts = (await dns(domain, 'MX') as unknown as { exchange: string }[]).map(each => each.exchange).filter(host => host !== '' && host !== '.')
    return [hosts.length > 0 ? finding('mx', 'good', 'mx-good', { domain, hosts: hosts.slice(0, 5).join(', ') }) : finding('mx', 'bad', 'mx-missing', { domain })]
  } catch (error) {
    return [noSuchName(error) ? finding('mx', 'bad', 'mx-missing', { domain }) : silent('mx', domain)]
  }
}

/** Whether SPF lets the relay send for the domain. A relay may hand on to servers with other addresses: then only its operator knows. */
async function checkSpf(dns: ResolveDns, domain: string, address: string, relay: Relay | null): Promise<Finding[]> {
  const found = await texts(dns, domain)
  if (found === null) return [silent('spf', domain)]
  const records = found.filter(text => /^v=spf1(?:\s|$)/i.test(text))
  const [record] = records
  if (record === undefined) return [finding('spf', 'bad', 'spf-missing', { domain, record: 'v=spf1 mx ~all' })]
  if (records.length > 1) return [finding('spf', 'bad', 'spf-many', { domain })]
  const ips = relay ? await addressesOf(dns, relay.host) : []
  const open = ips.filter(ip => !/^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd])/i.test(ip))
  if (!relay || open.length === 0) return [finding('spf', 'warning', 'spf-relay-unknown', { domain, record, relay: relay?.host ?? '' })]
  const { spf } = await import('mailauth/lib/spf/index.js')
  const results = await Promise.all(open.slice(0, 4).map(async ip => {
    const { status } = await spf({ sender: address, ip, helo: relay.host, mta: relay.host, resolver: dns })
    return { ip, result: String(status.result) }
  }))
  if (results.some(each => each.result === 'permerror')) return [finding('spf', 'bad', 'spf-broken', { domain, record })]
  if (results.some(each => each.result === 'temperror')) return [silent('spf', domain)]
  const out = results.find(each => each.result !== 'pass')
  return [out ? finding('spf', 'warning', 'spf-not-relay', { domain, record, relay: relay.host, ip: out.ip }) : finding('spf', 'good', 'spf-good', { domain, record, relay: relay.host })]
}

async function addressesOf(dns: ResolveDns, host: string): Promise<string[]> {
  if (isIP(host)) return [host]
  const found = await Promise.allSettled([dns(host, 'A'), dns(host, 'AAAA')])
  return found.flatMap(each => each.status === 'fulfilled' ? each.value.flat() : [])
}

/** The policy of the domain, else of the nearest one above it that has one (RFC 9989 walks up the tree). */
async function checkDmarc(dns: ResolveDns, domain: string): Promise<Finding[]> {
  const labels = domain.split('.')
  for (let from = 0; from <= Math.min(labels.length - 2, 6); from++) {
    const found = await texts(dns, `_dmarc.${labels.slice(from).join('.')}`)
    if (found === null) return [silent('dmarc', domain)]
    const records = found.filter(text => /^v=DMARC1\s*(?:;|$)/i.test(text))
    if (records.length === 0) continue
    const policy = /;\s*p\s*=\s*([a-z]+)/i.exec(records[0]!)?.[1]?.toLowerCase()
    if (records.length > 1 || !policy || !['none', 'quarantine', 'reject'].includes(policy)) return [finding('dmarc', 'bad', 'dmarc-broken', { domain, record: records[0]! })]
    return [finding('dmarc', policy === 'none' ? 'warning' : 'good', policy === 'none' ? 'dmarc-watching' : 'dmarc-good', { domain, policy })]
  }
  return [finding('dmarc', 'warning', 'dmarc-missing', { domain, record: `v=DMARC1; p=none; rua=mailto:postmaster@${domain}` })]
}

async function within<T>(work: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>(resolve => { timer = setTimeout(() => resolve(otherwise), LONGEST_WAIT) })
  try {
    return await Promise.race([work.catch(() => otherwise), late])
  } finally {
    clearTimeout(timer)
  }
}
