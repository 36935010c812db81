import { Button, Drawer } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getLevels } from '../api/service-levels.ts'
import type { Clock } from '../api/service-levels.ts'
import type { Ticket } from '../api/types.ts'
import { Section } from '../card/Section.tsx'
import { ClockLine } from './ClockLine.tsx'
import styles from './sla.module.css'

const ClockHistory = lazy(async () => ({ default: (await import('./ClockHistory.tsx')).ClockHistory }))

const isOpen = ({ state }: Clock) => state === 'running' || state === 'paused'
/** What the card shows: clocks that are open, and those that were missed and nobody has said why. */
const isShown = (clock: Clock) => isOpen(clock) || (clock.breachedAt !== null && clock.reason === null)

/** What was promised on this ticket and how much time is left; nothing where nothing ever was. */
export function ServiceLevels({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  // a ticket without an open clock may have had some, which change no more while it stays so: they are asked for once
  const [seen, setSeen] = useState(ticket)
  if (seen.slaState !== ticket.slaState) setSeen(ticket)
  const { version } = ticket.slaState === null ? seen : ticket
  const levels = useQuery({ queryKey: keys.levels(ticket.id, version), queryFn: () => getLevels(ticket.id), placeholderData: keepPreviousData })
  if (!levels.data || levels.data.clocks.length === 0) return null
  const shown = levels.data.clocks.filter(isShown)
  return (
    <Section title={t('level.title')}>
      {shown.length > 0
        ? <ul className={styles.clocks}>{shown.map((clock) => <ClockLine key={`${clock.metric} ${clock.key}`} clock={clock} ticket={ticket} />)}</ul>
        : <p className={styles.muted}>{t('level.nothingRuns')}</p>}
      <Button size="compact-xs" variant="subtle" data-levels onClick={() => setOpened(true)}>{t(levels.data.can.giveReason && shown.some((clock) => clock.breachedAt !== null && clock.reason === null) ? 'level.historyReason' : 'level.history')}</Button>
      <Drawer opened={opened} onClose={() => setOpened(false)} position="right" size="min(560px, 100%)" title={t('level.historyOf', { number: ticket.number })} closeButtonProps={{ 'aria-label': t('action.close') }}>
        {opened && <Suspense fallback={<Bones count={4} height={56} />}><ClockHistory ticket={ticket} levels={levels.data} queryKey={keys.levels(ticket.id, version)} /></Suspense>}
      </Drawer>
    </Section>
  )
}
