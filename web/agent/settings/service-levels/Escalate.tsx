import { Select } from '@mantine/core'
import { useT } from '../../../ui/use-language.ts'
import { priorityKeys } from '../../../ui/words.ts'
import type { SlaDefinition } from '../../api/sla-policies.ts'
import { useDesk } from '../../shell/use-desk.ts'
import styles from '../settings.module.css'

type Escalation = SlaDefinition['breach']['escalate']
const nothing = { raise: false, atLeast: null, teamId: null, to: null }
const leasts = ['normal', 'high', 'urgent'] as const

/** What is done with the ticket besides telling somebody. */
export function Escalate({ wanted, change }: { wanted: Escalation; change: (wanted: Escalation) => void }) {
  const t = useT()
  const desk = useDesk()
  const { raise, atLeast = null, teamId, to } = wanted ?? nothing
  const put = (more: Partial<NonNullable<Escalation>>) => {
    const next = { raise, atLeast, teamId, to, ...more }
    change(next.raise || next.atLeast !== null || next.teamId !== null || next.to !== null ? next : null)
  }
  return (
    <div className={styles.row}>
      <Select className={styles.grow} label={t('slap.giveTeam')} clearable searchable nothingFoundMessage={t('state.noMatch')} placeholder="–" value={teamId} data={desk.teams.map(({ id, name }) => ({ value: id, label: name }))} onChange={(value) => put({ teamId: value })} />
      <Select className={styles.grow} label={t('slap.giveTo')} clearable searchable nothingFoundMessage={t('state.noMatch')} placeholder="–" value={to} data={[{ value: 'lead', label: t('slap.lead') }, ...desk.owners]} onChange={(value) => put({ to: value })} />
      <Select className={styles.grow} label={t('slap.raise')} clearable placeholder="–" value={atLeast ?? (raise ? 'one' : null)}
        data={[{ value: 'one', label: t('slap.byOne') }, ...leasts.map((least) => ({ value: least, label: t('slap.atLeast', { priority: t(priorityKeys[least]) }) }))]}
        onChange={(value) => put({ raise: value === 'one', atLeast: leasts.find((least) => least === value) ?? null })} />
    </div>
  )
}
