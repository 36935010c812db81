import { Button, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Bones } from '../../../ui/Bones.tsx'
import { useT } from '../../../ui/use-language.ts'
import type { Team } from '../../api/desk.ts'
import { keys } from '../../api/keys.ts'
import { getTeamRouting } from '../../api/routing.ts'
import { methodKeys } from '../../routing/words.ts'
import { teamsQuery } from '../../shell/use-desk.ts'
import { useMe } from '../../shell/use-me.ts'
import { Answer } from '../Answer.tsx'
import styles from '../settings.module.css'

const RoutingPage = lazy(async () => ({ default: (await import('./RoutingPage.tsx')).RoutingPage }))

/** How each team gives out its tickets; leads see the teams that they are in. */
export function RoutingSection() {
  const t = useT()
  const me = useMe()
  const teams = useQuery(teamsQuery)
  const [opened, setOpened] = useState<Team | null>(null)
  if (opened) return <Suspense fallback={<Bones count={4} height={32} />}><RoutingPage team={opened} close={() => setOpened(null)} /></Suspense>
  const own = teams.data ? { ...teams, data: { items: teams.data.items.filter((team) => !team.archived && (me.role === 'admin' || team.memberIds.includes(me.id))) } } : teams
  return (
    <>
      <p className={styles.intro}>{t('routing.text')}</p>
      <Answer query={own as typeof teams} empty={t('routing.none')}>
        {(items) => (
          <Table>
            <Table.Thead><Table.Tr><Table.Th>{t('card.team')}</Table.Th><Table.Th>{t('routing.method')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
            <Table.Tbody>{items.map((team) => <TeamRow key={team.id} team={team} open={() => setOpened(team)} />)}</Table.Tbody>
          </Table>
        )}
      </Answer>
    </>
  )
}

function TeamRow({ team, open }: { team: Team; open: () => void }) {
  const t = useT()
  const query = useQuery({ queryKey: keys.teamRouting(team.id), queryFn: () => getTeamRouting(team.id) })
  return (
    <Table.Tr data-team={team.name}>
      <Table.Td><bdi>{team.name}</bdi></Table.Td>
      <Table.Td>{query.data && t(methodKeys[query.data.settings.method])}</Table.Td>
      <Table.Td ta="end"><Button size="compact-sm" variant="default" aria-label={t('routing.change', { team: team.name })} onClick={open}>{t('action.edit')}</Button></Table.Td>
    </Table.Tr>
  )
}
