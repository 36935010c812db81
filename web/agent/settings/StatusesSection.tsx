import { Button, Select, Table, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useT } from '../../ui/use-language.ts'
import { categoryKeys } from '../../ui/words.ts'
import { changeStatus, createStatus } from '../api/desk.ts'
import type { Status } from '../api/desk.ts'
import { keys } from '../api/keys.ts'
import type { Category } from '../api/types.ts'
import { statusesQuery } from '../shell/use-desk.ts'
import { Answer } from './Answer.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** The desk's own statuses behind the fixed categories that all logic asks. */
export function StatusesSection() {
  const t = useT()
  const statuses = useQuery(statusesQuery)
  const [name, setName] = useState('')
  const [category, setCategory] = useState<Category>('open')
  const create = useSave(() => createStatus({ name, category }), [keys.statuses], () => setName(''))
  const change = useSave(({ status, ...part }: Partial<Pick<Status, 'name' | 'archived'>> & { status: Status }) => changeStatus(status.id, status.version, part), [keys.statuses])
  const categories = (Object.keys(categoryKeys) as Category[]).map((value) => ({ value, label: t(categoryKeys[value]) }))
  return (
    <>
      <p className={styles.intro}>{t('settings.statusesText')}</p>
      <form className={styles.row} onSubmit={(event) => { event.preventDefault(); create.mutate(undefined) }}>
        <TextInput className={styles.grow} required label={t('settings.newStatus')} value={name} maxLength={60} onChange={(event) => setName(event.currentTarget.value)} />
        <Select className={styles.grow} label={t('settings.category')} value={category} allowDeselect={false} data={categories} onChange={(value) => value && setCategory(value)} />
        <Button type="submit" loading={create.isPending}>{t('action.add')}</Button>
      </form>
      <Answer query={statuses} empty={t('settings.noStatuses')}>
        {(items) => (
          <div className={styles.table}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>{t('card.status')}</Table.Th><Table.Th>{t('settings.category')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
              <Table.Tbody>
                {items.map((status) => (
                  <Table.Tr key={status.id} style={status.archived ? { opacity: 0.7 } : undefined}>
                    <Table.Td><NameField status={status} rename={(text) => change.mutate({ status, name: text || null })} /></Table.Td>
                    <Table.Td><StatusMark category={status.category} /> {t(categoryKeys[status.category])}</Table.Td>
                    <Table.Td><Button size="compact-sm" variant="default" onClick={() => change.mutate({ status, archived: !status.archived })}>{t(status.archived ? 'action.restore' : 'action.archive')}</Button></Table.Td>
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

function NameField({ status, rename }: { status: Status; rename: (text: string) => void }) {
  const t = useT()
  const [text, setText] = useState(status.name ?? '')
  const usual = t(categoryKeys[status.category])
  return (
    <TextInput size="xs" aria-label={t('settings.statusName', { name: status.name ?? usual })} placeholder={usual} value={text} maxLength={60}
      onChange={(event) => setText(event.currentTarget.value)} onBlur={() => { if (text.trim() !== (status.name ?? '')) rename(text.trim()) }} />
  )
}
