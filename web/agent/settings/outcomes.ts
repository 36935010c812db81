import type { Key, t } from '../../ui/i18n.ts'

/** What can become of an arrival. */
export const outcomeKeys: Record<string, Key> = {
  waiting: 'outcome.waiting', ticket: 'outcome.ticket', reply: 'outcome.reply', note: 'outcome.note', report: 'outcome.report',
  automatic: 'outcome.automatic', quarantined: 'outcome.quarantined', rejected: 'outcome.rejected', ignored: 'outcome.ignored',
}

export function outcomeLabel(outcome: string, translate: typeof t): string {
  const key = outcomeKeys[outcome]
  return key ? translate(key) : outcome
}
