import type { PersonActor } from '../../../platform/actor.ts'
import type { App } from '../../../platform/app.ts'
import type { Tx } from '../../../platform/change.ts'
import type { NewAttachment } from '../../../files/keep-attachments.ts'
import type { Found } from '../../../people/find-or-create-person.ts'
import type { AddressState } from '../../../people/identity-state.ts'
import type { Settings } from '../../../settings/catalogue.ts'
import type { Arrival, Decision } from '../../core/arrival.ts'
import type { Settled } from '../../core/settle-arrival.ts'
import type { MailEnvelope } from '../accept-mail.ts'
import type { Authentication } from '../authentication/authentication.ts'
import type { Sign } from '../authentication/signs.ts'
import type { Place } from '../find-ticket.ts'
import type { Guarded } from '../guards/guard-arrival.ts'
import type { MailAddress, ParsedMail } from '../mail.ts'
import type { Mailbox } from '../mailbox.ts'
import type { Original } from '../original.ts'
import type { ReplyToken } from '../reply-token.ts'

/** One mail on its way, and what the steps have found out so far. A step reads what those before it have set. */
export interface Way {
  app: App
  arrival: Arrival
  envelope: MailEnvelope & { released?: boolean }
  settings: Settings
  /** What was decided and why, for the ledger. */
  decisions: Decision[]
  /** By parse. */
  mail: ParsedMail
  /** By filter: a machine wrote it. */
  automatic: boolean
  /** By sender: whoever it is from, and the form that sent it for them. */
  sender: MailAddress
  via: MailAddress | null
  /** By authenticate. */
  authentication: Authentication
  /** By forwarded: the customer's mail that a colleague passed on. */
  original: Original | null
  /** By store. */
  attachments: NewAttachment[]
  /** By lookUp: the mailboxes of the desk, its tokens of side conversations, the same mail where it stands already, who of its people is known, and whether it goes in circles (undefined: not asked). */
  mailboxes: readonly Mailbox[]
  sideTokens: readonly ReplyToken[]
  known: { same: { ticketId: string; messageId: string } | undefined; state: AddressState | undefined; people: ReadonlyMap<string, Found>; loop: string | null | undefined }
  /** By guard. */
  guarded: Guarded
  /** By people. */
  person: Found & { created: boolean }
  actor: PersonActor
  copies: string[]
  /** By look. */
  signs: Sign[]
  /** By thread. */
  place: Place
  /** By know: the address is known to be the sender's. */
  verified: boolean
}

/** How a way ends: what the ledger says, or a change that writes it there itself. */
export type Ending = Settled | ((tx: Tx) => Promise<void>)

/** A step outside the transaction: whatever costs time or touches files and network. */
export type OutsideStep = (way: Way) => Promise<Ending | null>
/** A step within the transaction in which the mail becomes something. */
export type InsideStep = (way: Way, tx: Tx) => Promise<Settled | null>

/** Writes a decision down. */
export function decide(way: Way, step: string, decision: string, why: string): void {
  way.decisions.push({ step, decision, why })
}

/** Sets the mail aside, with its reason; an admin can release it. */
export function quarantine(way: Way, step: string, cause: string, why: string): Settled {
  decide(way, step, 'quarantined', why)
  return { outcome: 'quarantined', cause, decisions: way.decisions }
}
