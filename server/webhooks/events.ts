import { z } from 'zod'
import { STOPPED } from './webhook.ts'

/** Of webhooks. Secrets and headers stand in the row alone. */
export const webhookEvents = {
  'webhook.created': z.object({ name: z.string(), url: z.string(), events: z.array(z.string()) }).describe('Another system is told of what happens from now on.'),
  'webhook.changed': z.object({ fields: z.array(z.string()) }).describe('A webhook was changed; its fields are named, without values.'),
  'webhook.secretRotated': z.object({ done: z.boolean() }).describe('done: the former secret holds no longer.'),
  'webhook.stopped': z.object({ why: z.enum(STOPPED) }).describe('The desk switched it off: gone, its server said so; failing, nothing arrived for days.'),
  'webhook.removed': z.object({ name: z.string() }),
} as const
