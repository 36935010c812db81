import { Button, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { startExport } from '../api/exports.ts'
import type { ExportFormat } from '../api/exports.ts'
import { keys } from '../api/keys.ts'
import type { View } from '../api/types.ts'
import { useAsked } from '../list/use-asked.ts'
import { useSave } from '../settings/use-save.ts'
import { FormatChoice, LatestExports } from './LatestExports.tsx'
import { usualColumns } from './usual-columns.ts'
import { useViewFields } from './use-view-fields.ts'
import styles from './views.module.css'

/** Takes the list on the screen along as a file: how, with what, and the files that are ready. */
export function ExportTickets({ view, title, close }: { view: View | undefined; title: string; close: () => void }) {
  const t = useT()
  const known = useViewFields()
  const { search, sort } = useAsked(view)
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [whole, setWhole] = useState(false)
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
          <FormatChoice format={format} choose={setFormat} />
          <Select className={styles.grow} label={t('vw.exportColumns')} allowDeselect={false} value={whole ? 'all' : 'view'} data={[{ value: 'view', label: t('vw.viewColumns') }, { value: 'all', label: t('vw.allColumns') }]} onChange={(value) => setWhole(value === 'all')} />
          <Button loading={start.isPending} onClick={() => start.mutate(undefined)}>{t('vw.exportStart')}</Button>
        </div>
        <LatestExports />
      </div>
    </Modal>
  )
}
