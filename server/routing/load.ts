import type { Ticket } from '../tickets/ticket.ts'
import type { ChannelUnits } from '../settings/channel-units.ts'

type Standing = Pick<Ticket, 'assigneeId' | 'category' | 'aside' | 'snoozedAt'>

/** Work that can be done now: what waits for somebody else, sleeps or is done keeps nobody busy. */
export const isWork = ({ category, aside, snoozedAt }: Standing) => !aside && !snoozedAt && (category === 'new' || category === 'open')

/** Whether a ticket waits for an agent. */
export const wantsAgent = (ticket: Standing): boolean => ticket.assigneeId === null && isWork(ticket)

/** Whether it is load of its agent. */
export const isLoad = (ticket: Standing): boolean => ticket.assigneeId !== null && isWork(ticket)

export const unitsOf = (units: ChannelUnits, ticket: Pick<Ticket, 'channel'>): number => units[ticket.channel]
