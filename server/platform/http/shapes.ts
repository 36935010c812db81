import { z } from 'zod'
import { problem } from '../problem.ts'

/** An instant on the wire: RFC 3339 in UTC. Handlers give it as it is. */
export const instant = z.string().meta({ format: 'date-time', example: '2026-11-22T08:15:30Z' }) as unknown as z.ZodType<string, string | Temporal.Instant>
/** An instant read from a request. */
export const instantIn = z.string().max(40).transform((text, context) => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'not an instant such as 2026-11-22T08:15:30Z' })
    return z.NEVER
  }
})
export const id = z.uuid()
export const idParams = z.object({ id })

/** A page of a list: pass `nextCursor` as `cursor` for the next; null at the end. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})

/** The place in a list after which a page goes on: the sort values of its last row, opaque to the caller. */
export function cursorOf(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values of a cursor of ours; `count` of them, each a string, a number or null. */
export function readCursor(cursor: string, count: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(values) && values.length === count && values.every(v => v === null || typeof v === 'string' || typeof v === 'number')) return values
  } catch { /* said below */ }
  throw problem.badRequest('cursor', 'This cursor is not one of this list. Start again without a cursor.')
}
