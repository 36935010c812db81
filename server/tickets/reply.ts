import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { htmlToText } from '../platform/html-text.ts'
import { sanitizeHtml } from '../platform/html.ts'
import { problem } from '../platform/problem.ts'
import { takeAttachments } from '../files/take-attachments.ts'
import { accessTicket, may } from './access.ts'
import { addMessage } from './add-message.ts'
import { checkChanges } from './check-changes.ts'
import { changeStatus } from './change-status.ts'
import { checkMentions, readMentions, settleMentions, withoutMentions } from './mentions.ts'
import { eventsSince } from './queries.ts'
import { addParticipant } from './participants.ts'
import type { Composed, Extras } from './schedule-message.ts'
import type { Message, Ticket } from './ticket.ts'
import { updateTicket } from './update-ticket.ts'

/** What came from a composer or an API call, made whole: clean HTML and its text. Plain text stays without HTML. */
export function compose(input: { kind: 'public' | 'note'; html?: string; text?: string; to?: string[]; cc?: string[]; attachmentIds: string[]; statusId?: string; extras?: Extras }): Composed {
  const clean = input.html === undefined ? null : sanitizeHtml(input.html)
  const mentions = input.kind === 'note' ? readMentions(clean) : undefined
  const html = clean !== null && input.kind === 'public' ? withoutMentions(clean) : clean
  return { ...input, html, text: input.text ?? htmlToText(html ?? ''), ...(mentions && { mentions }) }
}

/**
 * Says something on a ticket: a reply, a note, or the customer's own word. `of` is whose words they are, the actor's own
 * unless said otherwise (an agent writing down what a caller said). Where the ticket's channel delivers, it is delivered
 * by what hears `message.added`.
 */
export async function say(tx: Tx, ticket: Ticket, actor: PersonActor, content: Composed, options: { id?: string; of?: string } = {}): Promise<Message> {
  const authorId = options.of ?? actor.id
  const direction = content.kind === 'public' && authorId === ticket.requesterId || actor.role === 'customer' ? 'in' as const : 'out' as const
  if (actor.role === 'customer') addParticipant(tx, ticket, actor.id, 'cc') // whoever answers for their organisation hears what comes of it
  const mentions = await settleMentions(tx, ticket, content.mentions)
  const message = await addMessage(tx, ticket, {
    id: options.id, mentions, kind: content.kind, direction, authorId, channel: actor.role === 'customer' ? 'web' : ticket.channel, html: content.html, text: content.text,
    meta: { ...(content.to && { to: content.to }), ...(content.cc && { cc: content.cc }) },
  })
  if (content.attachmentIds.length > 0) {
    await tx.flush() // the row of the message must stand before attachments refer to it
    await takeAttachments(tx, content.attachmentIds, message.id, actor.id)
  }
  if (content.extras) await addExtras(tx, ticket, actor, content.extras)
  if (content.statusId) await changeStatus(tx, await accessTicket(tx, ticket.id, 'update'), { statusId: content.statusId })
  return message
}

/** Refuses what goes with a message before it is held for undo: afterwards nobody looks any more. */
export async function checkExtras(tx: Tx, actor: PersonActor, ticket: Ticket, { changes, note }: Extras): Promise<void> {
  if (note && !may(actor, ticket, 'note') || Object.keys(changes).length > 0 && !may(actor, ticket, 'update')) throw problem.forbidden('ticket-ability', 'Your role may not do this with the ticket: leave out extras.')
  if (note) await checkMentions(tx, ticket, readMentions(sanitizeHtml(note.html)))
  await checkChanges(tx, actor, changes)
}

/** What goes with a message: a note besides, and changes of fields, for which the author has to be allowed. */
export async function addExtras(tx: Tx, ticket: Ticket, actor: PersonActor, { changes, note }: Extras): Promise<void> {
  if (note) {
    const html = sanitizeHtml(note.html)
    await accessTicket(tx, ticket.id, 'note')
    const mentions = await settleMentions(tx, ticket, readMentions(html))
    await addMessage(tx, ticket, { kind: 'note', direction: 'out', authorId: actor.id, channel: ticket.channel, html, text: htmlToText(html), mentions })
  }
  if (Object.keys(changes).length > 0) await updateTicket(tx, await accessTicket(tx, ticket.id, 'update'), changes)
}

/** 412 when somebody wrote on the ticket after the version that the author had before them. */
export async function refuseWhenAnswered(tx: Tx, ticket: Ticket, version: number): Promise<void> {
  if (ticket.version <= version) return
  const said = (await eventsSince(tx, ticket.id, version)).filter(event => event.type === 'message.added')
  if (said.length === 0) return
  throw problem.preconditionFailed('answered-meanwhile', 'Somebody wrote on this ticket while you did. Read it, then send again.', {
    version: ticket.version, messageIds: said.map(event => event.data.messageId),
  })
}
