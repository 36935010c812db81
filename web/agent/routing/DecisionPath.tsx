import { Table } from '@mantine/core'
import { useT } from '../../ui/use-language.ts'
import type { Step } from '../api/routing.ts'
import { stepWords } from './words.ts'
import styles from './routing.module.css'

/** Everybody who was considered for a ticket, with what spoke for them or why they could not get it. */
export function DecisionPath({ path, winner }: { path: Step[]; winner: string | null }) {
  const t = useT()
  if (path.length === 0) return null
  return (
    <div className={styles.scroll} role="region" aria-label={t('path.caption')} tabIndex={0}>
      <Table className={styles.path} verticalSpacing={4}>
        <Table.Thead><Table.Tr><Table.Th>{t('path.agent')}</Table.Th><Table.Th>{t('path.load')}</Table.Th><Table.Th>{t('path.says')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {path.map((step) => (
            <Table.Tr key={step.person.id} data-excluded={step.excluded ?? undefined}>
              <Table.Td fw={step.person.id === winner ? 700 : undefined}><bdi>{step.person.name}</bdi>{step.person.id === winner && <span aria-hidden> ✓</span>}</Table.Td>
              <Table.Td className="numeric">{t('path.loadOf', { load: step.load, capacity: step.capacity })}</Table.Td>
              <Table.Td>{stepWords(step, t).join(' · ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
