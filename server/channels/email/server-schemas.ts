import { z } from 'zod'
import { instant } from '../../platform/http/shapes.ts'
import type { ServerAccess } from './mailbox.ts'
import { readCertificates } from './servers/certificates.ts'

export const security = z.enum(['tls', 'starttls', 'none']).describe('tls: from the first byte; starttls: switched on, or refused; none: only within a network of your own.')
export const host = z.string().trim().min(1).max(253).regex(/^[A-Za-z0-9.:_-]+$/, 'a host name or an address')
const auth = z.enum(['password', 'oauth'])

export const server = z.object({
  host, port: z.int().min(1).max(65_535), security,
  user: z.string().max(320).regex(/^\P{Cc}*$/u, 'a user name without control characters').nullable().optional(),
  auth: auth.optional().describe('oauth: by what an admin granted by signing in at the provider (POST /api/v1/mailboxes/{id}/sign-in). Default: password.'),
  password: z.string().max(1000).optional().describe('Kept encrypted and never shown. Left out: it stays as it is.'),
  ca: z.string().max(40_000).nullable().optional().describe('Certificates of your own authority (PEM), trusted for this server alone. Left out: they stay as they are.'),
  fingerprint: z.string().max(200).nullable().optional().describe('SHA-256 fingerprint of the server’s own certificate: this one and no other is trusted. Left out: it stays as it is.'),
})
export type ServerInput = z.infer<typeof server>

export const serverOut = z.object({
  host: z.string(), port: z.int(), security, user: z.string().nullable(), auth, hasPassword: z.boolean(),
  ca: z.string().nullable(), authorities: z.array(z.object({ subject: z.string(), expiresAt: instant })).describe('The certificates of `ca`.'), fingerprint: z.string().nullable(),
})

export function showServer({ host: name, port, security: how, user, password, signIn, ca, fingerprint }: ServerAccess): z.input<typeof serverOut> {
  return {
    host: name, port, security: how, user, auth: signIn ? 'oauth' : 'password', hasPassword: password !== null, ca: ca ?? null, fingerprint: fingerprint ?? null,
    authorities: ca ? readCertificates(ca).certificates.map(({ subject, expiresAt }) => ({ subject, expiresAt: expiresAt.toString() })) : [],
  }
}
