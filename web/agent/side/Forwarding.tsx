import { lazy, Suspense, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { Ticket } from '../api/types.ts'
import { useAction } from '../keyboard/actions.ts'
import { ForwardContext } from './forward-context.ts'

// its form is loaded when it is first wanted
const SideDrawer = lazy(async () => ({ default: (await import('./SideDrawer.tsx')).SideDrawer }))

/** Lets everything inside pass messages of the ticket on: they leave as a side conversation, which the customer never sees. */
export function Forwarding({ ticket, children }: { ticket: Ticket; children: ReactNode }) {
  const [open, setOpen] = useState<string | null>(null)
  const [wanted, setWanted] = useState(false)
  const [messageIds, setMessageIds] = useState<readonly string[]>([])
  const forward = useMemo(() => (ids: readonly string[]) => {
    setMessageIds(ids)
    setWanted(true)
    setOpen('new')
  }, [])
  useAction('ticket.forward', () => forward([]), ticket.can.update)
  return (
    <ForwardContext value={ticket.can.update ? forward : null}>
      {children}
      {wanted && <Suspense fallback={null}><SideDrawer ticket={ticket} open={open} show={setOpen} forwarding={messageIds} /></Suspense>}
    </ForwardContext>
  )
}
