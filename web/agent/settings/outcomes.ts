import type { Key, t } from '../../ui/i18n.ts'
import type { Outcome } from '../api/mail.ts'

/** What can become of an arrival. */
export const outcomeKeys: Record<Outcome, Key> = {
  waiting: 'outcome.waiting', ticket: 'outcome.ticket', reply: 'outcome.reply', note: 'outcome.note', report: 'outcome.report',
  automatic: 'outcome.automatic', quarantined: 'outcome.quarantined', rejected: 'outcome.rejected', ignored: 'outcome.ignored',
}

export function outcomeLabel(outcome: Outcome, translate: typeof t): string {
  return translate(outcomeKeys[outcome])
}

/** Causes that a person decides about; the others are shown as the ledger names them. */
const causeKeys: Partial<Record<string, Key>> = {
  'spoofed-sender': 'cause.spoofedSender', 'unauthenticated-update': 'cause.unauthenticatedUpdate', 'unauthenticated-agent': 'cause.unauthenticatedAgent',
}

export function causeLabel(cause: string, translate: typeof t): string {
  const key = causeKeys[cause]
  return key ? translate(key) : cause
}
