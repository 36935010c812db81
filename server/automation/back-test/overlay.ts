import type { Category, Ticket } from '../../tickets/ticket.ts'
import type { RuleAction } from '../rule.ts'

/** What a rule would have made of a ticket, beside what it really was. */
export type Overlay = Partial<Ticket>

/** The ticket as it would be after some actions of a rule. Pure; what needs the desk, such as which status a category begins with, is left as it was. */
export function afterActions(ticket: Ticket, actions: readonly RuleAction[]): Ticket {
  return actions.reduce((now, action) => ({ ...now, ...changeBy(now, action) }), ticket)
}

function changeBy(ticket: Ticket, action: RuleAction): Overlay {
  switch (action.do) {
    case 'set': return action.field.startsWith('custom.') ? { custom: withValue(ticket, action.field.slice('custom.'.length), action.value) } : { [action.field]: action.value }
    case 'status': return { ...action.statusId !== null && { statusId: action.statusId }, ...action.category !== null && { category: action.category as Category } }
    case 'tag': return { tags: [...ticket.tags.filter(tag => !action.remove.includes(tag)), ...action.add] }
    case 'assign': return { assigneeId: action.personId }
    case 'team': return { teamId: action.teamId, ...action.unassign && { assigneeId: null } }
    default: return {}
  }
}

function withValue({ custom }: Ticket, key: string, value: Extract<RuleAction, { do: 'set' }>['value']): Ticket['custom'] {
  const { [key]: _, ...others } = custom
  return value === null ? others : { ...others, [key]: value as Ticket['custom'][string] }
}

/** What of the overlay still holds when the ticket really went on from one state to another: what was really changed since counts more. */
export function stillHolds(overlay: Overlay, before: Ticket, after: Ticket): Overlay {
  return Object.fromEntries(Object.entries(overlay).filter(([key]) => same(before[key as keyof Ticket], after[key as keyof Ticket])))
}

/** What differs between a ticket as it is and as it would be. */
export function overlayOf(real: Ticket, would: Ticket): Overlay {
  return Object.fromEntries(Object.entries(would).filter(([key, value]) => !same(value, real[key as keyof Ticket])))
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b)
