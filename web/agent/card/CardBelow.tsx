import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import { SideConversations } from '../side/SideConversations.tsx'
import { TaskList } from '../tasks/TaskList.tsx'
import { TimeSpent } from '../tasks/TimeSpent.tsx'
import { Links } from './Links.tsx'
import { Participants } from './Participants.tsx'
import { RecentTickets } from './RecentTickets.tsx'
import { Section } from './Section.tsx'

/** What there is to do, what it took, and who and what else belongs to the ticket. */
export function CardBelow({ ticket, ticketRef }: { ticket: Ticket; ticketRef: string }) {
  const t = useT()
  return (
    <>
      <Section title={t('task.section')}><TaskList ticket={ticket} /></Section>
      <Section title={t('time.section')}><TimeSpent ticket={ticket} /></Section>
      <Section title={t('ticket.linked')}><Links ticket={ticket} /></Section>
      <Section title={t('card.participants')}><Participants ticket={ticket} ticketRef={ticketRef} /></Section>
      <Section title={t('side.title')}><SideConversations ticket={ticket} /></Section>
      <Section title={t('card.recent')}><RecentTickets ticket={ticket} /></Section>
    </>
  )
}
