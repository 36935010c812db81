import { Button, Drawer, Select, Table, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Instant } from '../../ui/Instant.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getLedger, getMailboxes } from '../api/mail.ts'
import type { Outcome } from '../api/mail.ts'
import { ArrivalDetails } from './ArrivalDetails.tsx'
import { LedgerKeeping } from './LedgerKeeping.tsx'
import { Rereading } from './Rereading.tsx'
import { causeLabel, outcomeKeys, outcomeLabel } from './outcomes.ts'
import styles from './settings.module.css'

/** Every mail that ever arrived, and what became of it. */
export function LedgerSection() {
  const t = useT()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [mailbox, setMailbox] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [q] = useDebouncedValue(text.trim(), 300)
  const [open, setOpen] = useState<string | null>(null)
  const mailboxes = useQuery({ queryKey: keys.mailboxes, queryFn: getMailboxes }).data?.items ?? []
  const filter = { outcome: outcome ?? undefined, mailbox: mailbox ?? undefined, q: q || undefined }
  const ledger = useInfiniteQuery({
    queryKey: keys.ledger(filter), queryFn: ({ pageParam }) => getLedger({ ...filter, cursor: pageParam }),
    initialPageParam: null as string | null, getNextPageParam: (page) => page.nextCursor,
  })
  const rows = ledger.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <p className={styles.intro}>{t('ledger.text')}</p>
      <Rereading />
      <div className={styles.row}>
        <TextInput className={styles.grow} label={t('nav.search')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <Select w={180} label={t('ledger.outcome')} clearable value={outcome} onChange={(value) => setOutcome(value as Outcome | null)} data={Object.entries(outcomeKeys).map(([value, key]) => ({ value, label: t(key) }))} />
        {mailboxes.length > 1 && <Select w={220} label={t('ledger.mailbox')} clearable value={mailbox} onChange={setMailbox} data={mailboxes.map((each) => ({ value: each.id, label: each.address }))} />}
      </div>
      {ledger.isPending && <Bones count={6} height={28} />}
      {ledger.isError && <Trouble error={ledger.error} retry={() => void ledger.refetch()} />}
      {ledger.isSuccess && rows.length === 0 && <Nothing title={t('ledger.none')} />}
      {rows.length > 0 && (
        <div className={styles.table}>
          <Table highlightOnHover>
            <Table.Thead><Table.Tr><Table.Th>{t('ledger.received')}</Table.Th><Table.Th>{t('ledger.sender')}</Table.Th><Table.Th>{t('ticket.subject')}</Table.Th><Table.Th>{t('ledger.outcome')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Td><Instant at={row.receivedAt} /></Table.Td>
                  <Table.Td maw={220} className="ellipsis">{row.sender ?? '–'}</Table.Td>
                  <Table.Td maw={320} className="ellipsis" dir="auto">
                    <Button variant="transparent" size="compact-sm" px={0} onClick={() => setOpen(row.id)}>{row.subject || t('ledger.noSubject')}</Button>
                  </Table.Td>
                  <Table.Td>{outcomeLabel(row.outcome, t)}{row.outcome === 'quarantined' && row.cause && `: ${causeLabel(row.cause, t)}`}{row.ticket && ` #${row.ticket.number}`}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {ledger.hasNextPage && <div><Button variant="default" loading={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>{t('action.more')}</Button></div>}
      <Drawer opened={open !== null} onClose={() => setOpen(null)} position="right" size="lg" title={t('ledger.one')} closeButtonProps={{ 'aria-label': t('action.close') }}>
        {open && <ArrivalDetails id={open} />}
      </Drawer>
      <LedgerKeeping />
    </>
  )
}
