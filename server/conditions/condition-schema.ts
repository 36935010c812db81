import { z } from 'zod'
import { MAX_DEPTH, MAX_LEAVES, MAX_LIST, MAX_TEXT, OPS, type Condition } from './condition.ts'

const scalar = z.union([
  z.string().max(MAX_TEXT), z.number(), z.boolean(),
  z.strictObject({ ref: z.string().max(40) }),
  z.strictObject({ ago: z.string().max(40) }),
  z.strictObject({ ahead: z.string().max(40) }),
  z.strictObject({ today: z.int().min(-36_525).max(36_525) }),
])

const leafSchema = z.strictObject({
  field: z.string().min(1).max(80),
  op: z.enum(OPS),
  value: z.union([scalar, z.array(scalar).max(MAX_LIST)]).optional(),
})

const parts = z.lazy(() => z.array(node).max(MAX_LEAVES))
const node: z.ZodType<Condition> = z.union([
  leafSchema, z.strictObject({ all: parts }), z.strictObject({ any: parts }), z.strictObject({ none: parts }),
]).meta({ id: 'Condition' })

/** The shape, bounded in depth and size; whether fields, operators and values fit each other is for `validate` to say. */
export const conditionSchema = z.unknown()
  .refine(withinBounds, { message: `A condition may nest ${MAX_DEPTH} levels deep and ask ${MAX_LEAVES} questions at most.`, abort: true })
  .pipe(node)

/** Walks without recursion, so that a hostile depth costs nothing. */
function withinBounds(input: unknown): boolean {
  const open: [unknown, number][] = [[input, 1]]
  let seen = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next
    if (++seen > 2 * MAX_LEAVES || depth > MAX_DEPTH) return false
    if (typeof value !== 'object' || value === null) continue
    for (const join of ['all', 'any', 'none'] as const) {
      const inner: unknown = (value as Record<string, unknown>)[join]
      if (Array.isArray(inner)) for (const part of inner) open.push([part, depth + 1])
    }
  }
  return true
}
