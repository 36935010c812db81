import { z } from 'zod'
import { CARRIERS, KINDS } from './field.ts'

/** The events of the admin's own fields. */
export const fieldEvents = {
  'field.created': z.object({ carrier: z.enum(CARRIERS), key: z.string(), kind: z.enum(KINDS) }).describe('An admin defined a field.'),
  'field.changed': z.object({ fields: z.array(z.string()) }).describe('Something about a field was changed, or it was archived or restored.'),
} as const
