import { Anchor, Button, Group, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bones } from '../../ui/Bones.tsx'
import { Instant } from '../../ui/Instant.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getArrival, rawUrl, retryArrival } from '../api/mail.ts'
import { causeLabel, outcomeLabel } from './outcomes.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** One arrival: what it is, the decisions on its way and why, its bytes, and another try. */
export function ArrivalDetails({ id }: { id: string }) {
  const t = useT()
  const format = useFormat()
  const query = useQuery({ queryKey: keys.arrival(id), queryFn: () => getArrival(id) })
  const retry = useSave((released: boolean) => retryArrival(id, released), [['ledger'], keys.arrival(id)])
  if (query.isPending) return <Bones />
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  const arrival = query.data
  const facts: Array<[string, React.ReactNode]> = [
    [t('ledger.received'), <Instant key="at" at={arrival.receivedAt} />],
    [t('ledger.via'), arrival.via.toUpperCase()],
    [t('ledger.sender'), arrival.sender ?? '–'],
    [t('ticket.subject'), arrival.subject ?? '–'],
    [t('ledger.size'), format.size(arrival.size)],
    [t('ledger.outcome'), outcomeLabel(arrival.outcome, t)],
    ...(arrival.cause ? [[t('ledger.cause'), causeLabel(arrival.cause, t)] as [string, React.ReactNode]] : []),
    [t('ledger.attempts'), format.whole(arrival.attempts)],
  ]
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <dl className={styles.facts}>{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd dir="auto">{value}</dd></div>)}</dl>
      {arrival.error && <p className={styles.error}>{arrival.error}</p>}
      {arrival.ticket && <Anchor component={Link} to="/tickets/$ticket" params={{ ticket: String(arrival.ticket.number) } as never}>#{arrival.ticket.number} {arrival.ticket.subject}</Anchor>}
      {arrival.decisions.length > 0 && (
        <Table>
          <Table.Thead><Table.Tr><Table.Th>{t('ledger.step')}</Table.Th><Table.Th>{t('ledger.decision')}</Table.Th><Table.Th>{t('ledger.why')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>{arrival.decisions.map((decision, index) => <Table.Tr key={index}><Table.Td>{decision.step}</Table.Td><Table.Td>{decision.decision}</Table.Td><Table.Td>{decision.why}</Table.Td></Table.Tr>)}</Table.Tbody>
        </Table>
      )}
      <Group gap={8}>
        <Button component="a" href={rawUrl(id)} variant="default" download>{t('ledger.raw')}</Button>
        <Button variant="default" loading={retry.isPending} onClick={() => retry.mutate(false)}>{t('ledger.retry')}</Button>
        {arrival.outcome === 'quarantined' && <Button loading={retry.isPending} onClick={() => retry.mutate(true)}>{t('ledger.release')}</Button>}
      </Group>
    </div>
  )
}
