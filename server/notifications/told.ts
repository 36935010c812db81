import type { Notice } from '../settings/notification-ways.ts'
import type { ToldReason } from './why-told.ts'

/** One thing somebody is told of by mail. */
export interface Told {
  id: string; kind: Notice; reason: ToldReason | null; digest: boolean; createdAt: Temporal.Instant; actor: string | null; html: string | null; text: string | null; messageId: string | null
  ticketId: string; number: number; subject: string; language: string | null; brandId: string | null; mailboxId: string | null; openedAt: Temporal.Instant; requester: string
}
/** Whom it goes to. */
export interface Reader { id: string; name: string; address: string; language: string | null; timeZone: string | null }
