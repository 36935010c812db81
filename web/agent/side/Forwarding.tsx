import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { Ticket } from '../api/types.ts'
import { useAction } from '../keyboard/actions.ts'
import { ForwardContext } from './forward-context.ts'
import { SideDrawer } from './SideDrawer.tsx'

/** Lets everything inside pass messages of the ticket on: they leave as a side conversation, which the customer never sees. */
export function Forwarding({ ticket, children }: { ticket: Ticket; children: ReactNode }) {
  const [open, setOpen] = useState<string | null>(null)
  const [messageIds, setMessageIds] = useState<readonly string[]>([])
  const forward = useMemo(() => (ids: readonly string[]) => {
    setMessageIds(ids)
    setOpen('new')
  }, [])
  useAction('ticket.forward', () => forward([]), ticket.can.update)
  return (
    <ForwardContext value={ticket.can.update ? forward : null}>
      {children}
      <SideDrawer ticket={ticket} open={open} show={setOpen} forwarding={messageIds} />
    </ForwardContext>
  )
}
