import { isIP } from 'node:net'
import type { ConnectionOptions } from 'node:tls'
import type { App } from '../../../platform/app.ts'
import { Problem } from '../../../platform/problem.ts'
import { vetHost } from '../../../platform/outbound-host.ts'
import type { ServerAccess } from '../mailbox.ts'
import { pinnedCertificate } from './peek.ts'

export type Reachable = Pick<ServerAccess, 'host' | 'port' | 'security' | 'ca' | 'fingerprint'>

/** Where to connect for a server that an admin named, and what to ask of its certificate. */
export interface Reach { address: string; tls: ConnectionOptions }

const RESOLVE_MILLISECONDS = 10_000

/**
 * Vets the host as every address that people name (H58): the connection goes to the vetted address, under the name that was given. Its
 * certificate is checked against what everybody trusts, the mailbox's own authority, or the one certificate that was pinned; never not at all.
 */
export async function reach(app: Pick<App, 'config'>, server: Reachable, protocol: 'imap' | 'smtp'): Promise<Reach> {
  const address = await vetHost(server.host, { allowed: app.config.OUTBOUND_ALLOW }, AbortSignal.timeout(RESOLVE_MILLISECONDS))
  const named = isIP(server.host) === 0 ? { servername: server.host } : {}
  if (server.security === 'none') return { address, tls: named }
  if (server.fingerprint) {
    const { fingerprint } = server
    const ca = await pinnedCertificate(address, server, protocol)
    // the very certificate is the anchor, whoever signed it, and it is compared once more on the connection that counts
    return { address, tls: { ...named, ca, allowPartialTrustChain: true, checkServerIdentity: (_, seen) => seen.fingerprint256 === fingerprint ? undefined : new Error('the certificate is not the pinned one') } }
  }
  return { address, tls: { ...named, ...(server.ca && { ca: server.ca, allowPartialTrustChain: true }) } }
}

/** What is wrong with a host itself, before anything is said to it, in words; undefined for other errors. */
export function explainReach(error: unknown, host: string): string | undefined {
  if (!(error instanceof Problem)) return undefined
  if (error.code === 'outbound-refused') return `${host} leads into a private network and is not called. If it is a server of your own, whoever runs this desk can allow it by OUTBOUND_ALLOW.`
  if (error.code === 'outbound-failed') return `There is no server called ${host}. Check the host name.`
  return error.message
}
