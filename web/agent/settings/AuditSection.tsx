import { Button, Code, Table } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Bones } from '../../ui/Bones.tsx'
import { Instant } from '../../ui/Instant.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { getAudit } from '../api/desk.ts'
import { keys } from '../api/keys.ts'
import { actorName } from '../ticket/event-sentence.ts'
import styles from './settings.module.css'

/** Who did what at the desk, the newest first: the log as it is, by the names of its events. */
export function AuditSection() {
  const t = useT()
  const audit = useInfiniteQuery({
    queryKey: keys.audit, queryFn: ({ pageParam }) => getAudit(pageParam), initialPageParam: null as string | null, getNextPageParam: (page) => page.nextCursor,
  })
  if (audit.isPending) return <Bones count={8} height={24} />
  if (audit.isError) return <Trouble error={audit.error} retry={() => void audit.refetch()} />
  return (
    <>
      <p className={styles.intro}>{t('audit.text')}</p>
      <div className={styles.table}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>{t('audit.when')}</Table.Th><Table.Th>{t('audit.who')}</Table.Th><Table.Th>{t('audit.what')}</Table.Th><Table.Th>{t('audit.subject')}</Table.Th><Table.Th>{t('audit.data')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {audit.data.pages.flatMap((page) => page.items).map((entry) => (
              <Table.Tr key={entry.id}>
                <Table.Td><Instant at={entry.at} /></Table.Td>
                <Table.Td>{actorName(entry.actor, t)}</Table.Td>
                <Table.Td><Code>{entry.type}</Code></Table.Td>
                <Table.Td maw={180} className="ellipsis" title={entry.subject.name ?? entry.subject.id} dir="auto">{entry.subject.name ?? entry.subject.kind}</Table.Td>
                <Table.Td maw={320} className="ellipsis" title={JSON.stringify(entry.data)}><Code>{JSON.stringify(entry.data)}</Code></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {audit.hasNextPage && <div><Button variant="default" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>{t('action.more')}</Button></div>}
    </>
  )
}
