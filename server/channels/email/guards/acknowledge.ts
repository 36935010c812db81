import { emailKey } from '../../../people/person.ts'
import type { AddressState } from '../../../people/identity-state.ts'
import { system } from '../../../platform/actor.ts'
import type { App } from '../../../platform/app.ts'
import type { Tx } from '../../../platform/change.ts'
import { currentSettings } from '../../../settings/current.ts'
import { renderTemplate } from '../../../templates/render-template.ts'
import { addMessage } from '../../../tickets/add-message.ts'
import type { Ticket } from '../../../tickets/ticket.ts'
import type { Arrival, Decision } from '../../core/arrival.ts'
import type { MailEnvelope } from '../accept-mail.ts'
import { wishesSilence } from '../filters/automatic-marks.ts'
import { header, type MailAddress, type ParsedMail } from '../mail.ts'
import type { Mailbox } from '../mailbox.ts'
import { resolveMailbox } from '../resolve-mailbox.ts'
import { admitAutomatic, networkOfRemote } from './admit-automatic.ts'
import { raiseAlarm } from './alarm.ts'
import { isRobot } from './robot.ts'

export interface NewTicketMail {
  arrival: Arrival
  mail: ParsedMail
  sender: MailAddress
  automatic: boolean
  mailbox: Mailbox | undefined
  mailboxes: readonly Mailbox[]
  ticket: Ticket
  person: { id: string; name: string; role: string; created?: boolean }
  state: AddressState | undefined
  /** The address is known to be the sender's. */
  verified: boolean
  decisions: Decision[]
}

/** What decides whether a machine may answer a mail. */
type Answerable = Pick<NewTicketMail, 'arrival' | 'mail' | 'sender' | 'automatic' | 'mailbox' | 'mailboxes' | 'state'> & { person: Pick<NewTicketMail['person'], 'role'> }

const ACKNOWLEDGEMENT = system('acknowledgement')
/** What was fetched late, or moved from elsewhere, is no news to its sender. */
const OLD_HOURS = 48

/**
 * Acknowledges a new ticket by mail where the mailbox or the desk wants it: at most once, to the one who sent it and nobody else, never to
 * machines, lists or who complained, and within limits (H11, H12, H24). The ledger says when it was left out, and why.
 */
export async function acknowledge(tx: Tx, app: App, opened: NewTicketMail): Promise<void> {
  const settings = await currentSettings(tx)
  if (!(opened.mailbox?.acknowledge ?? settings.acknowledgeTickets)) return
  const note = (decision: string, why: string) => { opened.decisions.push({ step: 'acknowledgement', decision, why }) }
  const against = reasonAgainst(tx.now, app, opened)
  if (against) return note('none', against)
  const { sender, verified, ticket, person, arrival } = opened
  const refusal = await admitAutomatic(tx, {
    kind: 'acknowledgement', key: emailKey(sender.address), network: networkOfRemote((arrival.envelope as MailEnvelope).remote), verified, mostPerHour: settings.automaticMailsPerHour,
  })
  if (refusal?.tripped) await raiseAlarm(tx, app, opened.mailbox, { kind: 'limit', arrivalId: arrival.id, limit: settings.automaticMailsPerHour })
  if (refusal) return note('none', refusal.why)
  const words = await renderTemplate(tx, verified ? 'acknowledgement' : 'acknowledgement-unverified',
    { language: ticket.language, brandId: ticket.brandId, mailboxId: opened.mailbox?.id ?? null }, {
      'ticket.number': String(ticket.number), 'ticket.subject': ticket.subject, 'ticket.createdAt': ticket.createdAt, 'requester.name': person.name,
      'brand.name': opened.mailbox?.name || settings.deskName,
    })
  await addMessage(tx.as(ACKNOWLEDGEMENT), ticket, {
    kind: 'public', direction: 'out', authorId: null, channel: 'email', automatic: true, html: words.html, text: words.text,
    meta: { to: [sender.address], cc: [], subject: words.subject },
  })
  note('sent', verified ? 'The new ticket is acknowledged.' : 'The new ticket is acknowledged without a word of the sender, who has not proved yet to own the address.')
}

/** Why nobody should be answered by a machine; null: somebody may. Pure. */
export function reasonAgainst(now: Temporal.Instant, app: Pick<App, 'secrets'>, { arrival, mail, sender, automatic, mailbox, mailboxes, person, state }: Answerable): string | null {
  if (!mailbox) return 'It came to no mailbox.'
  if (automatic) return 'A machine or a list sent it.'
  if (arrival.via === 'import') return 'It was imported.'
  if (mail.date !== null && Temporal.Instant.compare(Temporal.Instant.from(mail.date), now.subtract({ hours: OLD_HOURS })) < 0) return `It was written more than ${OLD_HOURS} hours ago.`
  if (wishesSilence(mail)) return 'The sender asks for no automatic answers (X-Auto-Response-Suppress).'
  if (person.role !== 'customer') return 'A colleague wrote it.'
  if (isRobot(sender.address)) return 'The sender’s address is one that nobody reads.'
  if (resolveMailbox(app.secrets, mailboxes, sender.address)) return 'The sender is a mailbox of this desk.'
  if (state?.complained) return 'The sender called our mail unwanted.'
  if (state?.bounced) return 'Mail to the sender comes back.'
  if (![...mail.to, ...mail.cc].some(each => resolveMailbox(app.secrets, mailboxes, each.address))) return 'Our address stands neither in To nor in Cc.'
  return envelopeAgainst(mail, sender, (arrival.envelope as MailEnvelope).from)
}

/** An answer goes to whoever really sent it (RFC 3834 §4): where servers name somebody else than the mail does, to nobody. */
function envelopeAgainst(mail: ParsedMail, sender: MailAddress, from: string | undefined): string | null {
  const returnPath = from ?? /<([^<>\s]*)>/.exec(header(mail, 'return-path'))?.[1]
  if (returnPath === undefined) return null
  if (returnPath === '') return 'It comes from the null sender, to whom nobody may answer.'
  const [sent, named] = [emailKey(returnPath), emailKey(sender.address)]
  const domain = (address: string) => address.slice(address.lastIndexOf('@') + 1)
  const related = domain(sent) === domain(named) || domain(sent).endsWith(`.${domain(named)}`)
  return related ? null : `It was sent by ${sent}, which is another domain than the sender’s.`
}
