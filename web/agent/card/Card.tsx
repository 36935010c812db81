import { lazy, Suspense } from 'react'
import type { ReactNode } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import { Later } from '../shell/Later.tsx'
import { NextAction } from '../tasks/NextAction.tsx'
import { CustomerCard } from './CustomerCard.tsx'
import { FollowUps } from './FollowUps.tsx'
import { useForms } from '../forms/use-forms.ts'
import { Properties } from './Properties.tsx'
import { Section } from './Section.tsx'
import styles from './card.module.css'

// inputs of all kinds of fields, and what stands below, are much code: a ticket can be read before they are there
const CustomFields = lazy(async () => ({ default: (await import('./CustomFields.tsx')).CustomFields }))
const TicketProducts = lazy(async () => ({ default: (await import('../products/TicketProducts.tsx')).TicketProducts }))
const CardBelow = lazy(async () => ({ default: (await import('./CardBelow.tsx')).CardBelow }))
const ServiceLevels = lazy(async () => ({ default: (await import('../sla/ServiceLevels.tsx')).ServiceLevels }))
const FormFields = lazy(async () => ({ default: (await import('./FormFields.tsx')).FormFields }))

/** Who asks, how the ticket stands, who else is in it, and what they asked before. */
export function Card({ ticket, ticketRef, children }: { ticket: Ticket; ticketRef: string; children?: ReactNode }) {
  const t = useT()
  const form = useForms().find((each) => each.id === ticket.form?.id)
  return (
    <aside className={styles.card} aria-label={t('card.title')}>
      {children}
      <Later>
        <CustomerCard ticket={ticket} ticketRef={ticketRef} />
        <NextAction ticket={ticket} />
        <FollowUps ticket={ticket} />
        <Suspense fallback={null}><ServiceLevels ticket={ticket} /></Suspense>
        <Section title={t('card.properties')}><Properties ticket={ticket} ticketRef={ticketRef} form={form} /></Section>
        <Suspense fallback={null}>
          {form ? <FormFields key={form.id} ticket={ticket} ticketRef={ticketRef} form={form} /> : <CustomFields ticket={ticket} ticketRef={ticketRef} />}
        </Suspense>
        <Suspense fallback={null}><TicketProducts ticket={ticket} ticketRef={ticketRef} form={form} /></Suspense>
        <Suspense fallback={null}><CardBelow ticket={ticket} ticketRef={ticketRef} /></Suspense>
      </Later>
    </aside>
  )
}
