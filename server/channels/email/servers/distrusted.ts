import type { App } from '../../../platform/app.ts'
import { vetHost } from '../../../platform/outbound-host.ts'
import type { Check } from '../sending/check.ts'
import { describeCertificate } from './certificates.ts'
import { peekCertificate } from './peek.ts'
import type { Reachable } from './reach.ts'
import { isUntrusted } from './tls-errors.ts'

/** When a connection failed because its certificate is not trusted: the certificate, so that an admin can pin it knowingly. */
export async function distrusted(app: Pick<App, 'config'>, error: unknown, server: Reachable, protocol: 'imap' | 'smtp'): Promise<Check | undefined> {
  if (!isUntrusted(error)) return undefined
  try {
    const address = await vetHost(server.host, { allowed: app.config.OUTBOUND_ALLOW }, AbortSignal.timeout(10_000))
    const { subject, issuer, expiresAt, fingerprint } = describeCertificate(await peekCertificate(address, server, protocol))
    const values = { server: `${server.host}:${server.port}`, subject, issuer, until: expiresAt.toString().slice(0, 10), fingerprint, said: (error as Error).message.slice(0, 300) }
    return {
      ok: false, code: 'untrusted', values,
      message: `The certificate of ${values.server} is not trusted (${values.said}). It is for ${subject}, by ${issuer}, until ${values.until}; its SHA-256 fingerprint is ${fingerprint}. Compare it with whoever runs the server, then pin it, or give the certificate of your own authority.`,
    }
  } catch {
    return undefined // the words of the first failure say enough
  }
}
