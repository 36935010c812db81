import type { FormValues } from '../../../server/tickets/forms/evaluate-form.ts'
import type { Priority, Ticket, TicketChange } from '../api/types.ts'
import type { ValueChanges } from '../fields/use-fields.ts'

const priorities: Priority[] = ['low', 'normal', 'high', 'urgent']
export const priorityLevel = (priority: Priority): number => priorities.indexOf(priority) + 1
export const priorityName = (level: number): Priority => priorities[level - 1] ?? 'normal'

/** The values of a ticket as its form reads them. */
export function valuesOfTicket(ticket: Ticket): FormValues {
  const { type, impact, urgency, complexity, tags, channel } = ticket
  return {
    type, impact, urgency, complexity, tags, channel, priority: priorityLevel(ticket.priority), teamId: ticket.team?.id ?? null, assigneeId: ticket.assignee?.id ?? null, brandId: ticket.brand?.id ?? null,
    ...Object.fromEntries(Object.entries(ticket.custom).map(([key, value]) => [`custom.${key}`, value])),
  }
}

/** One field set, as the API takes it. Of tags only the difference goes, which is kinder to others who tag at the same time. */
export function changeOf(field: string, value: unknown, before: FormValues): TicketChange {
  if (field.startsWith('custom.')) return { custom: { [field.slice('custom.'.length)]: value } as ValueChanges }
  if (field === 'priority') return { priority: priorityName(Number(value)) }
  if (field !== 'tags') return { [field]: value } as TicketChange
  const [had, has] = [before['tags'], value].map((list) => (Array.isArray(list) ? list.map(String) : []))
  return { addTags: has!.filter((tag) => !had!.includes(tag)), removeTags: had!.filter((tag) => !has!.includes(tag)) }
}

/** The values of a form as a new ticket takes them; nothing of what is hidden. */
export function openingOf(values: FormValues, shown: ReadonlySet<string>) {
  const given = Object.entries(values).filter(([field, value]) => shown.has(field) && value !== null && value !== undefined)
  const custom = Object.fromEntries(given.filter(([field]) => field.startsWith('custom.')).map(([field, value]) => [field.slice('custom.'.length), value])) as ValueChanges
  const built = Object.fromEntries(given.filter(([field]) => !field.startsWith('custom.')).map(([field, value]) => [field, field === 'priority' ? priorityName(Number(value)) : value]))
  return { ...built, custom }
}
