import { Button, Group, Switch, Table, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemText } from '../../ui/problem-text.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { changeMacro, exportMacros, getMacros, importMacros } from '../api/macros.ts'
import type { MacroRow } from '../api/macros.ts'
import { Problem } from '../api/problem.ts'
import { useChangeWords } from '../macros/use-change-words.ts'
import { useDesk } from '../shell/use-desk.ts'
import { Answer } from './Answer.tsx'
import { MacroPage } from './MacroPage.tsx'
import { Travel } from './Travel.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** The macro that is edited: an existing one, a copy of one, or a new one. */
export interface Edited { id: string | null; copy?: boolean }

/** Macros and saved replies: one's own, and those shared with one. */
export function MacrosSection() {
  const t = useT()
  const [edited, setEdited] = useState<Edited | null>(null)
  if (edited) return <MacroPage key={`${edited.id} ${edited.copy}`} edited={edited} close={() => setEdited(null)} />
  return (
    <>
      <p className={styles.intro}>{t('macro.text')}</p>
      <MacroList edit={setEdited} />
    </>
  )
}

function MacroList({ edit }: { edit: (edited: Edited) => void }) {
  const t = useT()
  const desk = useDesk()
  const inWords = useChangeWords()
  const format = useFormat()
  const [archived, setArchived] = useState(false)
  const [wanted, setWanted] = useState('')
  const macros = useQuery({ queryKey: archived ? keys.archivedMacros : keys.macros, queryFn: () => getMacros(archived) })
  const put = useSave((row: MacroRow) => changeMacro(row.id, row.version, { archived: !row.archived }), [keys.macros])
  const whose = (row: MacroRow) => (row.ownerId ? t('macro.forMe') : row.teamId ? desk.team(row.teamId)?.name ?? '' : t('macro.forAll'))
  const shown = (items: MacroRow[]) => items.filter((row) => `${row.name} ${row.category ?? ''}`.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()))
  return (
    <>
      <div className={styles.row}>
        <TextInput className={styles.grow} type="search" aria-label={t('macro.find')} placeholder={t('macro.find')} value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
        <Button onClick={() => edit({ id: null })}>{t('macro.new')}</Button>
        <Travel what="macros" take={exportMacros} bring={importMacros} stale={[keys.macros]}
          told={({ created, skipped }) => ({ title: t('macro.imported', { count: created }), left: skipped.map(({ name, code, why, value }) => ({ name, why: problemText(new Problem(422, code, why, { value })) })) })} />
      </div>
      <Switch label={t('macro.archived')} checked={archived} onChange={(event) => setArchived(event.currentTarget.checked)} />
      <Answer query={macros} empty={t('macro.none')}>
        {(items) => (
          <div className={styles.table}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>{t('view.name')}</Table.Th><Table.Th>{t('macro.whose')}</Table.Th><Table.Th>{t('macro.does')}</Table.Th><Table.Th ta="end">{t('macro.uses')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
              <Table.Tbody>
                {shown(items).map((row) => (
                  <Table.Tr key={row.id}>
                    <Table.Td dir="auto">{row.name}{row.category && <div className={styles.muted}>{row.category}</div>}</Table.Td>
                    <Table.Td>{whose(row)}</Table.Td>
                    <Table.Td className={styles.words} dir="auto">{[row.snippet, ...inWords(row.changes).map((word) => word.words)].filter(Boolean).join(' · ')}</Table.Td>
                    <Table.Td ta="end" className="numeric">{format.whole(row.uses)}</Table.Td>
                    <Table.Td>
                      <Group gap={4} wrap="nowrap" justify="flex-end">
                        {row.can.edit && !archived && <Button size="compact-sm" variant="default" aria-label={`${t('action.edit')}: ${row.name}`} onClick={() => edit({ id: row.id })}>{t('action.edit')}</Button>}
                        {!archived && <Button size="compact-sm" variant="default" aria-label={`${t('macro.duplicate')}: ${row.name}`} onClick={() => edit({ id: row.id, copy: true })}>{t('macro.duplicate')}</Button>}
                        {row.can.edit && <Button size="compact-sm" variant="default" aria-label={`${t(archived ? 'action.restore' : 'action.archive')}: ${row.name}`} onClick={() => put.mutate(row)}>{t(archived ? 'action.restore' : 'action.archive')}</Button>}
                      </Group>
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
