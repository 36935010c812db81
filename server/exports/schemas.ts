import { z } from 'zod'
import { id, instant } from '../platform/http/shapes.ts'
import { FORMATS, type Export } from './export.ts'

export const exportBody = z.object({
  id, format: z.enum(FORMATS), name: z.string(), state: z.enum(['running', 'finished', 'cancelled', 'failed', 'expired']), total: z.int(), done: z.int(),
  size: z.number().nullable().describe('Bytes.'), createdAt: instant, finishedAt: instant.nullable(), expiresAt: instant.nullable().describe('Until when it can be downloaded.'),
})

/** An export as its author sees it. */
export function shown({ authorId: _, question: __, hash: ___, ...rest }: Export) {
  return rest
}
