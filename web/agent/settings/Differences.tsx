import { Table } from '@mantine/core'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import type { Difference } from '../api/mail.ts'
import styles from './settings.module.css'

const fields: Record<Difference['field'], Key> = {
  sender: 'ledger.sender', subject: 'ticket.subject', text: 'ledger.fieldText', html: 'ledger.fieldHtml', attachments: 'ledger.fieldFiles', readable: 'ledger.fieldReadable',
}

/** How a new reading differs from the former one. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const t = useT()
  if (differences.length === 0) return <p className={styles.muted}>{t('ledger.sameAgain')}</p>
  return (
    <Table>
      <Table.Thead><Table.Tr><Table.Th>{t('ledger.field')}</Table.Th><Table.Th>{t('ledger.before')}</Table.Th><Table.Th>{t('ledger.after')}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {differences.map(({ field, before, after }) => (
          <Table.Tr key={field}>
            <Table.Td>{t(fields[field])}</Table.Td>
            <Table.Td className={styles.words} dir="auto">{before || '–'}</Table.Td>
            <Table.Td className={styles.words} dir="auto">{after || '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
