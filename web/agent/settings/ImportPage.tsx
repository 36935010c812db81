import { Button, Progress, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { cancelImport, getImport, getImportItems, refusedUrl, startImport, undoImport } from '../api/imports.ts'
import type { Import } from '../api/imports.ts'
import { keys } from '../api/keys.ts'
import { ImportMapping } from './ImportMapping.tsx'
import { stateKeys, useImportCounts, useItemWords } from './import-words.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

const moving = (state: Import['state'] | undefined) => state === 'checking' || state === 'running' || state === 'undoing'

/** One import: its columns, the dry run, how far it has come, what became of it. */
export function ImportPage({ id, close }: { id: string; close: () => void }) {
  const t = useT()
  const query = useQuery({ queryKey: keys.import(id), queryFn: () => getImport(id), refetchInterval: ({ state }) => (moving(state.data?.state) ? 700 : false) })
  if (query.isPending) return <Bones count={4} height={32} />
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  const one = query.data
  return (
    <>
      <div className={styles.row}><Button variant="default" onClick={close}>{t('imports.back')}</Button></div>
      <h2 dir="auto">{one.name}</h2>
      <State one={one} />
      {one.can.check && <ImportMapping key={one.id} one={one} />}
      {(one.refused > 0 || one.kept > 0) && !moving(one.state) && <Rows one={one} outcome={one.state === 'undone' ? 'kept' : 'refused'} />}
    </>
  )
}

function State({ one }: { one: Import }) {
  const t = useT()
  const { whole } = useFormat()
  const counts = useImportCounts()
  const touched = [keys.imports]
  const start = useSave(() => startImport(one.id), touched)
  const cancel = useSave(() => cancelImport(one.id), touched)
  const undo = useSave(() => undoImport(one.id), touched)
  return (
    <section className={styles.part} aria-live="polite" data-import={one.state}>
      <p className={styles.muted}>{t(stateKeys[one.state])}{one.state !== 'uploaded' && <> · <span className="numeric">{counts(one)}</span></>}</p>
      {moving(one.state) && <>
        <Progress value={one.total === 0 ? 0 : Math.min(100, 100 * one.done / one.total)} aria-label={t(stateKeys[one.state])} />
        <p className={`${styles.muted} numeric`}>{t('imports.progress', { done: whole(one.done), total: whole(one.total) })}</p>
      </>}
      <div className={styles.row}>
        {one.can.start && <Button loading={start.isPending} onClick={() => start.mutate(undefined)}>{t('imports.start')}</Button>}
        {one.can.cancel && <Button variant="default" onClick={() => cancel.mutate(undefined)}>{t('imports.cancel')}</Button>}
        {one.can.undo && <Button variant="default" loading={undo.isPending} onClick={() => { if (window.confirm(t('imports.undoSure'))) undo.mutate(undefined) }}>{t('imports.undo')}</Button>}
      </div>
    </section>
  )
}

function Rows({ one, outcome }: { one: Import; outcome: 'refused' | 'kept' }) {
  const t = useT()
  const words = useItemWords(one.carrier)
  const { whole } = useFormat()
  const rows = useQuery({ queryKey: keys.importItems(one.id, outcome, one.state), queryFn: () => getImportItems(one.id, outcome) }).data?.items ?? []
  if (rows.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{t(outcome === 'kept' ? 'imports.kept' : 'imports.refusedRows')}</h2>
      {outcome === 'refused' && <div className={styles.row}><p className={styles.muted}>{t('imports.refusedText')}</p><Button component="a" href={refusedUrl(one.id)} download variant="default" size="compact-sm">{t('imports.download')}</Button></div>}
      <div className={styles.table}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>{t('imports.row')}</Table.Th><Table.Th>{t('imports.problem')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>{rows.map((item) => <Table.Tr key={`${String(item.row)} ${item.kind}`}><Table.Td className="numeric">{whole(item.row)}</Table.Td><Table.Td dir="auto">{words(item)}</Table.Td></Table.Tr>)}</Table.Tbody>
        </Table>
      </div>
    </section>
  )
}
