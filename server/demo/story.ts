import type { Category, Channel, TicketType } from '../tickets/ticket.ts'

/** Keys of the cast (cast.ts). */
export type Customer = 'emma' | 'oliver' | 'hannah' | 'james' | 'maria' | 'georgi' | 'desislava' | 'ivan' | 'agnieszka' | 'piotr' | 'karolina' | 'tomasz'
export type Agent = 'grace' | 'ana' | 'marek'
export type TeamKey = 'orders' | 'workshop' | 'billing'

/** Who says something, how many minutes after the ticket came, and what. `note` is the agent's, for colleagues only. */
export type Line = [who: 'customer' | 'agent' | 'note', minutes: number, text: string]

/** A ticket of the demonstration, told in the order in which it happened. */
export interface Story {
  from: Customer
  subject: string
  channel?: Channel
  type?: TicketType
  /** 1 low … 4 urgent */
  priority?: 1 | 2 | 3 | 4
  tags?: string[]
  team?: TeamKey
  agent?: Agent
  /** How long before the loading it came. */
  hoursAgo: number
  said: Line[]
  /** Where it stands in the end. */
  ends: Category
}
