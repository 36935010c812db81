import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { exportOrganisations, exportPeople } from '../api/exports.ts'
import type { ExportFormat } from '../api/exports.ts'
import { keys } from '../api/keys.ts'
import { useTargetWords } from '../settings/import-words.ts'
import { useSave } from '../settings/use-save.ts'
import { FormatChoice, LatestExports } from '../views/LatestExports.tsx'
import { useCustomerColumns } from './use-customer-columns.ts'
import styles from './people.module.css'

type Of = 'people' | 'organisations'

/** A button that takes customers or organisations along as a file, all of them or the people of one organisation. */
export function ExportCustomers({ of, organisation }: { of: Of; organisation?: { id: string; name: string } }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const title = of === 'people' ? t('imports.exportPeople') : t('imports.exportOrganisations')
  return (
    <>
      <Button size={organisation ? 'xs' : 'sm'} variant="default" onClick={() => setOpened(true)}>{title}</Button>
      <Modal opened={opened} onClose={() => setOpened(false)} size="lg" title={title.replace('…', '')} closeButtonProps={{ 'aria-label': t('action.close') }}>
        <Wish of={of} organisation={organisation} />
      </Modal>
    </>
  )
}

function Wish({ of, organisation }: { of: Of; organisation: { id: string; name: string } | undefined }) {
  const t = useT()
  const word = useTargetWords(of)
  const columns = useCustomerColumns(of)
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const start = useSave(() => {
    const name = (organisation?.name ?? t(of === 'people' ? 'imports.people' : 'imports.organisations')).slice(0, 80)
    const wish = { format, name, labels: Object.fromEntries(columns.map((column) => [column, word(column)])) }
    return of === 'people' ? exportPeople({ ...wish, ...(organisation && { organisationId: organisation.id }) }) : exportOrganisations(wish)
  }, [keys.exports])
  return (
    <div className={styles.export}>
      <p className={styles.muted}>{t('imports.exportText')}</p>
      <div className={styles.exportRow}>
        <FormatChoice format={format} choose={setFormat} />
        <Button loading={start.isPending} onClick={() => start.mutate(undefined)}>{t('vw.exportStart')}</Button>
      </div>
      <LatestExports />
    </div>
  )
}
