import { lazy, Suspense } from 'react'
import type { ReactNode } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import { NextAction } from '../tasks/NextAction.tsx'
import { TaskList } from '../tasks/TaskList.tsx'
import { TimeSpent } from '../tasks/TimeSpent.tsx'
import { CustomerCard } from './CustomerCard.tsx'
import { FollowUps } from './FollowUps.tsx'
import { useForms } from '../forms/use-forms.ts'
import { Links } from './Links.tsx'
import { Participants } from './Participants.tsx'
import { Properties } from './Properties.tsx'
import { RecentTickets } from './RecentTickets.tsx'
import { SideConversations } from '../side/SideConversations.tsx'
import { Section } from './Section.tsx'
import styles from './card.module.css'

// inputs of all kinds of fields are much code: a ticket can be read before they are there
const CustomFields = lazy(async () => ({ default: (await import('./CustomFields.tsx')).CustomFields }))
const FormFields = lazy(async () => ({ default: (await import('./FormFields.tsx')).FormFields }))

/** Who asks, how the ticket stands, who else is in it, and what they asked before. */
export function Card({ ticket, ticketRef, children }: { ticket: Ticket; ticketRef: string; children?: ReactNode }) {
  const t = useT()
  const form = useForms().find((each) => each.id === ticket.form?.id)
  return (
    <aside className={styles.card} aria-label={t('card.title')}>
      {children}
      <CustomerCard ticket={ticket} ticketRef={ticketRef} />
      <NextAction ticket={ticket} />
      <FollowUps ticket={ticket} />
      <Section title={t('card.properties')}><Properties ticket={ticket} ticketRef={ticketRef} form={form} /></Section>
      <Suspense fallback={null}>
        {form ? <FormFields key={form.id} ticket={ticket} ticketRef={ticketRef} form={form} /> : <CustomFields ticket={ticket} ticketRef={ticketRef} />}
      </Suspense>
      <Section title={t('task.section')}><TaskList ticket={ticket} /></Section>
      <Section title={t('time.section')}><TimeSpent ticket={ticket} /></Section>
      <Section title={t('ticket.linked')}><Links ticket={ticket} /></Section>
      <Section title={t('card.participants')}><Participants ticket={ticket} ticketRef={ticketRef} /></Section>
      <Section title={t('side.title')}><SideConversations ticket={ticket} /></Section>
      <Section title={t('card.recent')}><RecentTickets ticket={ticket} /></Section>
    </aside>
  )
}
