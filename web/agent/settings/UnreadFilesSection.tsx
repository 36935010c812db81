import { Anchor, Button, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Instant } from '../../ui/Instant.tsx'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getUnreadFiles, readFileAgain } from '../api/people.ts'
import { Answer } from './Answer.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

const causes: Record<Awaited<ReturnType<typeof getUnreadFiles>>['items'][number]['cause'], Key> = {
  'unreadable': 'unread.unreadable', 'took-too-long': 'unread.took-too-long', 'took-too-much-memory': 'unread.took-too-much-memory', 'too-large': 'unread.too-large',
}

/** Files in which the search finds nothing, why, and once more. */
export function UnreadFilesSection() {
  const t = useT()
  const files = useQuery({ queryKey: keys.unreadFiles, queryFn: getUnreadFiles })
  const again = useSave(readFileAgain, [keys.unreadFiles])
  return (
    <>
      <p className={styles.intro}>{t('unread.text')}</p>
      <Answer query={files} empty={t('unread.none')}>
        {(items) => (
          <div className={styles.table}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>{t('unread.file')}</Table.Th><Table.Th>{t('settings.ticket')}</Table.Th><Table.Th>{t('unread.why')}</Table.Th><Table.Th>{t('unread.when')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
              <Table.Tbody>
                {items.map((file) => (
                  <Table.Tr key={file.id}>
                    <Table.Td dir="auto">{file.name}</Table.Td>
                    <Table.Td><Anchor component={Link} to="/tickets/$ticket" params={{ ticket: String(file.ticket.number) } as never}>#{file.ticket.number}</Anchor></Table.Td>
                    <Table.Td maw={320}>{t(causes[file.cause])}<div className={styles.muted} dir="auto">{file.error}</div></Table.Td>
                    <Table.Td><Instant at={file.readAt} /></Table.Td>
                    <Table.Td><Button size="compact-sm" variant="default" onClick={() => again.mutate(file.id)}>{t('unread.retry')}</Button></Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Answer>
    </>
  )
}
