import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useContext, useState } from 'react'
import { Instant } from '../../../ui/Instant.tsx'
import { ZoneContext } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import { atWall } from '../../../ui/wall-time.ts'
import { keys } from '../../api/keys.ts'
import { addLeave, removeLeave } from '../../api/routing.ts'
import type { Agent } from '../../api/routing.ts'
import type { Id } from '../../api/types.ts'
import { useDesk } from '../../shell/use-desk.ts'
import { useSave } from '../use-save.ts'
import styles from '../settings.module.css'

/** When an agent is on leave, in whole days of the reader's zone, and who stands in. */
export function Leaves({ agent }: { agent: Agent }) {
  const t = useT()
  const desk = useDesk()
  const remove = useSave((leaveId: Id) => removeLeave(agent.id, leaveId), [keys.everyRouting])
  const name = (id: Id) => desk.staff.find((person) => person.id === id)?.name ?? ''
  return (
    <section className={styles.part}>
      <h2>{t('agent.leaves')}</h2>
      {agent.leaves.length === 0 && <p className={styles.muted}>{t('agent.noLeave')}</p>}
      <ul className={styles.checks}>
        {agent.leaves.map((leave) => (
          <li key={leave.id} data-leave>
            <span><Instant at={leave.startsAt} as="day" /> – <Instant at={new Date(Date.parse(leave.endsAt) - 1000).toISOString()} as="day" /></span>
            {leave.substituteId && <span className={styles.muted} dir="auto">{t('agent.standsIn', { name: name(leave.substituteId) })}</span>}
            <ActionIcon variant="subtle" color="gray" aria-label={t('agent.removeLeave')} onClick={() => remove.mutate(leave.id)}><IconX size={16} /></ActionIcon>
          </li>
        ))}
      </ul>
      <LeaveForm agent={agent} />
    </section>
  )
}

function LeaveForm({ agent }: { agent: Agent }) {
  const t = useT()
  const desk = useDesk()
  const zone = useContext(ZoneContext)
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [substituteId, setSubstitute] = useState<Id | null>(null)
  const midnight = (day: string, later: number) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    return atWall({ year, month, day: date + later, hour: 0, minute: 0 }, zone).toISOString()
  }
  const save = useSave(() => addLeave(agent.id, { startsAt: midnight(from, 0), endsAt: midnight(until || from, 1), substituteId }), [keys.everyRouting], () => { setFrom(''); setUntil(''); setSubstitute(null) })
  return (
    <form className={styles.row} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <TextInput type="date" required label={t('agent.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      <TextInput type="date" label={t('agent.until')} min={from} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
      <Select w={200} searchable clearable label={t('agent.substitute')} placeholder={t('manager.nobody')} value={substituteId} nothingFoundMessage={t('state.noMatch')} onChange={setSubstitute}
        data={desk.owners.filter(({ value }) => value !== agent.id)} />
      <Button type="submit" variant="default" loading={save.isPending}>{t('agent.addLeave')}</Button>
    </form>
  )
}
