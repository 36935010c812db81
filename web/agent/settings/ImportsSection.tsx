import { Button, FileButton, SegmentedControl, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Instant } from '../../ui/Instant.tsx'
import { useT } from '../../ui/use-language.ts'
import { getImports, uploadTable } from '../api/imports.ts'
import type { Import } from '../api/imports.ts'
import { keys } from '../api/keys.ts'
import { ExportCustomers } from '../people/ExportCustomers.tsx'
import { useMe } from '../shell/use-me.ts'
import { Answer } from './Answer.tsx'
import { ImportPage } from './ImportPage.tsx'
import { stateKeys, useImportCounts } from './import-words.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** People and organisations as tables: brought in, and taken along. */
export function ImportsSection() {
  const t = useT()
  const { can } = useMe()
  const [opened, setOpened] = useState<string | null>(null)
  if (opened !== null) return <ImportPage id={opened} close={() => setOpened(null)} />
  return (
    <>
      {can.export && (
        <>
          <p className={styles.intro}>{t('imports.exportText')}</p>
          <div className={styles.row}><ExportCustomers of="people" /><ExportCustomers of="organisations" /></div>
        </>
      )}
      {can.import && <Imports open={setOpened} />}
    </>
  )
}

/** A new table, and those that were brought in before. */
function Imports({ open }: { open: (id: string) => void }) {
  const t = useT()
  const counts = useImportCounts()
  const [carrier, setCarrier] = useState<Import['carrier']>('people')
  const upload = useSave((file: File) => uploadTable(carrier, file), [keys.imports], (made) => open(made.id))
  const latest = useQuery({ queryKey: keys.imports, queryFn: getImports })
  return (
    <>
      <p className={styles.intro}>{t('imports.text')}</p>
      <div className={styles.row}>
        <SegmentedControl aria-label={t('imports.what')} data={[{ value: 'people', label: t('imports.people') }, { value: 'organisations', label: t('imports.organisations') }]} value={carrier} onChange={(value) => setCarrier(value as Import['carrier'])} />
        <FileButton accept=".csv,.tsv,.txt,.xlsx" onChange={(file) => file && upload.mutate(file)}>{(props) => <Button {...props} loading={upload.isPending}>{t('imports.choose')}</Button>}</FileButton>
      </div>
      <h2>{t('imports.history')}</h2>
      <Answer query={latest} empty={t('imports.none')}>
        {(items) => (
          <div className={styles.table}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>{t('imports.file')}</Table.Th><Table.Th>{t('imports.by')}</Table.Th><Table.Th>{t('imports.when')}</Table.Th><Table.Th>{t('imports.did')}</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {items.map((each) => (
                  <Table.Tr key={each.id}>
                    <Table.Td><Button size="compact-sm" variant="default" aria-label={t('imports.open', { name: each.name })} onClick={() => open(each.id)}><bdi>{each.name}</bdi></Button></Table.Td>
                    <Table.Td dir="auto">{each.author}</Table.Td>
                    <Table.Td><Instant at={each.createdAt} /></Table.Td>
                    <Table.Td>{t(stateKeys[each.state])}<div className={`${styles.muted} numeric`}>{counts(each)}</div></Table.Td>
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
