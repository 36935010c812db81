import { z } from 'zod'

/** An address, or @domain for all of a domain. */
export const mailAddressOrDomain = z.string().trim().toLowerCase().min(3).max(254).regex(/@/)

/** What an answer to a closed ticket does (H6, H40). */
export const closedTickets = z.object({
  policy: z.enum(['reopen', 'within', 'follow-up']).describe('reopen: always; within: so many days after it was closed, later a follow-up; follow-up: a new ticket that names the old one.'),
  days: z.int().min(1).max(3650).default(30),
})
export type ClosedTickets = z.output<typeof closedTickets>
