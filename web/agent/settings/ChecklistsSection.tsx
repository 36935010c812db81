import { Badge, Button, Modal, Table } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { changeChecklist, getChecklists } from '../api/work.ts'
import type { Checklist } from '../api/work.ts'
import { useDesk } from '../shell/use-desk.ts'
import { useMe } from '../shell/use-me.ts'
import { Answer } from './Answer.tsx'
import { ChecklistForm } from './ChecklistForm.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

const allChecklists = queryOptions({ queryKey: [...keys.checklists, 'all'], queryFn: () => getChecklists(true) })

/** Steps that are gone through again and again, to be put on tickets as tasks. */
export function ChecklistsSection() {
  const t = useT()
  const me = useMe()
  const desk = useDesk()
  const [edited, setEdited] = useState<Checklist | 'new' | null>(null)
  const archive = useSave((list: Checklist) => changeChecklist(list.id, list.version, { archived: !list.archived }), [keys.checklists])
  const keeps = me.role === 'admin' || me.role === 'lead'
  return (
    <>
      <p className={styles.intro}>{t('checklist.text')}</p>
      {keeps && <div><Button onClick={() => setEdited('new')}>{t('checklist.new')}</Button></div>}
      <Answer query={useQuery(allChecklists)} empty={t('checklist.none')}>
        {(items) => (
          <Table className={styles.table}>
            <Table.Thead><Table.Tr><Table.Th>{t('view.name')}</Table.Th><Table.Th>{t('checklist.for')}</Table.Th><Table.Th>{t('checklist.steps')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
            <Table.Tbody>
              {items.map((list) => (
                <Table.Tr key={list.id} style={list.archived ? { opacity: 0.7 } : undefined}>
                  <Table.Td dir="auto">{list.name} {list.archived && <Badge color="gray">{t('fields.archived')}</Badge>}</Table.Td>
                  <Table.Td dir="auto">{list.teamId ? desk.team(list.teamId)?.name : t('checklist.everyone')}</Table.Td>
                  <Table.Td className="numeric">{list.items.length}</Table.Td>
                  <Table.Td>
                    {list.can.edit && (
                      <div className={styles.row} style={{ flexWrap: 'nowrap' }}>
                        <Button size="compact-sm" variant="default" aria-label={t('fields.edit', { name: list.name })} onClick={() => setEdited(list)}>{t('action.edit')}</Button>
                        <Button size="compact-sm" variant="default" onClick={() => archive.mutate(list)}>{t(list.archived ? 'action.restore' : 'action.archive')}</Button>
                      </div>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Answer>
      <Modal opened={edited !== null} onClose={() => setEdited(null)} title={edited === 'new' || edited === null ? t('checklist.new') : edited.name} size="lg" closeButtonProps={{ 'aria-label': t('action.close') }}>
        {edited !== null && <ChecklistForm list={edited === 'new' ? null : edited} saved={() => setEdited(null)} />}
      </Modal>
    </>
  )
}
