import { Checkbox, Select } from '@mantine/core'
import { useT } from '../../../ui/use-language.ts'
import type { SlaDefinition } from '../../api/sla-policies.ts'
import { useDesk } from '../../shell/use-desk.ts'
import styles from '../settings.module.css'

type Escalation = SlaDefinition['breach']['escalate']
const nothing = { raise: false, teamId: null, to: null }

/** What is done with the ticket besides telling somebody. */
export function Escalate({ wanted, change }: { wanted: Escalation; change: (wanted: Escalation) => void }) {
  const t = useT()
  const desk = useDesk()
  const { raise, teamId, to } = wanted ?? nothing
  const put = (more: Partial<NonNullable<Escalation>>) => {
    const next = { raise, teamId, to, ...more }
    change(next.raise || next.teamId !== null || next.to !== null ? next : null)
  }
  const owners = desk.staff.filter((person) => person.role !== 'light').map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className={styles.row}>
      <Select className={styles.grow} label={t('slap.giveTeam')} clearable searchable nothingFoundMessage={t('state.noMatch')} placeholder="–" value={teamId} data={desk.teams.map(({ id, name }) => ({ value: id, label: name }))} onChange={(value) => put({ teamId: value })} />
      <Select className={styles.grow} label={t('slap.giveTo')} clearable searchable nothingFoundMessage={t('state.noMatch')} placeholder="–" value={to} data={[{ value: 'lead', label: t('slap.lead') }, ...owners]} onChange={(value) => put({ to: value })} />
      <Checkbox label={t('slap.raise')} checked={raise} onChange={(event) => put({ raise: event.currentTarget.checked })} />
    </div>
  )
}
