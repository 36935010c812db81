import { z } from 'zod'
import { timeZone } from '../../settings/locale.ts'
import { setCustom } from '../../tickets/set-custom.ts'
import { setComplexity, setImpact, setLanguage, setType, setUrgency } from '../../tickets/set-fields.ts'
import { setPriority } from '../../tickets/set-priority.ts'
import { MOST_COMPLEX, TYPES, type Ticket, type TicketType } from '../../tickets/ticket.ts'
import type { ActionKind } from './action.ts'

const level = (most: number) => z.int().min(1).max(most)
const own = z.string().regex(/^custom\.[a-z][a-z0-9_]{0,59}$/, 'not a field that a rule can set')
const schema = z.union([
  z.strictObject({ do: z.literal('set'), field: z.literal('type'), value: z.enum(TYPES) }),
  z.strictObject({ do: z.literal('set'), field: z.literal('priority'), value: level(4) }),
  z.strictObject({ do: z.literal('set'), field: z.enum(['impact', 'urgency']), value: level(3).nullable() }),
  z.strictObject({ do: z.literal('set'), field: z.literal('complexity'), value: level(MOST_COMPLEX).nullable() }),
  z.strictObject({ do: z.literal('set'), field: z.literal('language'), value: z.string().min(2).max(35).nullable() }),
  z.strictObject({ do: z.literal('set'), field: z.literal('vip'), value: z.boolean() }),
  z.strictObject({ do: z.literal('set'), field: z.literal('timeZone'), value: timeZone.nullable() }),
  z.strictObject({ do: z.literal('set'), field: own, value: z.union([z.string().max(5000), z.number(), z.boolean(), z.array(z.string().max(200)).max(100), z.null()]) }),
])

/** Sets a field of the ticket, one of the desk's own included; what only people and organisations have is for the rules about them. */
export const setAction: ActionKind<'set'> = {
  do: 'set',
  schema,
  decide: (action, ticket) => JSON.stringify(now(ticket, action.field)) === JSON.stringify(action.value) ? null : action,
  sets: ({ field, value }) => ({ field, value }),
  async apply(tx, { field, value }, { ticket }) {
    switch (field) {
      case 'type': return setType(tx, ticket, value as TicketType)
      case 'priority': return setPriority(tx, ticket, value as number)
      case 'impact': return setImpact(tx, ticket, value as number | null)
      case 'urgency': return setUrgency(tx, ticket, value as number | null)
      case 'complexity': return setComplexity(tx, ticket, value as number | null)
      case 'language': return setLanguage(tx, ticket, value as string | null)
      default: return setCustom(tx, ticket, { [field.slice('custom.'.length)]: value })
    }
  },
}

function now(ticket: Ticket, field: string): unknown {
  return (field.startsWith('custom.') ? ticket.custom[field.slice('custom.'.length)] : ticket[field as 'type']) ?? null
}
