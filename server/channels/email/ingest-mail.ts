import sql from 'sql-template-tag'
import { emailKey, isAddress } from '../../people/person.ts'
import { findOrCreatePerson, type Found } from '../../people/find-or-create-person.ts'
import { personActor } from '../../auth/person-actor.ts'
import { keepAttachments, type NewAttachment } from '../../files/keep-attachments.ts'
import { system, type PersonActor } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import { currentSettings } from '../../settings/current.ts'
import { accessTicket } from '../../tickets/access.ts'
import { addMessage } from '../../tickets/add-message.ts'
import { openTicket } from '../../tickets/open-ticket.ts'
import type { Ticket } from '../../tickets/ticket.ts'
import { addParticipant } from '../../tickets/participants.ts'
import type { Arrival, Decision, Intake } from '../core/arrival.ts'
import { settleArrival } from '../core/settle-arrival.ts'
import type { MailEnvelope } from './accept-mail.ts'
import { deskId } from './desk-id.ts'
import { acknowledge } from './guards/acknowledge.ts'
import { guardArrival, noteSender } from './guards/guard-arrival.ts'
import { findTicket, type FoundTicket } from './find-ticket.ts'
import { runFilters } from './filters/run-filters.ts'
import { PARSER, type MailAddress, type ParsedMail } from './mail.ts'
import { activeMailboxes, type Mailbox } from './mailbox.ts'
import { messageOf } from './message-of.ts'
import { parseSafely } from './parse-pool.ts'
import { applyReport } from './apply-report.ts'
import { readRaw } from './read-raw.ts'
import { rereadMail } from './reread-mail.ts'
import { resolveMailbox } from './resolve-mailbox.ts'
import { sameMail } from './same-mail.ts'
import { senderOf } from './sender.ts'
import { waitForParent } from './wait-for-parent.ts'
import { storeAttachments } from './store-attachments.ts'

const INTAKE = system('email-intake')
const MOST_COPIES = 30

/** E-mail's way to understand what arrived: the story of one mail, from top to bottom. */
export const emailIntake: Intake = { channel: 'email', parser: PARSER, process: ingestMail, reread: rereadMail }

/**
 * Parse → filters → same mail elsewhere? → sender → thread → verb. Everything that costs time or touches files happens before the
 * transaction; what the mail leads to, and what the ledger says about it, commit together.
 */
export async function ingestMail(app: App, arrival: Arrival): Promise<void> {
  const envelope = arrival.envelope as MailEnvelope & { released?: boolean }
  const parsed = await parseSafely(await readRaw(app, arrival.rawHash))
  if ('failure' in parsed) {
    return settle(app, arrival, { outcome: 'quarantined', cause: parsed.failure, error: parsed.error, decisions: [{ step: 'parse', decision: 'quarantined', why: parsed.error }], parser: PARSER })
  }
  const { mail } = parsed
  const sender = senderOf(mail, envelope.from ?? null)
  const facts = { sender: sender?.address ?? null, subject: mail.subject || null, parser: mail.parser }
  const { verdict, decisions } = runFilters(mail, { deskId: deskId(app.secrets), envelopeFrom: envelope.from ?? null, blocked: (await currentSettings(app)).blockedSenders })
  const aside = verdict && verdict.ruling !== 'automatic' && !envelope.released
  if (verdict?.ruling === 'report' && !envelope.released) return app.change(INTAKE, async tx => { await applyReport(tx, app.secrets, arrival, mail, decisions, { cause: verdict.cause, ...facts }) })
  if (aside) return settle(app, arrival, { outcome: verdict.ruling, cause: verdict.cause, decisions, ...facts })
  if (!sender || !isAddress(sender.address)) {
    return settle(app, arrival, { outcome: 'quarantined', cause: 'bad-sender', decisions: [...decisions, { step: 'sender', decision: 'quarantined', why: 'The sender’s address is none that can be written to.' }], ...facts })
  }
  const attachments = await storeAttachments(app, mail.attachments)
  const automatic = verdict?.ruling === 'automatic'
  await app.change(INTAKE, async tx => {
    if (!await stillWaiting(tx, arrival.id)) return
    const known = await sameMail(tx, arrival, mail)
    if (known) return settleArrival(tx, arrival.id, tx.now, { outcome: 'ignored', cause: 'other-mailbox', decisions: [...decisions, { step: 'same-mail', decision: 'linked', why: 'The same mail came to another mailbox of this desk and stands on the ticket already.' }], ticketId: known.ticketId, messageId: known.messageId, ...facts })
    await take(tx, app, { arrival, envelope, mail, sender, automatic, attachments, decisions, facts })
  })
}

interface Taking {
  arrival: Arrival
  envelope: MailEnvelope
  mail: ParsedMail
  sender: MailAddress
  automatic: boolean
  attachments: NewAttachment[]
  decisions: Decision[]
  facts: { sender: string | null; subject: string | null; parser: number }
}

