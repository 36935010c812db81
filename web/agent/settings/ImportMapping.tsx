import { Button, NativeSelect, Switch, Table } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { checkImport } from '../api/imports.ts'
import type { Import, Mapping } from '../api/imports.ts'
import { keys } from '../api/keys.ts'
import { useTargetWords } from './import-words.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** What each column is, and by what those that are there are found; then a dry run. */
export function ImportMapping({ one }: { one: Import }) {
  const t = useT()
  const word = useTargetWords(one.carrier)
  const [mapping, setMapping] = useState<Mapping>(one.mapping)
  const check = useSave(() => checkImport(one.id, mapping), [keys.imports])
  const choices = [{ value: '', label: t('imports.skip') }, ...one.targets.map((target) => ({ value: target, label: word(target) }))]
  const ways: Array<Mapping['key']> = one.carrier === 'people' ? ['email', 'externalId'] : ['name', 'domain', 'externalId']
  const setColumn = (index: number, target: string) => setMapping({ ...mapping, columns: mapping.columns.map((each, i) => (i === index ? target || null : each)) })
  return (
    <form className={styles.part} onSubmit={(event) => { event.preventDefault(); check.mutate(undefined) }}>
      <div className={styles.table}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>{t('imports.column')}</Table.Th><Table.Th>{t('imports.example')}</Table.Th><Table.Th>{t('imports.means')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {one.heads.map((head, i) => (
              <Table.Tr key={i}>
                <Table.Td dir="auto">{head}</Table.Td>
                <Table.Td dir="auto" className={styles.words}>{one.sample.map((row) => row[i] ?? '').find((cell) => cell !== '')}</Table.Td>
                <Table.Td><NativeSelect aria-label={t('imports.meansOf', { head })} value={mapping.columns[i] ?? ''} data={choices} onChange={(event) => setColumn(i, event.currentTarget.value)} /></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <div className={styles.row}>
        <NativeSelect label={t('imports.key')} value={mapping.key} data={ways.map((value) => ({ value, label: word(value) }))} onChange={(event) => setMapping({ ...mapping, key: event.currentTarget.value as Mapping['key'] })} />
        <NativeSelect label={t('imports.existing')} value={mapping.existing} data={[{ value: 'update', label: t('imports.update') }, { value: 'keep', label: t('imports.leave') }]} onChange={(event) => setMapping({ ...mapping, existing: event.currentTarget.value as 'update' | 'keep' })} />
      </div>
      {one.carrier === 'people' && <Switch label={t('imports.makeOrganisations')} checked={mapping.makeOrganisations} onChange={(event) => setMapping({ ...mapping, makeOrganisations: event.currentTarget.checked })} />}
      <div><Button type="submit" variant={one.state === 'checked' ? 'default' : 'filled'} loading={check.isPending}>{t('imports.check')}</Button></div>
    </form>
  )
}
