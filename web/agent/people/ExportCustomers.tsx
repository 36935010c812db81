import { Button, Checkbox, Modal } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { exportOrganisations, exportPeople } from '../api/exports.ts'
import type { ExportFormat } from '../api/exports.ts'
import { keys } from '../api/keys.ts'
import type { CustomersAsked } from '../api/customer.ts'
import { useTargetWords } from '../settings/import-words.ts'
import { useSave } from '../settings/use-save.ts'
import { FormatChoice, LatestExports } from '../views/LatestExports.tsx'
import { useCustomerColumns } from './use-customer-columns.ts'
import styles from './people.module.css'

type Of = 'people' | 'organisations'

/** A button that takes customers or organisations along as a file, all of them, the people of one organisation, or those that a list is asked for. */
export function ExportCustomers({ of, organisation, asked }: { of: Of; organisation?: { id: string; name: string }; asked?: CustomersAsked }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const title = of === 'people' ? t('imports.exportPeople') : t('imports.exportOrganisations')
  return (
    <>
      <Button size={organisation ? 'xs' : 'sm'} variant="default" onClick={() => setOpened(true)}>{title}</Button>
      <Modal opened={opened} onClose={() => setOpened(false)} size="lg" title={title.replace('…', '')} closeButtonProps={{ 'aria-label': t('action.close') }}>
        <Wish of={of} organisation={organisation} asked={asked} />
      </Modal>
    </>
  )
}

function Wish({ of, organisation, asked = {} }: { of: Of; organisation: { id: string; name: string } | undefined; asked: CustomersAsked | undefined }) {
  const t = useT()
  const word = useTargetWords(of)
  const columns = useCustomerColumns(of)
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [colleagues, setColleagues] = useState(false)
  const start = useSave(() => {
    const name = (organisation?.name ?? t(of === 'people' ? 'imports.people' : 'imports.organisations')).slice(0, 80)
    const { q, tag, vip } = asked
    const organisationId = organisation?.id ?? asked.organisation
    const wish = { ...(q && { q }), ...(tag && { tag }), ...(vip && { vip }), format, name, labels: Object.fromEntries(columns.map((column) => [column, word(column)])) }
    return of === 'people' ? exportPeople({ ...wish, ...(organisationId && { organisationId }), ...(colleagues && { colleagues }) }) : exportOrganisations(wish)
  }, [keys.exports])
  return (
    <div className={styles.export}>
      <p className={styles.muted}>{t('imports.exportText')}</p>
      {(asked.q || asked.tag || asked.vip || asked.organisation) && <p>{t('customers.exportShown')}</p>}
      {of === 'people' && !organisation && <Checkbox label={t('imports.colleagues')} checked={colleagues} onChange={(event) => setColleagues(event.currentTarget.checked)} />}
      <div className={styles.exportRow}>
        <FormatChoice format={format} choose={setFormat} />
        <Button loading={start.isPending} onClick={() => start.mutate(undefined)}>{t('vw.exportStart')}</Button>
      </div>
      <LatestExports />
    </div>
  )
}
