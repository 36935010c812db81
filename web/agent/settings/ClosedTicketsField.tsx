import { NumberInput, Select } from '@mantine/core'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import type { DeskSettings } from '../api/desk.ts'
import styles from './settings.module.css'

type Rule = DeskSettings['closedTickets']

export const closedKeys: Record<Rule['policy'], Key> = { 'follow-up': 'rules.closedFollowUp', 'within': 'rules.closedWithin', 'reopen': 'rules.closedReopen' }
const policies = ['follow-up', 'within', 'reopen'] as const

/** What an answer to a closed ticket does; `inherits`: it may also be left to what holds for the whole desk (null). `nested`: it stands in a popover. */
export function ClosedTicketsField({ value, inherits, nested, change }: { value: Rule | null; inherits?: boolean; nested?: boolean; change: (rule: Rule | null) => void }) {
  const t = useT()
  const days = value?.days ?? 30
  const rules = policies.map((policy) => ({ value: policy, label: t(closedKeys[policy]) }))
  const desk = { value: 'desk' as const, label: t('rules.closedDesk') }
  return (
    <div className={styles.row}>
      <Select className={styles.grow} label={t('rules.closed')} allowDeselect={false} value={value?.policy ?? 'desk'} data={inherits ? [desk, ...rules] : rules} comboboxProps={{ withinPortal: !nested }}
        onChange={(policy) => change(policy === 'desk' || !policy ? null : { policy: policy as Rule['policy'], days })} />
      {value?.policy === 'within' && <NumberInput w={100} label={t('rules.closedDays')} min={1} max={3650} clampBehavior="strict" value={days} onChange={(wanted) => { if (typeof wanted === 'number') change({ policy: 'within', days: wanted }) }} />}
    </div>
  )
}
