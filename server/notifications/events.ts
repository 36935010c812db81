import { z } from 'zod'

/** Of the choices of a person: what of them changed. What they are told of is no event of its own: it follows from others. */
export const notificationEvents = {
  'notifications.chosen': z.object({ fields: z.array(z.string()) }).describe('Somebody chose how they are told of what happens.'),
} as const
