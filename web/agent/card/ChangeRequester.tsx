import { ActionIcon } from '@mantine/core'
import { IconUserEdit } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { changeTicket } from '../api/tickets.ts'
import type { Ticket } from '../api/types.ts'
import { undoToast } from '../ticket/undo-toast.tsx'
import { useVerb } from '../ticket/use-verb.ts'
import { PersonField } from './PersonField.tsx'

/** Says that somebody else asks: the conversation is theirs from then on. */
export function ChangeRequester({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const verb = useVerb()
  const [open, setOpen] = useState(false)
  const change = async (requesterId: string) => {
    setOpen(false)
    const before = ticket.requester
    const changed = await verb(() => changeTicket(ticket.id, ticket.version, { requesterId }))
    if (changed) undoToast(t('requester.changed', { number: ticket.number, name: changed.requester.name }), () => void verb(() => changeTicket(ticket.id, undefined, { requesterId: before.id })))
  }
  if (!ticket.can.update) return null
  return (
    <>
      <ActionIcon size="sm" variant="subtle" color="gray" style={{ marginInlineStart: 'auto' }} aria-expanded={open} aria-label={t('requester.change')} title={t('requester.change')} onClick={() => setOpen(!open)}><IconUserEdit size={16} /></ActionIcon>
      {open && <div style={{ flexBasis: '100%' }}><PersonField label={t('requester.new')} choose={(id) => void change(id)} /></div>}
    </>
  )
}
