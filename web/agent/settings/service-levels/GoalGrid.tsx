import { MultiSelect, Select, Switch, Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../ui/use-language.ts'
import { categoryKeys, priorityKeys } from '../../../ui/words.ts'
import type { Metric } from '../../api/service-levels.ts'
import type { SlaDefinition, SlaGoal } from '../../api/sla-policies.ts'
import { metricKey } from '../../sla/words.ts'
import { freshGoal, metrics, pausable } from './example.ts'
import { readSpan, writeSpan } from './read-span.ts'
import own from './goals.module.css'
import styles from '../settings.module.css'

const priorities = ['low', 'normal', 'high', 'urgent'] as const
interface Props { goals: SlaDefinition['goals']; change: (goals: SlaDefinition['goals']) => void; faulty: (wrong: boolean) => void }

/** What is promised: a time for each metric and priority, as people say it; empty promises nothing. */
export function GoalGrid({ goals, change, faulty }: Props) {
  const t = useT()
  const [texts, setTexts] = useState(() => Object.fromEntries(metrics.map((metric) => [metric, priorities.map((_, i) => writeSpan(goals[metric]?.targets[i] ?? null))])) as Record<Metric, string[]>)
  const write = (metric: Metric, at: number, text: string) => {
    const next = { ...texts, [metric]: texts[metric].map((before, i) => (i === at ? text : before)) }
    setTexts(next)
    faulty(metrics.some((each) => next[each].some((written) => readSpan(written) === undefined)))
    const targets = next[metric].map((written) => readSpan(written) ?? null)
    const { [metric]: before, ...others } = goals
    change(targets.every((target) => target === null) ? others : { ...others, [metric]: { ...(before ?? freshGoal(metric, targets)), targets } })
  }
  return (
    <fieldset className={styles.changes}>
      <legend>{t('slap.goals')}</legend>
      <p className={styles.muted}>{t('slap.goalsText')}</p>
      <div className={styles.table}>
        <Table className={own.grid}>
          <Table.Thead><Table.Tr><Table.Th>{t('slap.metric')}</Table.Th>{priorities.map((priority) => <Table.Th key={priority}>{t(priorityKeys[priority])}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>
            {metrics.map((metric) => (
              <Table.Tr key={metric}>
                <Table.Th scope="row">{t(metricKey(metric))}</Table.Th>
                {priorities.map((priority, at) => (
                  <Table.Td key={priority} data-priority={t(priorityKeys[priority])}>
                    <TextInput size="xs" maw={90} aria-label={`${t(metricKey(metric))}, ${t(priorityKeys[priority])}`} value={texts[metric][at] ?? ''} maxLength={20} error={readSpan(texts[metric][at] ?? '') === undefined} placeholder="–" onChange={(event) => write(metric, at, event.currentTarget.value)} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {metrics.map((metric) => { const goal = goals[metric]; return goal && <GoalDetails key={metric} metric={metric} goal={goal} change={(next) => change({ ...goals, [metric]: next })} /> })}
    </fieldset>
  )
}

function GoalDetails({ metric, goal, change }: { metric: Metric; goal: SlaGoal; change: (goal: SlaGoal) => void }) {
  const t = useT()
  return (
    <details className={styles.entry}>
      <summary>{t('slap.countedHow', { metric: t(metricKey(metric)) })}</summary>
      <div className={styles.part}>
        <Select label={t('slap.counts')} allowDeselect={false} value={goal.hours} data={[{ value: 'working', label: t('slap.working') }, { value: 'all', label: t('slap.all') }]} onChange={(hours) => hours && change({ ...goal, hours: hours as SlaGoal['hours'] })} />
        <MultiSelect label={t('slap.pausedIn')} value={goal.pausedIn} data={pausable.map((value) => ({ value, label: t(categoryKeys[value]) }))} onChange={(pausedIn) => change({ ...goal, pausedIn: pausedIn as SlaGoal['pausedIn'] })} />
        {(metric === 'resolution' || metric === 'requester-wait' || metric === 'agent-work') && <Switch label={t('slap.anew')} checked={goal.reopenedAnew} onChange={(event) => change({ ...goal, reopenedAnew: event.currentTarget.checked })} />}
      </div>
    </details>
  )
}
