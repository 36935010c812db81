import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { system } from '../platform/actor.ts'
import { keepSideAttachments } from '../files/side-attachments.ts'
import type { NewAttachment } from '../files/keep-attachments.ts'
import { newId } from '../platform/ids.ts'
import { accessTicket } from '../tickets/access.ts'
import { recordSide } from '../tickets/record-side.ts'
import { restore } from '../tickets/set-aside.ts'
import { accessSide } from './access.ts'
import { changeState } from './write.ts'

const SIDES = system('side-conversations')

/** Where an answer may land: the side conversation of a token, when its sender is one of its people. */
export async function findSide(tx: Tx, ticketNumber: number, mark: string, senderKey: string): Promise<{ id: string; takesPart: boolean } | undefined> {
  return tx.maybe(sql`select s.id, exists (select from side_people p where p.side_id = s.id and p.key = ${senderKey}) as "takesPart"
    from tickets t join side_conversations s on s.ticket_id = t.id where t.number = ${ticketNumber} and right(replace(s.id::text, '-', ''), 16) = ${mark}`)
}

export interface SideAnswer {
  from: { name: string; address: string }; html: string | null; text: string; automatic: boolean; mailId: string | null; arrivalId: string; attachments: readonly NewAttachment[]
}

/**
 * Puts an answer into a side conversation and nowhere else; it opens again, and a ticket in the bin comes out, as with any letter. The same mail
 * again changes nothing. Answers the ticket on which it is read.
 */
export async function receiveSide(as: Tx, sideId: string, answer: SideAnswer): Promise<{ ticketId: string; fresh: boolean }> {
  const tx = as.as(SIDES)
  const { side, ticket } = await accessSide(tx, sideId, 'read')
  const known = answer.mailId && await tx.maybe(sql`select 1 from side_messages where side_id = ${sideId} and mail_id = ${answer.mailId}`)
  if (known) return { ticketId: ticket.id, fresh: false }
  if (ticket.aside === 'bin' && !answer.automatic) restore(tx, await accessTicket(tx, ticket.id, 'restore'))
  const id = newId()
  await tx.query(sql`insert into side_messages (id, side_id, from_name, from_address, html, text, automatic, mail_id, arrival_id, created_at)
    values (${id}, ${sideId}, ${answer.from.name}, ${answer.from.address}, ${answer.html}, ${answer.text}, ${answer.automatic}, ${answer.mailId}, ${answer.arrivalId}, ${tx.now})`)
  await keepSideAttachments(tx, answer.attachments, id)
  recordSide(tx, ticket.id, 'side.messageAdded', { sideId, messageId: id, direction: 'in', automatic: answer.automatic })
  if (!answer.automatic) changeState(tx, side, ticket, 'open')
  await tx.query(sql`update side_conversations set state = ${side.state}, unread = unread or ${!answer.automatic}, updated_at = ${tx.now} where id = ${sideId}`)
  return { ticketId: ticket.id, fresh: true }
}
