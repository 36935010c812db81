import { z } from 'zod'
import { id, instant } from '../../../platform/http/shapes.ts'
import type { Grant } from './grant.ts'
import { trouble, TROUBLES } from './troubles.ts'

export const grantBody = z.object({
  appId: id, state: z.enum(['signed-in', 'signed-out']), account: z.string().nullable(), signedInAt: instant.nullable(), expiresAt: instant.nullable().describe('Of the access token, which is renewed by itself.'),
  error: z.object({ code: z.enum(TROUBLES), said: z.string().describe('The provider’s own words.'), message: z.string() }).nullable(),
})

export function showGrant({ appId, state, account, signedInAt, expiresAt, error, said }: Grant): z.input<typeof grantBody> {
  return {
    appId, state, account, signedInAt: signedInAt?.toString() ?? null, expiresAt: expiresAt?.toString() ?? null,
    error: error && { code: error, said: said ?? '', message: trouble(error, said ?? '').message },
  }
}
