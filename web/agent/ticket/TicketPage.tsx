import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { Card } from '../card/Card.tsx'
import { Composer } from '../composer/Composer.tsx'
import { ComposerPlace } from '../composer/ComposerPlace.tsx'
import type { Ticket } from '../api/types.ts'
import { useAction } from '../keyboard/actions.ts'
import { usePresence } from '../realtime/use-presence.ts'
import { Later } from '../shell/Later.tsx'
import { PaneHandle } from '../shell/PaneHandle.tsx'
import { useLayout } from '../shell/use-layout.ts'
import { useMe, usePreferences } from '../shell/use-me.ts'
import { Forwarding } from '../side/Forwarding.tsx'
import { AsideBar } from './AsideBar.tsx'
import { HandOver } from './HandOver.tsx'
import { LinkDialog } from './links/LinkDialog.tsx'
import { SolveLinked } from './links/SolveLinked.tsx'
import { openDependents } from './links/words.ts'
import { MergeDialog } from './merge/MergeDialog.tsx'
import { SnoozeDialog } from './snooze/SnoozeDialog.tsx'
import { WhyDrawer } from '../why/WhyDrawer.tsx'
import { TicketHeader } from './TicketHeader.tsx'
import { Timeline } from './Timeline.tsx'
import { TypingLine } from './Viewers.tsx'
import { ticketQuery } from './ticket-queries.ts'
import { useSolve } from './use-solve.ts'
import { useTicketActions } from './use-ticket-actions.ts'
import { useToldRead } from './use-told-read.ts'
import { useMarkRead } from './use-unread.ts'
import styles from './ticket.module.css'

/** The open ticket. While the next one loads, its place shows bones, not the former ticket's words. */
export function TicketPage() {
  const params = useParams({ strict: false })
  const { ticket: ref = '' } = params
  const query = useQuery(ticketQuery(ref))
  if (query.isPending) return <Bones count={4} height={96} />
  if (query.isError && !query.data) return <Trouble error={query.error} retry={() => void query.refetch()} />
  const { mergedInto } = query.data
  if (mergedInto) return <Navigate to="." params={{ ...params, ticket: String(mergedInto.number) } as never} replace />
  return <Forwarding key={query.data.id} ticket={query.data}><OpenTicket ticket={query.data} ticketRef={ref} /></Forwarding>
}

function OpenTicket({ ticket, ticketRef }: { ticket: Ticket; ticketRef: string }) {
  const t = useT()
  const me = useMe()
  const layout = useLayout()
  const [preferences, setPreferences] = usePreferences()
  const [cardShown, setCardShown] = useState(true)
  const [drawer, setDrawer] = useState(false)
  const [typing, setTyping] = useState(false)
  const people = usePresence(ticket.id, typing, me.id)
  const wide = layout === 'wide'
  const toggleCard = () => (wide ? setCardShown(!cardShown) : setDrawer(!drawer))
  useAction('card', toggleCard)
  const [asking, setAsking] = useState<{ solve: () => void } | null>(null)
  const solve = useSolve(ticket, ticketRef)
  const linked = openDependents(ticket).length > 0
  useTicketActions(ticket, ticketRef, { solve: linked ? () => setAsking({ solve }) : solve, showCard: () => (wide ? setCardShown(true) : setDrawer(true)) })
  useMarkRead(ticket)
  useToldRead(ticket)
  const withCard = wide && cardShown

  return (
    <div className={`${styles.page} ${withCard ? '' : styles.noCard}`} style={{ '--card': `${preferences.card}px` } as React.CSSProperties}>
      <section className={styles.conversation} aria-label={`#${ticket.number} ${ticket.subject}`}>
        <TicketHeader ticket={ticket} ticketRef={ticketRef} people={people} toggleCard={toggleCard} />
        <AsideBar ticket={ticket} />
        <Timeline ticket={ticket} ticketRef={ticketRef} />
        <TypingLine people={people} />
        <Later instead={(ticket.can.reply || ticket.can.note) && <ComposerPlace />}><Composer ticket={ticket} ticketRef={ticketRef} onTyping={setTyping} askLinked={linked ? (goOn) => setAsking({ solve: goOn }) : undefined} /></Later>
      </section>
      {withCard && (
        <Card ticket={ticket} ticketRef={ticketRef}>
          <PaneHandle atEnd width={preferences.card} min={240} max={480} label={t('nav.resizeCard')} change={(card) => setPreferences({ card })} />
        </Card>
      )}
      {!wide && (
        <Drawer opened={drawer} onClose={() => setDrawer(false)} position="right" size={layout === 'small' ? '100%' : 340} title={t('card.title')} padding={0}
          closeButtonProps={{ 'aria-label': t('action.close') }} styles={{ header: { paddingInline: 16 } }}>
          <Card ticket={ticket} ticketRef={ticketRef} />
        </Drawer>
      )}
      <Later>
        <MergeDialog ticket={ticket} />
        <HandOver ticket={ticket} />
        <SnoozeDialog ticket={ticket} />
        <LinkDialog ticket={ticket} />
        <WhyDrawer ticket={ticket} />
        <SolveLinked ticket={ticket} opened={asking !== null} close={() => setAsking(null)} solve={() => asking?.solve()} />
      </Later>
    </div>
  )
}
