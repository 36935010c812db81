import addressparser from 'nodemailer/lib/addressparser'
import { domainOf, emailKey } from '../../../people/person.ts'
import type { App } from '../../../platform/app.ts'
import type { Settings } from '../../../settings/catalogue.ts'
import type { Arrival } from '../../core/arrival.ts'
import type { MailEnvelope } from '../accept-mail.ts'
import type { ParsedMail } from '../mail.ts'
import { unchecked, type Checked } from './authentication.ts'
import { ownCheck } from './own-check.ts'
import { publicAddress } from './public-address.ts'
import { boundedDns } from './bounded-dns.ts'
import { judgeResults, trustedResults } from './trusted-header.ts'

const MOST_NAMES = 60
const LONGEST_MS = 10_000

type Trusted = Pick<Settings, 'trustedMailServers' | 'trustedForwarders'>

/**
 * Whether a mail is by whom it says (H20): as the mail server in front of the desk found, or by looking ourselves. Never fails and never
 * takes longer than ten seconds: what cannot be found out is not known.
 */
export async function checkSender(app: App, arrival: Pick<Arrival, 'rawHash' | 'via'>, mail: ParsedMail, envelope: MailEnvelope, settings: Trusted): Promise<Checked> {
  const { from } = mail
  if (!from || !isOnlyAuthor(mail, from.address)) return { authentication: unchecked(null), why: 'From does not name one single sender.' }
  const domain = domainOf(from.address)
  const ip = arrival.via === 'smtp' ? publicAddress(envelope.remote) : null
  // straight from the internet nobody has stripped what the sender wrote there
  const results = ip ? null : trustedResults(mail.headers, settings.trustedMailServers)
  if (results) return judgeResults(results, domain)
  if (!ip && !('dkim-signature' in mail.headers) && !('arc-seal' in mail.headers)) return { authentication: unchecked(domain), why: `Nothing vouches for ${domain}: it bears no signature, and the server that sent it is not known.` }

  const ended = AbortSignal.timeout(LONGEST_MS)
  const raw = await app.files.read(arrival.rawHash)
  const late = new Promise<Checked>(resolve => ended.addEventListener('abort', () => resolve({ authentication: unchecked(domain), why: 'It could not be found out in time: nothing is known.' }), { once: true }))
  const looked = ownCheck({
    raw, from: from.address, domain, headers: mail.headers, forwarders: settings.trustedForwarders, resolve: boundedDns(app.dns, MOST_NAMES, ended),
    client: ip === null ? null : { ip, helo: envelope.helo ?? '', mailFrom: envelope.from ?? '' },
  }).catch((error: unknown): Checked => {
    app.log.warn({ error }, 'a sender could not be checked')
    return { authentication: unchecked(domain), why: 'It could not be read for the check: nothing is known.' }
  })
  try {
    return await Promise.race([looked, late])
  } finally {
    raw.destroy()
  }
}

/** One From field with one address: with two, a signature may be about one and the reader see the other (RFC 7489 §6.6.1). */
function isOnlyAuthor(mail: ParsedMail, address: string): boolean {
  const fields = mail.headers.from ?? []
  if (fields.length !== 1) return false
  const authors = addressparser(fields[0]!, { flatten: true })
  return authors.length === 1 && emailKey(authors[0]!.address) === emailKey(address)
}
