import { z } from 'zod'
import { id, instant } from '../../../platform/http/shapes.ts'
import { host, security } from '../server-schemas.ts'
import { PROVIDERS, type OAuthApp } from './oauth-app.ts'
import { placeOf } from './places.ts'

const url = z.url({ protocol: /^https?$/ }).max(500)
const mailServer = z.object({ host, port: z.int().min(1).max(65_535), security })
const tenant = z.string().trim().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/, 'a directory id, a domain, common, organizations or consumers')
const scopes = z.string().trim().min(1).max(1000).regex(/^[\x21\x23-\x5B\x5D-\x7E ]+$/, 'scopes parted by spaces')

const fields = {
  name: z.string().trim().max(100).optional().describe('As the settings call it; by default the provider’s name.'),
  clientId: z.string().trim().min(1).max(300).regex(/^[\x21-\x7E]+$/, 'letters, digits and signs without spaces'),
  clientSecret: z.string().trim().min(1).max(500).optional().describe('Kept encrypted and never shown. Left out: it stays as it is. Write a new one to rotate it.'),
  tenant: tenant.optional().describe('Of Microsoft only: the directory; by default common.'),
  authorizeUrl: url.optional().describe('This and the next four of other providers only.'), tokenUrl: url.optional(), scopes: scopes.optional(),
  imap: mailServer.nullable().optional().describe('Access tokens are shown to these two hosts alone.'), smtp: mailServer.nullable().optional(),
}

export const appIn = z.object({ provider: z.enum(PROVIDERS), ...fields })
export type AppInput = z.infer<typeof appIn>
export const appChangesIn = z.object(fields).partial()
export type AppChanges = z.infer<typeof appChangesIn>

export const appBody = z.object({
  id, provider: z.enum(PROVIDERS), name: z.string(), tenant: z.string().nullable(), clientId: z.string(), hasSecret: z.boolean(), authorizeUrl: z.string(), tokenUrl: z.string(), scopes: z.string(),
  imap: mailServer.nullable(), smtp: mailServer.nullable(), createdAt: instant, version: z.int(),
})
export const appPage = z.object({ redirectUri: z.string().describe('To be registered at the provider.'), items: z.array(appBody) })

/** An app as the API shows it: without its secret, with the addresses that the presets know. */
export function showApp(app: OAuthApp): z.input<typeof appBody> {
  const { authorizeUrl, tokenUrl, scopes: asked, imap, smtp } = placeOf(app)
  const { id: appId, provider, name, tenant: directory, clientId, clientSecret, createdAt, version } = app
  return { id: appId, provider, name, tenant: directory, clientId, hasSecret: clientSecret !== null, authorizeUrl, tokenUrl, scopes: asked, imap, smtp, createdAt: createdAt.toString(), version }
}
