import { Button, Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'

const WhyAnswered = lazy(async () => ({ default: (await import('./WhyAnswered.tsx')).WhyAnswered }))

/** One click from the assignee: why the ticket came to them, or to nobody. */
export function WhyRouted({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={460} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" color="gray" data-why-routed onClick={() => setOpened(!opened)}>{t(ticket.assignee ? 'whyRouted.open' : 'whyRouted.openNobody')}</Button>
      </Popover.Target>
      <Popover.Dropdown maw="calc(100vw - 24px)" role="dialog" aria-label={t('whyRouted.title')} tabIndex={-1} data-autofocus>
        <Suspense>{opened && <WhyAnswered ticket={ticket} />}</Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
