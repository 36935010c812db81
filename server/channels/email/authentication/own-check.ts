import type { Readable } from 'node:stream'
import type { DKIMResult, DKIMVerifyResult, arc } from 'mailauth'
import { emailKey } from '../../../people/person.ts'
import type { ResolveDns } from '../../../platform/app.ts'
import { aligned, unchecked, type Authentication, type Checked } from './authentication.ts'
import { readResults } from './read-results.ts'
import { judgeResults } from './trusted-header.ts'

export interface OwnCheck {
  raw: Readable
  /** The address in From, as the desk reads it. */
  from: string
  domain: string
  /** The server that handed it over, from the internet; null: somebody in front hides it, and SPF can say nothing. */
  client: { ip: string; helo: string; mailFrom: string } | null
  headers: Record<string, string[]>
  /** Domains that forward mail, and whose seal is believed. */
  forwarders: readonly string[]
  resolve: ResolveDns
}

/**
 * SPF, DKIM, DMARC and ARC of a mail by looking ourselves (RFC 7208, 6376, 7489, 8617). A question to DNS that nobody answers is a
 * temporary error, and that is nothing known: never a failure.
 */
export async function ownCheck({ raw, from, domain, client, headers, forwarders, resolve }: OwnCheck): Promise<Checked> {
  const { verifyArc, dkimVerify, evaluateDmarc, verifySpf } = await checks()
  const [dkim, spf] = await Promise.all([
    dkimVerify(raw, { resolver: resolve, rejectRsaSha1: true }),
    client ? verifySpf({ ip: client.ip, helo: client.helo, sender: client.mailFrom, mta: 'desk', resolver: resolve }) : null,
  ])
  const author = dkim.headerFrom[0]
  if (dkim.fromFields !== 1 || dkim.headerFrom.length !== 1 || !author || emailKey(author) !== emailKey(from)) {
    return { authentication: unchecked(null), why: 'From does not name one single sender.' }
  }
  const chain = sealed(dkim)
  const arc = chain ? await verifyArc(chain, { resolver: resolve }) : null
  const signed = dkim.results.filter(wholeAndValid)
  const { response: dmarc } = await evaluateDmarc({
    headerFrom: dkim.headerFrom, fromFields: dkim.fromFields, resolver: resolve,
    spfDomains: spf?.status.result === 'pass' ? [spf.domain] : [], dkimDomains: signed.map(each => ({ id: each.id, domain: each.signingDomain! })),
  })
  const authentication: Authentication = {
    spf: spf?.status.result ?? 'none', dkim: signed.length > 0 ? 'pass' : dkim.results[0]?.status.result ?? 'none',
    dmarc: dmarc ? dmarc.status.result : 'none', arc: arc?.status.result ?? 'none', domain, by: 'own', result: 'none',
  }
  const answer = (result: Authentication['result'], why: string): Checked => ({ authentication: { ...authentication, result }, why })

  if (authentication.dmarc === 'pass') return answer('pass', `DMARC of ${domain} passes.`)
  if (authentication.dmarc === 'none') {
    if (signed.some(each => aligned(each.signingDomain!.toLowerCase(), domain))) return answer('pass', `${domain} signed it, and has no policy.`)
    if (spf?.status.result === 'pass' && aligned(spf.domain.toLowerCase(), domain)) return answer('pass', `${domain} lets that server send, and has no policy.`)
    return answer('none', `Nothing vouches for ${domain}.`)
  }
  if (arc?.status.result === 'pass' && vouched(headers, chain!, domain, forwarders)) return answer('pass', `A forwarder that is believed saw that ${domain} sent it.`)
  const unsure = [...dkim.results.map(each => each.status.result), authentication.spf, authentication.dmarc].includes('temperror')
  if (unsure) return answer('none', 'DNS did not answer in time: nothing is known.')
  if (!client) return answer('none', `Nothing vouches for ${domain}: no valid signature, and the server that sent it is not known.`)
  if (dmarc && dmarc.policy === 'none') return answer('none', `DMARC of ${domain} fails, but the domain asks for nothing.`)
  return answer('fail', `DMARC of ${domain} fails: neither a signature nor the sending server is its own.`)
}

/** A signature over a part of the text only (l=) lets anybody write on below it. */
function wholeAndValid(result: DKIMResult & { canonBodyLengthLimited?: boolean }): boolean {
  return result.status.result === 'pass' && result.signingDomain !== undefined && result.canonBodyLengthLimited !== true
}

/** Loaded with the first mail: they would take a tenth of a start. */
async function checks() {
  const [{ arc: verifyArc }, { dkimVerify }, { evaluateDmarc }, { spf: verifySpf }] = await Promise.all([
    import('mailauth/lib/arc/index.js'), import('mailauth/lib/dkim/verify.js'), import('mailauth/lib/dmarc/index.js'), import('mailauth/lib/spf/index.js'),
  ])
  return { verifyArc, dkimVerify, evaluateDmarc, verifySpf }
}

type Chain = Parameters<typeof arc>[0]

function sealed(dkim: DKIMVerifyResult): Chain | null {
  const found = (dkim as { arc?: Chain }).arc
  return found && (found.lastEntry || found.error) ? found : null
}

/** Whether the last seal is of a forwarder that is believed, and what it wrote down then passes. */
function vouched(headers: Record<string, string[]>, chain: Chain, domain: string, forwarders: readonly string[]): boolean {
  const entry = chain.lastEntry
  const sealer = String((entry?.['arc-seal'] as { parsed?: { d?: { value?: unknown } } } | undefined)?.parsed?.d?.value ?? '').toLowerCase()
  if (!entry || !forwarders.includes(sealer)) return false
  const written = (headers['arc-authentication-results'] ?? []).map(value => /^\s*i=(\d+)\s*;(.*)$/s.exec(value)).find(match => Number(match?.[1]) === entry.i)?.[2]
  const results = written === undefined ? null : readResults(written)
  return results !== null && judgeResults(results, domain).authentication.result === 'pass'
}
