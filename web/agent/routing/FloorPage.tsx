import { Select, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Instant } from '../../ui/Instant.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { priorityKeys } from '../../ui/words.ts'
import { keys } from '../api/keys.ts'
import { getFloor, setAvailabilityOf } from '../api/routing.ts'
import type { Availability, Floor, FloorAgent } from '../api/routing.ts'
import { changeTicket } from '../api/tickets.ts'
import type { Id } from '../api/types.ts'
import { useSave } from '../settings/use-save.ts'
import { availabilities, availabilityColours, availabilityKeys, availabilitySigns } from '../shell/availability.ts'
import { SmallTop } from '../shell/SmallTop.tsx'
import { useDesk } from '../shell/use-desk.ts'
import { waitWords } from './wait-words.ts'
import styles from './routing.module.css'

/** For whoever leads: who is there with how much to do, and what waits for somebody and why. */
export function FloorPage() {
  const t = useT()
  const desk = useDesk()
  const [teamId, setTeamId] = useState<Id | null>(null)
  const query = useQuery({ queryKey: keys.floor(teamId), queryFn: () => getFloor(teamId) })
  return (
    <main className={styles.page}>
      <SmallTop title={t('nav.floor')} />
      <div className={styles.inner}>
        <div className={styles.head}>
          <div><h1>{t('nav.floor')}</h1><p className={styles.muted}>{t('floor.text')}</p></div>
          <Select aria-label={t('floor.team')} w={220} searchable clearable placeholder={t('floor.allTeams')} value={teamId} data={desk.teams.map((team) => ({ value: team.id, label: team.name }))} onChange={setTeamId} nothingFoundMessage={t('state.noMatch')} />
        </div>
        {query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : query.data ? <Shown floor={query.data} /> : <Bones count={6} height={36} />}
      </div>
    </main>
  )
}

function Shown({ floor }: { floor: Floor }) {
  const t = useT()
  return (
    <>
      <h2>{t('floor.agents')}</h2>
      {floor.agents.length === 0 ? <Nothing title={t('floor.nobody')} /> : <Agents agents={floor.agents} />}
      <h2>{floor.count > 0 ? t('floor.waiting', { count: floor.count }) : t('floor.nothing')}</h2>
      {floor.waiting.length > 0 && <Waiting floor={floor} />}
    </>
  )
}

function Agents({ agents }: { agents: FloorAgent[] }) {
  const t = useT()
  const change = useSave(({ id, status }: { id: Id; status: Availability }) => setAvailabilityOf(id, status), [keys.everyRouting])
  return (
    <div className={styles.scroll} role="region" aria-label={t('floor.agents')} tabIndex={0}>
      <Table>
        <Table.Thead><Table.Tr><Table.Th>{t('floor.agent')}</Table.Th><Table.Th>{t('floor.state')}</Table.Th><Table.Th>{t('floor.load')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {agents.map((agent) => (
            <Table.Tr key={agent.id} data-agent={agent.name} data-state={agent.state}>
              <Table.Td><bdi>{agent.name}</bdi></Table.Td>
              <Table.Td>
                <Select size="xs" w={190} aria-label={t('floor.stateOf', { name: agent.name })} allowDeselect={false} value={agent.state} data={availabilities.map((value) => ({ value, label: t(availabilityKeys[value]) }))}
                  leftSection={<span aria-hidden style={{ color: availabilityColours[agent.state] }}>{availabilitySigns[agent.state]}</span>} onChange={(status) => status && change.mutate({ id: agent.id, status: status as Availability })} />
                {agent.since && <span className={styles.muted}>{t('floor.since')} <Instant at={agent.since} /></span>}
              </Table.Td>
              <Table.Td>
                <div className={styles.bar} aria-hidden data-full={agent.load >= agent.capacity || undefined}><span style={{ width: `${Math.min(100, Math.round(agent.load / Math.max(1, agent.capacity) * 100))}%` }} /></div>
                {t('floor.loadWords', { load: agent.load, capacity: agent.capacity, tickets: agent.tickets })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Waiting({ floor: { waiting, agents } }: { floor: Floor }) {
  const t = useT()
  const give = useSave(({ ticket, assigneeId }: { ticket: Id; assigneeId: Id }) => changeTicket(ticket, undefined, { assigneeId }), [keys.everyRouting, keys.everyList])
  return (
    <div className={styles.scroll} role="region" aria-label={t('floor.why')} tabIndex={0}>
      <Table>
        <Table.Thead><Table.Tr><Table.Th>{t('floor.ticket')}</Table.Th><Table.Th>{t('floor.team')}</Table.Th><Table.Th>{t('floor.since')}</Table.Th><Table.Th>{t('floor.why')}</Table.Th><Table.Th>{t('floor.give')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {waiting.map((row) => (
            <Table.Tr key={row.ticket.id} data-waiting={row.ticket.number}>
              <Table.Td><Link to="/tickets/$ticket" params={{ ticket: String(row.ticket.number) }}>#{row.ticket.number} <bdi>{row.ticket.subject}</bdi></Link><div className={styles.muted}>{t(priorityKeys[row.priority])}{row.vip && ' · VIP'}</div></Table.Td>
              <Table.Td><bdi>{row.team?.name}</bdi></Table.Td>
              <Table.Td><Instant at={row.since} /></Table.Td>
              <Table.Td>{waitWords(row.reason, t)}</Table.Td>
              <Table.Td><Select size="xs" w={160} searchable aria-label={t('floor.giveTicket', { number: row.ticket.number })} placeholder={t('floor.give')} value={null} nothingFoundMessage={t('state.noMatch')}
                data={agents.map((agent) => ({ value: agent.id, label: agent.name }))} onChange={(assigneeId) => assigneeId && give.mutate({ ticket: row.ticket.id, assigneeId })} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
