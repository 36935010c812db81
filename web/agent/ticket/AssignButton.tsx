import { Button, Popover, Select } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import { useAction } from '../keyboard/actions.ts'
import { useDesk } from '../shell/use-desk.ts'
import { useChangeTicket } from './use-change-ticket.tsx'

/** Whose ticket it is; a click or `A` opens the list of colleagues, letters find one. */
export function AssignButton({ ticket, ticketRef }: { ticket: Ticket; ticketRef: string }) {
  const t = useT()
  const desk = useDesk()
  const change = useChangeTicket(ticketRef)
  const [opened, setOpened] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // The list stands there before the next key comes: whoever types fast finds a colleague, not another shortcut.
  const show = () => {
    flushSync(() => setOpened(true))
    field.current?.focus()
  }
  useAction('ticket.assign', show, ticket.can.assign)
  const choose = (value: string | null) => {
    setOpened(false)
    if (value !== (ticket.assignee?.id ?? null)) change.mutate({ change: { assigneeId: value } })
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus width={260} shadow="md" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="default" size="compact-md" leftSection={<IconUser size={16} />} disabled={!ticket.can.assign} onClick={() => setOpened(!opened)}
          styles={{ label: { maxWidth: 120 } }} title={t('card.assignee')}>
          {ticket.assignee?.name ?? t('do.assign')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Select ref={field} data-autofocus searchable clearable defaultDropdownOpened selectFirstOptionOnChange label={t('card.assignee')} value={ticket.assignee?.id ?? null} onChange={choose}
          data={desk.staff.map((person) => ({ value: person.id, label: person.name }))} nothingFoundMessage={t('state.noMatch')} comboboxProps={{ withinPortal: false }} />
      </Popover.Dropdown>
    </Popover>
  )
}
