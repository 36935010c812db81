import { domainKey, domainOf } from '../../../people/person.ts'
import { aligned, unchecked, type Checked } from './authentication.ts'
import { readResults, type AuthenticationResults } from './read-results.ts'

/**
 * What the mail server in front of the desk says, when it is among the trusted ones. Servers write above what was there, so only the
 * topmost header of a trusted server counts; forged ones below, and those of others, mean nothing (RFC 8601 §5, H20).
 */
export function trustedResults(headers: Record<string, string[]>, trusted: readonly string[]): AuthenticationResults | null {
  if (trusted.length === 0) return null
  for (const value of headers['authentication-results'] ?? []) {
    const results = readResults(value)
    if (results && trusted.includes(results.server)) return results
  }
  return null
}

/** What those results mean for a mail that says to be from `domain`. */
export function judgeResults({ server, methods }: AuthenticationResults, domain: string): Checked {
  const of = (method: string) => methods.filter(each => each.method === method)
  const said = (method: string) => of(method).find(each => each.result === 'pass')?.result ?? of(method)[0]?.result ?? 'none'
  const authentication = { ...unchecked(domain, 'trusted header'), spf: said('spf'), dkim: said('dkim'), dmarc: said('dmarc'), arc: said('arc') }
  const answer = (result: 'pass' | 'fail' | 'none', why: string): Checked => ({ authentication: { ...authentication, result }, why: `${server} says: ${why}` })

  const [dmarc, ...more] = of('dmarc')
  // a second statement may have come along in an address that the server repeats
  if (more.length > 0) return answer('none', 'two results of DMARC, which contradict each other.')
  const about = dmarc?.properties['header.from']
  if (dmarc && about !== undefined && domainKey(about) !== domain) return answer('none', `DMARC of ${about}, but the mail is from ${domain}.`)
  if (dmarc?.result === 'pass') return answer('pass', `DMARC of ${domain} passes.`)
  if (dmarc?.result === 'fail') return asksForNothing(dmarc) ? answer('none', `DMARC of ${domain} fails, but the domain asks for nothing.`) : answer('fail', `DMARC of ${domain} fails.`)
  const signed = of('dkim').find(each => each.result === 'pass' && aligned(domainKey(each.properties['header.d'] ?? each.properties['header.i']?.replace(/^.*@/, '') ?? '') ?? '', domain))
  if (signed) return answer('pass', `${domain} signed it, and has no policy.`)
  const sent = of('spf').find(each => each.result === 'pass' && aligned(mailFrom(each.properties['smtp.mailfrom'] ?? ''), domain))
  if (sent) return answer('pass', `${domain} lets that server send, and has no policy.`)
  return answer('none', `nothing that vouches for ${domain}.`)
}

/** A policy of p=none: the owner only watches. Servers write it in a comment, a property or as what they did. */
function asksForNothing({ comment, properties }: AuthenticationResults['methods'][number]): boolean {
  return (properties['policy.dmarc'] ?? properties.action ?? properties.p ?? /\bp=(\w+)/.exec(comment)?.[1]) === 'none'
}

function mailFrom(value: string): string {
  return value.includes('@') ? domainOf(value) : domainKey(value) ?? ''
}
