import { z } from 'zod'

const id = z.uuid()

/** What happens to a person's ways in. Failed tries are not here: they would let anyone fill the log. */
export const authEvents = {
  'person.signedIn': z.object({ sessionId: id, second: z.enum(['none', 'totp', 'recovery']) }).describe('Somebody signed in.'),
  'person.passwordSet': z.object({ by: z.enum(['self', 'reset', 'invitation', 'setup', 'command']) }).describe('A password was set or changed.'),
  'person.totpOn': z.object({}).describe('Signing in needs a code as well from now on.'),
  'person.totpOff': z.object({}).describe('Signing in needs no code any more.'),
  'person.invited': z.object({ linkId: id }).describe('Somebody was invited to work at the desk.'),
  'person.sessionEnded': z.object({ sessionId: id }).describe('A session was ended.'),
  'person.tokenCreated': z.object({ tokenId: id, name: z.string(), scopes: z.array(z.string()) }).describe('An API token was made.'),
  'person.tokenRevoked': z.object({ tokenId: id }).describe('An API token was revoked.'),
} as const
