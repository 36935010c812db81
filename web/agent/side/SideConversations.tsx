import { Button } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getSides } from '../api/sides.ts'
import type { Ticket } from '../api/types.ts'
import { SideDrawer } from './SideDrawer.tsx'
import styles from './side.module.css'

/** The threads with third parties about a ticket; each opens at the right. */
export function SideConversations({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const sides = useQuery({ queryKey: keys.sides(ticket.id, ticket.version), queryFn: () => getSides(ticket.id), placeholderData: keepPreviousData }).data?.items ?? []
  const [open, setOpen] = useState<string | null>(null)
  return (
    <>
      {sides.length === 0 && <p className={styles.none}>{t('side.none')}</p>}
      <ul className={styles.list}>
        {sides.map((side) => (
          <li key={side.id}>
            <button type="button" className={styles.row} onClick={() => setOpen(side.id)} data-side={side.state}>
              <span className={`${styles.subject} ellipsis`} dir="auto" style={{ fontWeight: side.unread ? 700 : undefined }}>{side.subject}</span>
              <span className={`${styles.muted} ellipsis`} dir="auto">
                {side.unread && <strong className={styles.unread}>{t('side.unread')} · </strong>}{side.state === 'closed' && `${t('side.closed')} · `}{side.people.map((person) => person.name || person.address).join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {ticket.can.update && <Button size="compact-sm" variant="default" leftSection={<IconMessagePlus size={14} />} onClick={() => setOpen('new')}>{t('side.new')}</Button>}
      <SideDrawer ticket={ticket} open={open} show={setOpen} />
    </>
  )
}
