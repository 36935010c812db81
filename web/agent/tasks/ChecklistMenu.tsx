import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../ui/use-language.ts'
import { newKey } from '../api/new-key.ts'
import type { Ticket } from '../api/types.ts'
import { applyChecklist } from '../api/work.ts'
import { checklistsQuery } from '../macros/checklists-query.ts'
import { useVerb } from '../ticket/use-verb.ts'

/** The checklists whose steps can be put on the ticket. */
export function ChecklistMenu({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const verb = useVerb()
  const lists = useQuery(checklistsQuery).data?.items ?? []
  if (lists.length === 0) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target><Button size="compact-sm" variant="subtle">{t('task.fromChecklist')}</Button></Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {lists.map((list) => (
          <Menu.Item key={list.id} onClick={() => void verb(() => applyChecklist(ticket.id, list.id, newKey()))}><span dir="auto">{list.name}</span></Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
