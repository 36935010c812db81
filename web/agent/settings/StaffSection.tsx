import { Button, Select, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../ui/use-language.ts'
import { roleKeys } from '../../ui/words.ts'
import { keys } from '../api/keys.ts'
import { changePerson, getPeople } from '../api/people.ts'
import type { Person, PersonChange } from '../api/people.ts'
import { useMe } from '../shell/use-me.ts'
import { Answer } from './Answer.tsx'
import { InviteForm } from './InviteForm.tsx'
import { staffRoles } from './staff-roles.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** Who works at the desk, in which role; and the invitation of more. */
export function StaffSection() {
  const t = useT()
  const me = useMe()
  const staff = useQuery({ queryKey: keys.staff, queryFn: () => getPeople({ role: 'staff' }) })
  const change = useSave(({ person, ...part }: PersonChange & { person: Person }) => changePerson(person.id, person.version, part), [keys.staff])
  return (
    <>
      <h2>{t('settings.inviteTitle')}</h2>
      <InviteForm />
      <h2>{t('settings.agents')}</h2>
      <Answer query={staff} empty={t('settings.noAgents')}>
        {(items) => (
          <div className={styles.table}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>{t('auth.name')}</Table.Th><Table.Th>{t('auth.email')}</Table.Th><Table.Th>{t('settings.role')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
              <Table.Tbody>
                {items.map((person) => (
                  <Table.Tr key={person.id} style={person.active ? undefined : { opacity: 0.7 }}>
                    <Table.Td>{person.name}</Table.Td>
                    <Table.Td>{person.identities[0]?.value}</Table.Td>
                    <Table.Td>
                      <Select size="xs" w={150} aria-label={`${t('settings.role')}: ${person.name}`} value={person.role} allowDeselect={false} disabled={person.id === me.id}
                        data={staffRoles.map((role) => ({ value: role, label: t(roleKeys[role]) }))} onChange={(role) => role && change.mutate({ person, role: role })} />
                    </Table.Td>
                    <Table.Td>
                      {person.id !== me.id && <Button size="compact-sm" variant="default" onClick={() => change.mutate({ person, active: !person.active })}>{t(person.active ? 'settings.deactivate' : 'settings.activate')}</Button>}
                    </Table.Td>
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
