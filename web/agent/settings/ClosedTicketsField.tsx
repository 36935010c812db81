import { NumberInput, Select } from '@mantine/core'
import { useT } from '../../ui/use-language.ts'
import type { DeskSettings } from '../api/desk.ts'
import styles from './settings.module.css'

type Rule = DeskSettings['closedTickets']

/** What an answer to a closed ticket does; `inherits`: it may also be left to what holds for the whole desk (null). */
export function ClosedTicketsField({ value, inherits, change }: { value: Rule | null; inherits?: boolean; change: (rule: Rule | null) => void }) {
  const t = useT()
  const days = value?.days ?? 30
  const rules: { value: Rule['policy']; label: string }[] = [{ value: 'follow-up', label: t('rules.closedFollowUp') }, { value: 'within', label: t('rules.closedWithin') }, { value: 'reopen', label: t('rules.closedReopen') }]
  const desk = { value: 'desk' as const, label: t('rules.closedDesk') }
  return (
    <div className={styles.row}>
      <Select className={styles.grow} label={t('rules.closed')} allowDeselect={false} value={value?.policy ?? 'desk'} data={inherits ? [desk, ...rules] : rules}
        onChange={(policy) => change(policy === 'desk' || !policy ? null : { policy: policy as Rule['policy'], days })} />
      {value?.policy === 'within' && <NumberInput w={100} label={t('rules.closedDays')} min={1} max={3650} clampBehavior="strict" value={days} onChange={(wanted) => { if (typeof wanted === 'number') change({ policy: 'within', days: wanted }) }} />}
    </div>
  )
}
