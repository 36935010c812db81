import type { ParsedMail } from '../mail.ts'

/** What a filter may decide. `automatic`: kept, but never answered, and it changes no status (H10). */
export type Ruling = 'ignored' | 'quarantined' | 'rejected' | 'report' | 'automatic'

/** A step on the way of an arrival, as the ledger keeps it. */
export interface Decision { step: string; decision: string; why: string }

export interface Verdict {
  ruling: Ruling
  /** For the ledger's list, from a fixed list of words. */
  cause: string
  /** For a person who wonders. */
  why: string
}

export interface FilterContext {
  /** Marks our own mails, see compose-mail.ts. */
  deskId: string
  /** The address the sending server gave (MAIL FROM): '' is the null sender, null when unknown. */
  envelopeFrom: string | null
  /** Addresses, or @domains, that the desk does not take mail from; lower case. */
  blocked: readonly string[]
}

/** Looks at one thing and decides, or has nothing to say. Pure. */
export interface Filter { step: string; judge(mail: ParsedMail, context: FilterContext): Verdict | null }
