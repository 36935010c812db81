import { Modal, Table } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { problemText } from '../../ui/problem-text.ts'
import { useT } from '../../ui/use-language.ts'
import type { Key } from '../../ui/i18n.ts'
import { getBulkItems, getBulks, getKept } from '../api/bulk.ts'
import type { BulkItem } from '../api/bulk.ts'
import { Problem } from '../api/problem.ts'
import { keys } from '../api/keys.ts'
import type { Id } from '../api/types.ts'
import { useFields } from '../fields/use-fields.ts'
import { onShowResults } from './results.ts'
import { watchBulk } from './use-bulk.tsx'

const fieldKeys: Record<string, Key> = {
  status: 'card.status', assignee: 'card.assignee', team: 'card.team', brand: 'card.brand', type: 'card.type', priority: 'card.priority', impact: 'card.impact', urgency: 'card.urgency', complexity: 'card.complexity', tasks: 'task.short', language: 'settings.language', message: 'composer.reply',
}

/** Which tickets a bulk change left as they are, and why; and those that still run since the page was last open. */
export function BulkResults() {
  const t = useT()
  const cache = useQueryClient()
  const [id, setId] = useState<Id | null>(null)
  useEffect(() => onShowResults(setId), [])
  useEffect(() => {
    void getBulks().then(({ items }) => { for (const bulk of items) if (bulk.state === 'running') watchBulk(cache, bulk) }, () => undefined)
  }, [cache])
  const found = useQuery({ queryKey: [...keys.bulk(id ?? ''), 'items'], queryFn: () => itemsToRead(id ?? ''), enabled: id !== null })
  const own = useFields('ticket')
  const fieldWords = (field: string) => own.find((each) => `custom.${each.key}` === field)?.label ?? t(fieldKeys[field] ?? 'card.status')
  const why = (item: BulkItem) => (item.kept ? t('bulk.kept', { fields: item.kept.map(fieldWords).join(', ') }) : item.code && problemText(new Problem(422, item.code, item.why ?? '')))
  return (
    <Modal opened={id !== null} onClose={() => setId(null)} title={t('bulk.leftAlone')} size="lg" closeButtonProps={{ 'aria-label': t('action.close') }}>
      <Table>
        <Table.Tbody>
          {found.data?.map((item) => (
            <Table.Tr key={item.ticketId}>
              <Table.Td className="numeric">{item.number && <Link to="/tickets/$ticket" params={{ ticket: String(item.number) }} onClick={() => setId(null)}>#{item.number}</Link>}</Table.Td>
              <Table.Td dir="auto">{item.subject}</Table.Td>
              <Table.Td>{why(item)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {found.data?.length === 0 && <p>{t('bulk.nothingLeft')}</p>}
    </Modal>
  )
}

/** The refused ones; of an undo also those of which something stayed. */
async function itemsToRead(id: Id): Promise<BulkItem[]> {
  const [refused, all] = await Promise.all([getBulkItems(id), getKept(id)])
  return [...refused.items, ...all.items.filter((item) => item.kept && item.outcome !== 'refused')]
}
