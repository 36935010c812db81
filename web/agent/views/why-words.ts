import { t } from '../../ui/i18n.ts'
import type { Key } from '../../ui/i18n.ts'
import type { Format } from '../../ui/use-format.ts'
import type { Reason } from '../api/play.ts'

const reasonKeys: Record<Reason['reason'], Key> = {
  breached: 'why.levelOver', deadline: 'why.levelDue', overdue: 'why.overdue', due: 'why.due', urgent: 'why.urgent', high: 'why.high', vip: 'why.vip', waiting: 'why.waiting', age: 'why.age',
}

/** Why a ticket is the next, in words, the weightiest reason first. */
export function whyWords(why: readonly Reason[], format: Pick<Format, 'moment'>, now: Date): string {
  if (why.length === 0) return t('why.none')
  return why.map(({ reason, at }) => t(reasonKeys[reason], { at: at === null ? '' : format.moment(at, now) })).join(' · ')
}
