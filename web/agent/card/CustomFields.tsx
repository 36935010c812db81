import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import { FieldInput } from '../fields/FieldInput.tsx'
import { faultsOf } from '../../ui/field-faults.ts'
import { useFields } from '../fields/use-fields.ts'
import { useChangeTicket } from '../ticket/use-change-ticket.tsx'
import { WhyMark } from '../why/WhyMark.tsx'
import { Section } from './Section.tsx'
import styles from './card.module.css'

/** The desk's own fields of a ticket, each changed where it stands. */
export function CustomFields({ ticket, ticketRef }: { ticket: Ticket; ticketRef: string }) {
  const t = useT()
  const fields = useFields('ticket')
  const mutation = useChangeTicket(ticketRef)
  const faults = faultsOf(mutation.error)
  if (fields.length === 0) return null
  return (
    <Section title={t('fields.section')}>
      <div className={styles.fields}>
        {fields.map((field) => (
          <div key={field.id} className={styles.field} title={field.help || undefined}>
            <span className={styles.label}><label htmlFor={`field-${field.key}`} dir="auto">{field.label}{field.required !== 'never' && <span aria-hidden> *</span>}</label><WhyMark field={`custom.${field.key}`} label={field.label} /></span>
            <FieldInput id={`field-${field.key}`} field={field} value={ticket.custom[field.key]} locked={!ticket.can.update} error={faults[field.key]} change={(value) => mutation.mutate({ change: { custom: { [field.key]: value } } })} />
          </div>
        ))}
      </div>
    </Section>
  )
}