async function take(tx: Tx, app: App, taking: Taking): Promise<void> {
  const { arrival, envelope, mail, automatic, decisions } = taking
  const mailboxes = await activeMailboxes(tx)
  const mailbox = mailboxes.find(each => each.id === arrival.accountId)
  const guarded = await guardArrival(tx, app, { arrival, mail, sender: taking.sender, automatic, mailbox })
  decisions.push(...guarded.decisions)
  if (guarded.cause) return settleArrival(tx, arrival.id, tx.now, { outcome: 'quarantined', cause: guarded.cause, decisions, ...taking.facts })
  const { person, copies } = await peopleOf(tx, app, taking, mailboxes)
  const recipients = [...mail.to, ...mail.cc, ...mail.bcc].map(each => each.address).concat(mail.deliveredTo, envelope.to ?? [])
  const found = await findTicket(tx, app.secrets, mail, person, recipients, decisions)
  if (!found) await waitForParent(tx, arrival, mail)
  const verified = await noteSender(tx, app, { personId: person.id, sender: taking.sender, automatic, recipients, guarded })
  const acting = tx.as(person.role === 'customer' ? customer(person) : await personActor(tx, person.id, 'email'))
  const message = messageOf(taking, person.id, found?.as === 'staff')
  const opened = found ? undefined : await open(acting, mail, mailbox, person, message, copies)
  const ticketId = found ? await answer(acting, found, message, copies) : opened!.id
  if (taking.attachments.length > 0) {
    await tx.flush() // the row of the message must stand before attachments refer to it
    await keepAttachments(tx, taking.attachments, message.id)
  }
  if (opened) await acknowledge(tx, app, { ...taking, mailbox, mailboxes, ticket: opened, person, state: guarded.state, verified })
  const outcome = automatic ? 'automatic' as const : found ? found.as === 'staff' ? 'note' as const : 'reply' as const : 'ticket' as const
  // late, behind the rows of ticket and message, in the same round trip
  let written = false
  tx.beforeCommit(Symbol('mail'), async q => {
    if (written) return
    written = true
    await Promise.all([
      q.query(sql`insert into mail_ids (mail_id, ticket_id, message_id, own) values (${mail.messageId ?? syntheticId(arrival)}, ${ticketId}, ${message.id}, false) on conflict do nothing`),
      settleArrival(q, arrival.id, tx.now, { outcome, decisions, ticketId, messageId: message.id, ...taking.facts }),
    ])
  })
}

function customer({ id, organisationId }: Found): PersonActor {
  return { kind: 'person', id, role: 'customer', via: 'email', teams: [], hiddenTeams: [], organisationId }
}

/** A mail without a Message-ID is known by its content: a name that no mail can answer to, for the same mail in a second mailbox. */
function syntheticId(arrival: Arrival): string {
  return `content:${arrival.key.slice(arrival.key.indexOf(':') + 1)}`
}

/** The sender, and the others it was written to: in the order of their keys, so that two mails never wait for each other. */
async function peopleOf(tx: Tx, app: App, { mail, sender, automatic, decisions }: Taking, mailboxes: readonly Mailbox[]): Promise<{ person: Found; copies: string[] }> {
  const others = [...mail.to, ...mail.cc].filter(each => isAddress(each.address) && !resolveMailbox(app.secrets, mailboxes, each.address))
  const copied = automatic || others.length > MOST_COPIES ? [] : others
  if (others.length > MOST_COPIES) decisions.push({ step: 'copies', decision: 'left-out', why: `It was sent to ${others.length} others: none of them takes part.` })
  const wanted = new Map([...copied, sender].map(each => [emailKey(each.address), each]))
  const people = new Map<string, Found>()
  for (const key of [...wanted.keys()].sort()) people.set(key, await findOrCreatePerson(tx, wanted.get(key)!))
  const person = people.get(emailKey(sender.address))!
  return { person, copies: [...people.values()].map(each => each.id).filter(id => id !== person.id) }
}

async function answer(tx: Tx, { ticket, as }: FoundTicket, message: ReturnType<typeof messageOf>, copies: readonly string[]): Promise<string> {
  const held = await accessTicket(tx.as(INTAKE), ticket.id, 'reply')
  if (as === 'participant') for (const id of copies.filter(each => each !== ticket.requesterId)) addParticipant(tx, held, id, 'cc')
  await addMessage(tx, held, message)
  return ticket.id
}

async function open(tx: Tx, mail: ParsedMail, mailbox: Mailbox | undefined, requester: Found, message: ReturnType<typeof messageOf>, copies: readonly string[]): Promise<Ticket> {
  return openTicket(tx, {
    subject: mail.subject, requesterId: requester.id, channel: 'email', channelAccountId: mailbox?.id ?? null,
    teamId: mailbox?.teamId ?? null, brandId: mailbox?.brandId ?? null, participants: copies, message,
  })
}

async function stillWaiting(tx: Tx, arrivalId: string): Promise<boolean> {
  return await tx.maybe(sql`select 1 from arrivals where id = ${arrivalId} and outcome = 'waiting' for update`) !== undefined
}

function settle(app: App, arrival: Arrival, settled: Parameters<typeof settleArrival>[3]): Promise<void> {
  return app.change(INTAKE, tx => settleArrival(tx, arrival.id, tx.now, settled))
}
