import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import type { Key } from '../../ui/i18n.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getTimeRule, getTimeRules } from '../api/rules.ts'
import type { TimeRuleRow, Traced } from '../api/rules.ts'
import type { Id } from '../api/types.ts'
import { timeStateKeys } from '../settings/rules/rule-words.ts'
import { TruthTable } from './TruthTable.tsx'
import { useRuleFields } from './use-rule-fields.ts'
import styles from './rules.module.css'

/** Why one does not wait. */
const idleKeys: Partial<Record<TimeRuleRow['state'], Key>> = { idle: 'rl.idle', over: 'rl.over', off: 'rl.off', broken: 'rl.cannotAsk' }

/** Rules of time on a ticket, a customer or an organisation: for what each waits, or why it did nothing when its moment came. */
export function TimeRules({ of, rule }: { of: Traced; rule: Id | null }) {
  const t = useT()
  const rules = useQuery({ queryKey: keys.timeRules(of.id), queryFn: () => getTimeRules(of), staleTime: 0 })
  if (rules.isPending) return <Bones count={1} height={32} />
  if (rules.isError) return <Trouble error={rules.error} retry={() => void rules.refetch()} />
  if (rules.data.items.length === 0) return null
  return (
    <section aria-label={t('rl.timeRules')}>
      <Chosen of={of} items={rules.data.items} first={rule} />
    </section>
  )
}

function Chosen({ of, items, first }: { of: Traced; items: TimeRuleRow[]; first: Id | null }) {
  const t = useT()
  const format = useFormat()
  const known = useRuleFields({ ask: false })
  const [picked, setPicked] = useState<Id>(() => (items.find(({ id }) => id === first) ?? items.find(({ state }) => state === 'waiting') ?? items[0]!).id)
  const found = useQuery({ queryKey: keys.timeRule(of.id, picked), queryFn: () => getTimeRule(of, picked), staleTime: 0 })
  const rule = found.data
  const at = (instant: string) => ({ at: format.moment(instant, new Date()) })
  return (
    <>
      <Select mt={20} searchable allowDeselect={false} label={t('rl.timeRules')} value={picked} data={items.map(({ id, name, state }) => ({ value: id, label: `${name} – ${t(timeStateKeys[state])}` }))} nothingFoundMessage={t('state.noMatch')} onChange={(id) => id && setPicked(id)} />
      {found.isError && <Trouble error={found.error} retry={() => void found.refetch()} />}
      {rule && (
        <div data-state={rule.state}>
          <p>
            {rule.since && t('rl.silentSince', at(rule.since))} {rule.askedAt ? t('rl.askedAt', at(rule.askedAt)) : rule.state === 'waiting' && (rule.dueAt ? t('rl.dueAt', at(rule.dueAt)) : t('rl.dueNever'))}
            {idleKeys[rule.state] && t(idleKeys[rule.state]!)}
          </p>
          {rule.state !== 'broken' && <p className={styles.muted}>{t(rule.asOf === 'then' ? 'rl.foundThen' : 'rl.foundNow')}</p>}
          {rule.state !== 'broken' && <TruthTable table={rule.table} known={known} />}
        </div>
      )}
    </>
  )
}
