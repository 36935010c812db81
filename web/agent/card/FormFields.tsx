import { useCallback, useMemo, useRef } from 'react'
import { evaluateForm } from '../../../server/tickets/forms/evaluate-form.ts'
import { formFaultsOf } from '../../ui/field-faults.ts'
import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import type { Form } from '../api/forms.ts'
import { AskedInput } from '../forms/AskedInput.tsx'
import { fieldLabel } from '../forms/field-words.ts'
import { changeOf, valuesOfTicket } from '../forms/ticket-values.ts'
import { shapeOf, useTicketFields } from '../forms/use-forms.ts'
import { useChangeTicket } from '../ticket/use-change-ticket.tsx'
import { PriorityNote } from './PriorityNote.tsx'
import { Section } from './Section.tsx'
import styles from './card.module.css'

/** What the ticket's form asks for, in its order and under its rules, each changed where it stands. */
export function FormFields({ ticket, ticketRef, form }: { ticket: Ticket; ticketRef: string; form: Form }) {
  const t = useT()
  const own = useTicketFields()
  const mutation = useChangeTicket(ticketRef)
  const faults = formFaultsOf(mutation.error)
  const values = useMemo(() => valuesOfTicket(ticket), [ticket])
  const asked = useMemo(() => evaluateForm(shapeOf(form), values, own).filter((each) => each.shown), [form, values, own])
  const latest = useRef({ values, mutate: mutation.mutate })
  latest.current = { values, mutate: mutation.mutate }
  const set = useCallback((field: string, value: unknown) => latest.current.mutate({ change: changeOf(field, value, latest.current.values) }), [])
  const definitions = useMemo(() => new Map(own.map((field) => [`custom.${field.key}`, field])), [own])
  if (asked.length === 0) return null
  return (
    <Section title={form.name}>
      <div className={styles.fields}>
        {asked.map((each) => {
          const id = `form-${each.field}`
          const definition = definitions.get(each.field)
          return (
            <div key={each.field} className={styles.field} title={definition?.help || undefined}>
              <label htmlFor={id} dir="auto">{fieldLabel(each.field, own, t)}{each.required !== 'never' && <span aria-hidden> *</span>}</label>
              <div style={{ minWidth: 0 }}>
                <AskedInput id={id} asked={each} own={definition} value={values[each.field] ?? undefined} locked={!ticket.can.update} error={faults[each.field]} change={set} />
                {each.field === 'priority' && <PriorityNote ticket={ticket} ticketRef={ticketRef} />}
              </div>
            </div>
          )
        })}
      </div>
    </Section>
  )
}
