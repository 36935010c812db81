import { Button, Group, Progress, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Instant } from '../../ui/Instant.tsx'
import type { Key } from '../../ui/i18n.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { cancelExport, exportUrl, getExports } from '../api/exports.ts'
import type { Export, ExportFormat } from '../api/exports.ts'
import { keys } from '../api/keys.ts'
import { useSave } from '../settings/use-save.ts'
import styles from './views.module.css'

const formats: Array<{ value: ExportFormat; label: string }> = [{ value: 'xlsx', label: 'XLSX' }, { value: 'csv', label: 'CSV' }, { value: 'json', label: 'JSON' }]
const stateKeys: Record<Export['state'], Key> = { running: 'vw.state.running', finished: 'vw.state.finished', cancelled: 'vw.state.cancelled', failed: 'vw.state.failed', expired: 'vw.state.expired' }

/** As what kind of file. */
export function FormatChoice({ format, choose }: { format: ExportFormat; choose: (format: ExportFormat) => void }) {
  const t = useT()
  return <SegmentedControl aria-label={t('vw.format')} data={formats} value={format} onChange={(value) => choose(value as ExportFormat)} />
}

/** One's own exports, of whatever they are: how far each is, and the files that are ready. */
export function LatestExports() {
  const t = useT()
  const latest = useQuery({ queryKey: keys.exports, queryFn: getExports, refetchInterval: (query) => (query.state.data?.items.some((each) => each.state === 'running') ? 1000 : false) }).data?.items ?? []
  if (latest.length === 0) return null
  return <section aria-label={t('vw.exportLatest')}><h2 style={{ fontSize: 14 }}>{t('vw.exportLatest')}</h2><ul className={styles.ordered} style={{ maxWidth: 'none' }}>{latest.map((each) => <Line key={each.id} one={each} />)}</ul></section>
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
