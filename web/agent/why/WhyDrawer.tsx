import { Drawer } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import { useAction } from '../keyboard/actions.ts'
import { takeAsked } from './asked.ts'

const WhyList = lazy(async () => ({ default: (await import('./WhyList.tsx')).WhyList }))

/** Why the open ticket is as it is, at its right. */
export function WhyDrawer({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const [open, setOpen] = useState<{ field: string | null } | null>(null)
  useAction('ticket.why', () => setOpen({ field: takeAsked() }))
  return (
    <Drawer opened={open !== null} onClose={() => setOpen(null)} position="right" size="min(560px, 100%)" title={t('why.title', { number: ticket.number })} closeButtonProps={{ 'aria-label': t('action.close') }}>
      {open && <Suspense fallback={<Bones count={4} height={56} />}><WhyList ticket={ticket} asked={open.field} /></Suspense>}
    </Drawer>
  )
}
