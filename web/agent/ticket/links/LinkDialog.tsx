import { Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../ui/use-language.ts'
import { linkTickets } from '../../api/ticket-moves.ts'
import type { LinkedAs, Ticket } from '../../api/types.ts'
import { useAction } from '../../keyboard/actions.ts'
import { TicketPicker } from '../TicketPicker.tsx'
import { useVerb } from '../use-verb.ts'
import { linkKeys } from './words.ts'

/** Links the open ticket with another one. */
export function LinkDialog({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const verb = useVerb()
  const [opened, setOpened] = useState(false)
  const [is, setIs] = useState<LinkedAs>('related')
  useAction('ticket.link', () => setOpened(true), ticket.can.update)
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title={t('link.title', { number: ticket.number })} size="lg" closeButtonProps={{ 'aria-label': t('action.close') }}>
      <Select label={t('link.is')} mb={12} allowDeselect={false} value={is} data={Object.entries(linkKeys).map(([value, key]) => ({ value, label: t(key) }))} onChange={(value) => value && setIs(value as LinkedAs)} />
      <TicketPicker label={t('link.other')} except={ticket.id} choose={(row) => { setOpened(false); void verb(() => linkTickets(ticket.id, is, row.id)) }} />
    </Modal>
  )
}
