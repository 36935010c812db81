import { Button, MultiSelect, Switch, Table, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { changeTeam, createTeam, joinTeam, leaveTeam } from '../api/desk.ts'
import type { Team } from '../api/desk.ts'
import { keys } from '../api/keys.ts'
import { teamsQuery, useDesk } from '../shell/use-desk.ts'
import { Answer } from './Answer.tsx'
import { TeamClosedTickets } from './TeamClosedTickets.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** Teams, their members, whether others see their tickets, and what an answer to a closed one does. */
export function TeamsSection() {
  const t = useT()
  const desk = useDesk()
  const teams = useQuery(teamsQuery)
  const [name, setName] = useState('')
  const create = useSave(() => createTeam({ name, private: false }), [keys.teams, keys.views], () => setName(''))
  const change = useSave(({ team, ...part }: Partial<Team> & { team: Team }) => changeTeam(team.id, team.version, part), [keys.teams, keys.views])
  const members = useSave(({ team, wanted }: { team: Team; wanted: string[] }) => Promise.all([
    ...wanted.filter((id) => !team.memberIds.includes(id)).map((id) => joinTeam(team.id, id)),
    ...team.memberIds.filter((id) => !wanted.includes(id)).map((id) => leaveTeam(team.id, id)),
  ]), [keys.teams])
  return (
    <>
      <p className={styles.intro}>{t('settings.teamsText')}</p>
      <form className={styles.row} onSubmit={(event) => { event.preventDefault(); create.mutate(undefined) }}>
        <TextInput className={styles.grow} required label={t('settings.newTeam')} value={name} maxLength={100} onChange={(event) => setName(event.currentTarget.value)} />
        <Button type="submit" loading={create.isPending}>{t('action.add')}</Button>
      </form>
      <Answer query={teams} empty={t('settings.noTeams')}>
        {(items) => (
          <div className={styles.table}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>{t('card.team')}</Table.Th><Table.Th>{t('settings.members')}</Table.Th><Table.Th>{t('settings.privateTeam')}</Table.Th><Table.Th>{t('rules.closed')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
              <Table.Tbody>
                {items.filter((team) => !team.archived).map((team) => (
                  <Table.Tr key={team.id}>
                    <Table.Td>{team.name}</Table.Td>
                    <Table.Td miw={260}>
                      <MultiSelect size="xs" aria-label={`${t('settings.members')}: ${team.name}`} value={team.memberIds} searchable
                        data={desk.staff.map((person) => ({ value: person.id, label: person.name }))} onChange={(wanted) => members.mutate({ team, wanted })} />
                    </Table.Td>
                    <Table.Td><Switch aria-label={`${t('settings.privateTeam')}: ${team.name}`} checked={team.private} onChange={(event) => change.mutate({ team, private: event.currentTarget.checked })} /></Table.Td>
                    <Table.Td><TeamClosedTickets team={team} change={(closedTickets) => change.mutate({ team, closedTickets })} /></Table.Td>
                    <Table.Td><Button size="compact-sm" variant="default" onClick={() => change.mutate({ team, archived: true })}>{t('action.archive')}</Button></Table.Td>
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
