import { Button, Group, Modal, Progress, SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Instant } from '../../ui/Instant.tsx'
import type { Key } from '../../ui/i18n.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { cancelExport, exportUrl, getExports, startExport } from '../api/exports.ts'
import type { Export, ExportWish } from '../api/exports.ts'
import { keys } from '../api/keys.ts'
import type { View } from '../api/types.ts'
import { useAsked } from '../list/use-asked.ts'
import { useSave } from '../settings/use-save.ts'
import { usualColumns } from './usual-columns.ts'
import { useViewFields } from './use-view-fields.ts'
import styles from './views.module.css'

type Format = ExportWish['format']
const formats: Array<{ value: Format; label: string }> = [{ value: 'xlsx', label: 'XLSX' }, { value: 'csv', label: 'CSV' }, { value: 'json', label: 'JSON' }]
const stateKeys: Record<Export['state'], Key> = { running: 'vw.state.running', finished: 'vw.state.finished', cancelled: 'vw.state.cancelled', failed: 'vw.state.failed', expired: 'vw.state.expired' }

/** Takes the list on the screen along as a file: how, with what, and the files that are ready. */
export function ExportTickets({ view, title, close }: { view: View | undefined; title: string; close: () => void }) {
  const t = useT()
  const known = useViewFields()
  const { search, sort } = useAsked(view)
  const [format, setFormat] = useState<Format>('xlsx')
  const [whole, setWhole] = useState(false)
  const latest = useQuery({ queryKey: keys.exports, queryFn: getExports, refetchInterval: (query) => (query.state.data?.items.some((each) => each.state === 'running') ? 1000 : false) }).data?.items ?? []
  const start = useSave(() => {
    const columns = view && view.columns.length > 0 ? view.columns : usualColumns
    const labels = Object.fromEntries((whole ? known.fields.map(({ key }) => key) : columns).map((key) => [key, known.label(key)]))
    return startExport({ format, name: title.slice(0, 80) || 'tickets', sort, labels, allColumns: whole, ...(!whole && { columns }), ...(search.filter ? { condition: search.filter } : { viewId: view?.id ?? '' }) })
  }, [keys.exports])
  return (
    <Modal opened onClose={close} size="lg" title={t('vw.exportTitle')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <div style={{ display: 'grid', gap: 12 }}>
        <p className={styles.muted}>{t('vw.exportText')}</p>
        <div className={styles.row}>
          <SegmentedControl aria-label={t('vw.format')} data={formats} value={format} onChange={(value) => setFormat(value as Format)} />
          <Select className={styles.grow} label={t('vw.exportColumns')} allowDeselect={false} value={whole ? 'all' : 'view'} data={[{ value: 'view', label: t('vw.viewColumns') }, { value: 'all', label: t('vw.allColumns') }]} onChange={(value) => setWhole(value === 'all')} />
          <Button loading={start.isPending} onClick={() => start.mutate(undefined)}>{t('vw.exportStart')}</Button>
        </div>
        {latest.length > 0 && <section aria-label={t('vw.exportLatest')}><h2 style={{ fontSize: 14 }}>{t('vw.exportLatest')}</h2><ul className={styles.ordered} style={{ maxWidth: 'none' }}>{latest.map((each) => <Line key={each.id} one={each} />)}</ul></section>}
      </div>
    </Modal>
  )
}

function Line({ one }: { one: Export }) {
  const t = useT()
  const format = useFormat()
  const cancel = useSave(() => cancelExport(one.id), [keys.exports])
  const running = one.state === 'running'
  return (
    <li data-export={one.state}>
      <span className={styles.grow} dir="auto">{one.name}.{one.format}</span>
      {running && <Progress w={120} value={one.total === 0 ? 0 : 100 * one.done / one.total} aria-label={t('vw.state.running')} />}
      <span className={`${styles.muted} numeric`}>
        {running ? t('vw.exportProgress', { done: format.whole(one.done), total: format.whole(one.total) }) : t(stateKeys[one.state])}
        {one.state === 'finished' && one.expiresAt && <> · {t('vw.keptUntil')} <Instant at={one.expiresAt} as="day" /></>}
      </span>
      <Group gap={4}>
        {running && <Button size="compact-xs" variant="default" onClick={() => cancel.mutate(undefined)}>{t('vw.exportCancel')}</Button>}
        {one.state === 'finished' && <Button size="compact-xs" component="a" href={exportUrl(one.id)} download>{t('vw.download')}</Button>}
      </Group>
    </li>
  )
}
