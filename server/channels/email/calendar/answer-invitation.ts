import sql from 'sql-template-tag'
import { emailKey } from '../../../people/person.ts'
import type { PersonActor } from '../../../platform/actor.ts'
import type { App } from '../../../platform/app.ts'
import type { Tx } from '../../../platform/change.ts'
import { problem } from '../../../platform/problem.ts'
import { currentSettings } from '../../../settings/current.ts'
import { accessTicket } from '../../../tickets/access.ts'
import { addMessage } from '../../../tickets/add-message.ts'
import type { Message } from '../../../tickets/ticket.ts'
import { invitedAs, type Answer, type CalendarReply } from './calendar-reply.ts'
import type { MailCalendar } from '../mail.ts'
import { activeMailboxes } from '../mailboxes.ts'
import { PHRASES } from '../phrases.ts'
import { resolveMailbox } from '../resolve-mailbox.ts'

/**
 * Answers an invitation as the mailbox that was invited (H30): a public message to the organizer, by the outbox like every other, that their
 * calendar understands; the ticket's log says who answered. 409 for what is no invitation any more, is ours, or was answered so already.
 */
export async function answerInvitation(app: App, tx: Tx, actor: PersonActor, messageId: string, answer: Answer): Promise<Message> {
  const found = await tx.maybe<{ ticketId: string; calendar: MailCalendar | null }>(sql`select ticket_id as "ticketId", meta->'calendar' as calendar from messages where id = ${messageId}`)
  if (!found) throw problem.notFound('message', 'There is no such message.')
  const ticket = await accessTicket(tx, found.ticketId, 'reply')
  const { calendar } = found
  if (calendar?.method !== 'request' || !calendar.organizer) throw problem.conflict('no-invitation', 'This message invites to nothing: there is nothing to answer.')
  await refuseWhenOver(tx, ticket.id, messageId, calendar, answer)
  const mailboxes = await activeMailboxes(tx)
  const isOurs = (address: string) => resolveMailbox(app.secrets, mailboxes, address) !== undefined
  if (isOurs(calendar.organizer.address)) throw problem.conflict('own-invitation', 'The invitation came from a mailbox of this desk: answer it in the calendar.')
  const mailbox = mailboxes.find(each => each.id === ticket.channelAccountId) ?? mailboxes[0]
  const attendee = invitedAs(calendar, isOurs) ?? (mailbox && { name: mailbox.name, address: mailbox.address })
  if (!attendee) throw problem.conflict('no-mailbox', 'There is no mailbox to answer from. Add one in the settings.')
  const { uid, sequence, recurrenceId, summary, organizer } = calendar
  const calendarReply: CalendarReply = { answer, uid, sequence, recurrenceId, summary, organizer, attendee: { name: attendee.name, address: attendee.address } }
  const language = ticket.language ?? (await currentSettings(app)).language
  const say = (PHRASES[language as keyof typeof PHRASES] ?? PHRASES.en).invitation[answer]
  return addMessage(tx, ticket, {
    kind: 'public', direction: 'out', authorId: actor.id, channel: ticket.channel, text: say(summary || uid), meta: { to: [organizer.address], cc: [], calendarReply },
  })
}

/** A later mail about the same event replaces this one, and the same answer twice tells nobody anything. */
async function refuseWhenOver(tx: Tx, ticketId: string, messageId: string, calendar: MailCalendar, answer: Answer): Promise<void> {
  const about = await tx.query<{ id: string; method: string | null; organizer: string | null; answer: string | null; sequence: number | null }>(sql`
    select m.id, m.meta->'calendar'->>'method' as method, m.meta->'calendar'->'organizer'->>'address' as organizer,
      m.meta->'calendarReply'->>'answer' as answer, (m.meta->'calendarReply'->>'sequence')::integer as sequence from messages m
    where m.ticket_id = ${ticketId} and (m.meta->'calendar'->>'uid' = ${calendar.uid} or m.meta->'calendarReply'->>'uid' = ${calendar.uid}) order by m.created_at desc, m.id desc limit 100`)
  const newer = about.slice(0, Math.max(0, about.findIndex(each => each.id === messageId)))
  const organizer = emailKey(calendar.organizer?.address ?? '')
  const later = newer.find(each => (each.method === 'cancel' || each.method === 'request') && emailKey(each.organizer ?? '') === organizer)
  if (later) throw problem.conflict('invitation-replaced', later.method === 'cancel' ? 'This event was cancelled meanwhile.' : 'A newer invitation to this event came meanwhile: answer that one.')
  const last = newer.find(each => each.answer !== null)
  if (last?.answer === answer && last.sequence === calendar.sequence) throw problem.conflict('answered-already', 'This invitation was answered so already.')
}
