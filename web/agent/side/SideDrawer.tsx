import { Button, Drawer } from '@mantine/core'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getSide, markSideRead, setSideState } from '../api/sides.ts'
import type { Ticket } from '../api/types.ts'
import { complain } from '../ticket/use-verb.ts'
import { SideForm } from './SideForm.tsx'
import { SideMessage } from './SideMessage.tsx'
import styles from './side.module.css'

/** One side conversation at the right of the ticket, or the beginning of one. `open`: its id, `new`, or null. */
export function SideDrawer({ ticket, open, show, forwarding }: { ticket: Ticket; open: string | null; show: (id: string | null) => void; forwarding?: readonly string[] }) {
  const t = useT()
  return (
    <Drawer opened={open !== null} onClose={() => show(null)} position="right" size="min(560px, 100%)" title={t(open !== 'new' ? 'side.title' : forwarding ? 'forward.title' : 'side.new')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      {open === 'new' && <SideForm ticket={ticket} sent={show} forwarding={forwarding} />}
      {open !== null && open !== 'new' && <SideThread key={open} ticket={ticket} id={open} />}
    </Drawer>
  )
}

function SideThread({ ticket, id }: { ticket: Ticket; id: string }) {
  const t = useT()
  const cache = useQueryClient()
  const query = useQuery({ queryKey: keys.side(id, ticket.version), queryFn: () => getSide(id), placeholderData: keepPreviousData })
  const refresh = () => Promise.all([cache.invalidateQueries({ queryKey: ['side', id] }), cache.invalidateQueries({ queryKey: ['sides', ticket.id] })])
  const unread = query.data?.unread ?? false
  useEffect(() => {
    if (unread) void markSideRead(id).then(() => cache.invalidateQueries({ queryKey: ['sides', ticket.id] })).catch(() => undefined)
  }, [unread, id, ticket.id, cache])
  if (query.isPending) return <Bones count={3} height={64} />
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  const side = query.data
  const turn = side.state === 'open' ? 'closed' as const : 'open' as const
  return (
    <>
      <div className={styles.head}>
        <h2 dir="auto">{side.subject}</h2>
        {ticket.can.update && <Button size="compact-sm" variant="default" onClick={() => void setSideState(id, turn).then(refresh, complain)}>{t(turn === 'closed' ? 'side.close' : 'side.reopen')}</Button>}
      </div>
      <p className={styles.muted} dir="auto">{side.people.map((person) => (person.name ? `${person.name} <${person.address}>` : person.address)).join(', ')}</p>
      <ul className={styles.messages}>{side.messages.map((message) => <SideMessage key={message.id} message={message} />)}</ul>
      {ticket.can.update && <SideForm ticket={ticket} side={id} sent={() => void refresh()} />}
    </>
  )
}
