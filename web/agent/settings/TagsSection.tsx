import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { getTags } from '../api/desk.ts'
import { keys } from '../api/keys.ts'
import { Answer } from './Answer.tsx'
import styles from './settings.module.css'

/** Tags in use and how often; they come into being on tickets. */
export function TagsSection() {
  const t = useT()
  const format = useFormat()
  const tags = useQuery({ queryKey: keys.tags, queryFn: getTags })
  return (
    <>
      <p className={styles.intro}>{t('settings.tagsText')}</p>
      <Answer query={tags} empty={t('settings.noTags')}>
        {(items) => (
          <Table>
            <Table.Thead><Table.Tr><Table.Th>{t('card.tags')}</Table.Th><Table.Th ta="end">{t('settings.tickets')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>{items.map((item) => <Table.Tr key={item.tag}><Table.Td>{item.tag}</Table.Td><Table.Td ta="end" className="numeric">{format.whole(item.count)}</Table.Td></Table.Tr>)}</Table.Tbody>
          </Table>
        )}
      </Answer>
    </>
  )
}
