import { Button, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Bones } from '../../../ui/Bones.tsx'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { getFloor } from '../../api/routing.ts'
import { availabilityKeys } from '../../shell/availability.ts'
import { Answer } from '../Answer.tsx'
import styles from '../settings.module.css'

const AgentPage = lazy(async () => ({ default: (await import('./AgentPage.tsx')).AgentPage }))

/** What each agent can do, how much, and when they are on leave. */
export function AgentsSection() {
  const t = useT()
  const floor = useQuery({ queryKey: keys.floor(null), queryFn: () => getFloor(null), select: ({ agents }) => ({ items: agents }) })
  const [opened, setOpened] = useState<{ id: string; name: string } | null>(null)
  if (opened) return <Suspense fallback={<Bones count={4} height={32} />}><AgentPage id={opened.id} name={opened.name} close={() => setOpened(null)} /></Suspense>
  return (
    <>
      <p className={styles.intro}>{t('agent.text')}</p>
      <Answer query={floor} empty={t('floor.nobody')}>
        {(items) => (
          <div className={styles.table}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>{t('floor.agent')}</Table.Th><Table.Th>{t('floor.state')}</Table.Th><Table.Th>{t('floor.load')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
              <Table.Tbody>
                {items.map((agent) => (
                  <Table.Tr key={agent.id} data-agent={agent.name}>
                    <Table.Td><bdi>{agent.name}</bdi></Table.Td>
                    <Table.Td>{t(availabilityKeys[agent.state])}</Table.Td>
                    <Table.Td>{t('floor.loadWords', { load: agent.load, capacity: agent.capacity, tickets: agent.tickets })}</Table.Td>
                    <Table.Td ta="end"><Button size="compact-sm" variant="default" aria-label={t('agent.change', { name: agent.name })} onClick={() => setOpened(agent)}>{t('action.edit')}</Button></Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Answer>
    </>
  )
}
