import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isAllowedName, mayReach, NOTHING_ALLOWED, type Allowed } from './outbound-addresses.ts'
import { problem } from './problem.ts'

export interface HostRules {
  allowed?: Allowed
  /** A name's addresses; the system's resolver unless given. */
  resolve?: (host: string) => Promise<readonly string[]>
}

export const refuseOutbound = (why: string) => problem.unprocessable('outbound-refused', `This address is not called. ${why}`)
export const failOutbound = (why: string) => problem.unprocessable('outbound-failed', `The other server gave no usable answer. ${why}`)

/**
 * The address to connect to for a host that somebody named (H58): a number or a name, looked up until the signal ends. Refused when any of
 * a name's addresses is neither public nor allowed: an honest name has none such. Throws `outbound-refused` and `outbound-failed`.
 */
export async function vetHost(named: string, rules: HostRules, signal: AbortSignal): Promise<string> {
  const host = named.replace(/^\[|\]$/g, '')
  const allowed = rules.allowed ?? NOTHING_ALLOWED
  const addresses = isIP(host) !== 0 ? [host] : await resolveWithin(host, rules, signal)
  if (addresses.length === 0) throw failOutbound('Its name leads nowhere.')
  if (!isAllowedName(host, allowed) && addresses.some(address => !mayReach(address, allowed))) {
    throw refuseOutbound('It leads into a private network. An administrator can allow it by OUTBOUND_ALLOW.')
  }
  return addresses[0]!
}

/** Whether the very host is allowed, not only where it leads: what is said to it may then go without encryption. */
export function isAllowedHost(named: string, allowed: Allowed): boolean {
  const host = named.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  return isAllowedName(host, allowed) || (family !== 0 && allowed.networks.check(host, family === 4 ? 'ipv4' : 'ipv6'))
}

async function resolveWithin(host: string, rules: HostRules, signal: AbortSignal): Promise<readonly string[]> {
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(failOutbound('It took too long.')), { once: true }))
  const asked = rules.resolve ? rules.resolve(host) : lookup(host, { all: true }).then(found => found.map(each => each.address))
  return Promise.race([asked.catch(() => []), late])
}
