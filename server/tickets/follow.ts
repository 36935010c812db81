import sql from 'sql-template-tag'
import { staffActors } from '../auth/person-actor.ts'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { seesTicket } from './access.ts'
import { heldTicket } from './internal/unit.ts'
import { addParticipant, MOST_PARTICIPANTS, removeParticipant } from './participants.ts'
import type { Ticket } from './ticket.ts'

/** Somebody hears of what happens on a ticket from now on. Nothing happens when they take part already. `when-there-is-room`: a full ticket is no error. */
export function follow(tx: Tx, ticket: Ticket, personId: string, strict: 'strict' | 'when-there-is-room' = 'strict'): void {
  if (strict !== 'strict' && heldTicket(tx, ticket.id).ticket.participants.length >= MOST_PARTICIPANTS) return
  addParticipant(tx, ticket, personId, 'follower')
}

/** Somebody follows no more. Whoever is in copy stays so: they are part of the conversation. */
export async function unfollow(tx: Tx, ticket: Ticket, personId: string): Promise<void> {
  if (!heldTicket(tx, ticket.id).ticket.participants.includes(personId)) return
  await tx.flush()
  const { role } = await tx.one<{ role: string }>(sql`select role from participants where ticket_id = ${ticket.id} and person_id = ${personId}`)
  if (role === 'follower') removeParticipant(tx, ticket, personId)
}

/** Throws 422 when a colleague who may not see the ticket is to follow it: following tells, and gives no right to see. Customers are no colleagues. */
export async function checkFollower(tx: Tx, ticket: Ticket, personId: string): Promise<void> {
  const role = await tx.maybe<{ role: string }>(sql`select role from people where id = ${personId} and active`)
  if (!role) throw problem.unprocessable('unknown-person', 'There is no such person.')
  if (role.role === 'customer') return
  const actor = (await staffActors(tx, [personId])).get(personId)
  if (!actor || !seesTicket(actor, ticket)) throw problem.unprocessable('follower-cannot-see', 'This colleague may not see the ticket, as it lies with a private team.')
}
