import type { t } from '../../ui/i18n.ts'
import type { DeskSettings } from '../api/desk.ts'
import { quoteKeys } from './sending-words.ts'

type QuoteHistory = DeskSettings['quoteHistory']

/** What can stand below a reply, for a choice. */
export function quoteChoices(translate: typeof t): Array<{ value: QuoteHistory; label: string }> {
  return (['none', 'last', 'all'] as const).map((value) => ({ value, label: translate(quoteKeys[value]) }))
}
