import { z } from 'zod'
import { PROVIDERS } from './oauth-app.ts'

/** Of the apps by which mailboxes sign in. Client ids and secrets stand in the row alone. */
export const oauthEvents = {
  'oauth-app.created': z.object({ provider: z.enum(PROVIDERS) }).describe('An app was added by which mailboxes sign in at their provider.'),
  'oauth-app.updated': z.object({ changed: z.record(z.string(), z.object({ from: z.null(), to: z.null() })) }).describe('A sign-in app was changed; its fields are named, without values.'),
  'oauth-app.removed': z.object({ provider: z.enum(PROVIDERS) }).describe('A sign-in app was removed.'),
  'mailbox.signedIn': z.object({ appId: z.uuid() }).describe('An admin signed in at the provider of a mailbox.'),
  'mailbox.signedOut': z.object({ appId: z.uuid() }).describe('The sign-in of a mailbox was forgotten.'),
  'mailbox.signInLost': z.object({ appId: z.uuid(), trouble: z.string() }).describe('The sign-in of a mailbox holds no longer: somebody has to sign in again.'),
} as const
