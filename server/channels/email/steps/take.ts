import sql from 'sql-template-tag'
import { keepAttachments } from '../../../files/keep-attachments.ts'
import { system } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/change.ts'
import { accessTicket } from '../../../tickets/access.ts'
import { addMessage } from '../../../tickets/add-message.ts'
import { changeStatus } from '../../../tickets/change-status.ts'
import { openTicket } from '../../../tickets/open-ticket.ts'
import { restore } from '../../../tickets/set-aside.ts'
import type { Ticket } from '../../../tickets/ticket.ts'
import { addParticipant } from '../../../tickets/participants.ts'
import type { Arrival } from '../../core/arrival.ts'
import type { FoundTicket } from '../find-ticket.ts'
import { acknowledge } from '../guards/acknowledge.ts'
import type { Mailbox } from '../mailbox.ts'
import { mailboxOf } from '../resolve-mailbox.ts'
import { messageOf, originalOf } from '../message-of.ts'
import { colleagueWords } from '../colleague-words.ts'
import { decide, type InsideStep, type Way } from './way.ts'

const INTAKE = system('email-intake')
type NewMail = ReturnType<typeof messageOf>
interface Taken { ticketId: string; message: NewMail; opened?: Ticket; mailbox?: Mailbox | undefined }

/** The mail becomes a message: on the ticket it belongs to, or on a new one. */
export const take: InsideStep = async (way, tx) => {
  const acting = tx.as(way.actor)
  const { place } = way
  const taken = place.is === 'found' ? await answer(acting, way, place.found) : await open(acting, way)
  const { ticketId, message } = taken
  if (way.attachments.length > 0) {
    await tx.flush() // the row of the message must stand before attachments refer to it
    await keepAttachments(tx, way.attachments, message.id)
  }
  if (taken.opened) await acknowledge(tx, way.app, { ...way, mailbox: taken.mailbox, ticket: taken.opened, state: way.guarded.state })
  const mailId = way.mail.messageId ?? syntheticId(way.arrival)
  // late, behind the rows of ticket and message, in the same round trip as the ledger's
  tx.beforeCommit(Symbol('mail id'), once(q => q.query(sql`insert into mail_ids (mail_id, ticket_id, message_id, own) values (${mailId}, ${ticketId}, ${message.id}, false) on conflict do nothing`)))
  const outcome = way.automatic ? 'automatic' as const : place.is !== 'found' ? 'ticket' as const : message.kind === 'note' ? 'note' as const : 'reply' as const
  return { outcome, decisions: way.decisions, ticketId, messageId: message.id }
}

async function answer(tx: Tx, way: Way, { ticket, as, reopen, joins, kind }: FoundTicket): Promise<Taken> {
  const desk = tx.as(INTAKE)
  if (reopen) await changeStatus(desk, await accessTicket(desk, ticket.id, 'update'), { category: 'open' })
  if (ticket.aside === 'bin') {
    restore(desk, await accessTicket(desk, ticket.id, 'restore'))
    decide(way, 'thread', 'restored', `Ticket ${ticket.number} was in the bin; somebody wrote on it, so it comes out again.`)
  }
  const held = await accessTicket(desk, ticket.id, 'reply')
  if (as === 'participant') {
    if (joins) addParticipant(tx, held, way.person.id, 'cc')
    for (const id of way.copies.filter(each => each !== ticket.requesterId)) addParticipant(tx, held, id, 'cc')
  }
  const message = as === 'participant' ? messageOf(way, way.person.id) : await colleagueWords(tx, way, kind)
  await addMessage(tx, held, message)
  return { ticketId: ticket.id, message }
}

async function open(tx: Tx, way: Way): Promise<Taken> {
  const { mail, arrival, mailboxes, person, place, original } = way
  const mailbox = mailboxOf(mailboxes, mail, arrival.accountId)
  const message = original ? originalOf(way, original) : messageOf(way, person.id)
  const ticket = await openTicket(tx, {
    subject: original?.subject ?? mail.subject, requester: original?.person ?? person, channel: 'email', channelAccountId: mailbox?.id ?? null,
    teamId: mailbox?.teamId ?? null, brandId: mailbox?.brandId ?? null, participants: way.copies, message,
    ...(place.is === 'new' && place.followUpOf && { followUpOf: place.followUpOf.id }),
  })
  if (original?.note) await addMessage(tx, ticket, { kind: 'note', direction: 'out', authorId: person.id, channel: 'email', text: original.note, arrivalId: arrival.id })
  if (mailbox && mailbox.id !== arrival.accountId) decide(way, 'mailbox', 'first-in-to', `It was sent to several mailboxes; ${mailbox.address} stands first.`)
  return { ticketId: ticket.id, message, opened: ticket, mailbox }
}

/** A mail without a Message-ID is known by its content: a name that no mail can answer to, for the same mail in a second mailbox. */
function syntheticId(arrival: Arrival): string {
  return `content:${arrival.key.slice(arrival.key.indexOf(':') + 1)}`
}

/** What is written before the commit may be asked for again. */
export function once<Q>(write: (q: Q) => Promise<unknown>): (q: Q) => Promise<unknown> {
  let done = false
  return async q => {
    if (done) return
    done = true
    await write(q)
  }
}
