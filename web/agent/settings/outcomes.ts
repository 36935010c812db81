import type { Key, t } from '../../ui/i18n.ts'
import type { Outcome } from '../api/mail.ts'

/** What can become of an arrival. */
export const outcomeKeys: Record<Outcome, Key> = {
  waiting: 'outcome.waiting', ticket: 'outcome.ticket', reply: 'outcome.reply', note: 'outcome.note', report: 'outcome.report',
  automatic: 'outcome.automatic', quarantined: 'outcome.quarantined', rejected: 'outcome.rejected', ignored: 'outcome.ignored',
}

/** Why it became so, by the server's fixed list. */
const causeKeys: Record<string, Key> = {
  automatic: 'cause.automatic', list: 'cause.list', 'delivery-status': 'cause.deliveryStatus', 'disposition-notification': 'cause.receipt', 'feedback-report': 'cause.complaint', 'other-report': 'cause.otherReport',
  'own-loop': 'cause.ownLoop', 'too-many-hops': 'cause.tooManyHops', 'mail-loop': 'cause.mailLoop', 'unverified-sender': 'cause.unverifiedSender', challenge: 'cause.challenge',
  'too-large': 'cause.tooLarge', 'no-sender': 'cause.noSender', 'bad-sender': 'cause.badSender', 'blocked-sender': 'cause.blockedSender', 'other-mailbox': 'cause.otherMailbox', 'processing-failed': 'cause.processingFailed',
  'spoofed-sender': 'cause.spoofedSender', 'unauthenticated-update': 'cause.unauthenticatedUpdate', 'unauthenticated-agent': 'cause.unauthenticatedAgent',
  unparsable: 'cause.unparsable', 'parse-timeout': 'cause.parseTimeout', 'parse-memory': 'cause.parseMemory',
}

/** The cause in words; one of a newer desk as it is. */
export function causeLabel(cause: string, translate: typeof t): string {
  const key = causeKeys[cause]
  return key ? translate(key) : cause
}

export function outcomeLabel(outcome: Outcome, translate: typeof t): string {
  return translate(outcomeKeys[outcome])
}
