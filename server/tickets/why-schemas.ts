import { z } from 'zod'
import { id, instant } from '../platform/http/shapes.ts'

/** An event as a reason. */
export const reasoned = z.object({
  id, type: z.string(), at: instant, seq: z.int(), actor: z.object({ kind: z.enum(['person', 'policy', 'system']), id: z.string().describe('Of a policy with its version: rule:…@3.'), name: z.string().nullable() }),
  elsewhere: z.boolean().describe('Of another ticket or subject; its data is not told here.'), data: z.record(z.string(), z.unknown()),
})
