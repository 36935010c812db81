import { z } from 'zod'

/** The events of forms: which parts changed; what they say stands in the row. */
export const formEvents = {
  'form.created': z.object({ name: z.string() }).describe('An admin made a form of tickets.'),
  'form.changed': z.object({ fields: z.array(z.string()) }).describe('Something about a form was changed, or it was switched on or off.'),
} as const
