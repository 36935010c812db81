import { Select, TagsInput } from '@mantine/core'
import type { SelectProps } from '@mantine/core'
import { fits } from '../../../server/tickets/forms/form.ts'
import type { ReactNode } from 'react'
import { useT } from '../../ui/use-language.ts'
import { useNearList } from '../../ui/use-near-list.ts'
import { complexityKeys, impactKeys, priorityKeys, typeKeys, urgencyKeys } from '../../ui/words.ts'
import type { Priority, Ticket, TicketChange, TicketType } from '../api/types.ts'
import type { Form } from '../api/forms.ts'
import { useForms } from '../forms/use-forms.ts'
import { useDesk } from '../shell/use-desk.ts'
import { useChangeTicket } from '../ticket/use-change-ticket.tsx'
import { WhyMark } from '../why/WhyMark.tsx'
import { PriorityNote } from './PriorityNote.tsx'
import { useTags } from './use-tags.ts'
import styles from './card.module.css'

const priorities: Priority[] = ['urgent', 'high', 'normal', 'low']

/** The fields of a ticket, each changed where it stands; what its form asks for stands there. */
export function Properties({ ticket, ticketRef, form }: { ticket: Ticket; ticketRef: string; form: Form | undefined }) {
  const t = useT()
  const desk = useDesk()
  const mutation = useChangeTicket(ticketRef)
  const known = useTags()
  const nearTags = useNearList()
  const set = (change: TicketChange) => mutation.mutate({ change })
  const forms = useForms().filter((each) => each.id === form?.id || fits(each, ticket.type, ticket.brand?.id ?? null))
  const elsewhere = new Set(form?.fields.map((each) => each.field))
  // a form leaves out what it does not need, unless it is there
  const here = (field: string, value: unknown = true) => !elsewhere.has(field) && (!form || value !== null)
  const locked = !ticket.can.update
  const select = (id: string, label: string, value: string | null, data: Array<{ value: string; label: string }>, change: (value: string | null) => void, clearable = false) => (
    <Field key={id} id={id} label={label}>
      <Choice id={id} size="xs" value={value} data={data} disabled={locked} clearable={clearable} allowDeselect={false} searchable={data.length > 8}
        placeholder="–" nothingFoundMessage={t('state.noMatch')} onChange={(chosen) => { if (chosen !== value) change(chosen) }} checkIconPosition="right" title={data.find((each) => each.value === value)?.label} />
    </Field>
  )
  const scale = (keys: typeof impactKeys) => Object.entries(keys).map(([value, key]) => ({ value, label: t(key) }))
  const number = (value: string | null) => (value === null ? null : Number(value))
  const tags = (chosen: string[]) => {
    const addTags = chosen.filter((tag) => !ticket.tags.includes(tag))
    const removeTags = ticket.tags.filter((tag) => !chosen.includes(tag))
    if (addTags.length + removeTags.length > 0) set({ ...(addTags.length > 0 && { addTags }), ...(removeTags.length > 0 && { removeTags }) })
  }
  return (
    <div className={styles.fields}>
      {select('ticket-status', t('card.status'), ticket.status.id, desk.statuses.map((status) => ({ value: status.id, label: desk.statusName(status) })), (statusId) => statusId && set({ statusId }))}
      {forms.length > 0 && select('ticket-form', t('forms.form'), form?.id ?? null, forms.map(({ id, name }) => ({ value: id, label: name })), (formId) => set({ formId }), true)}
      {here('assigneeId') && select('ticket-assignee', t('card.assignee'), ticket.assignee?.id ?? null, desk.staff.map((person) => ({ value: person.id, label: person.name })), (assigneeId) => set({ assigneeId }), true)}
      {here('teamId') && select('ticket-team', t('card.team'), ticket.team?.id ?? null, desk.teams.map((team) => ({ value: team.id, label: team.name })), (teamId) => set({ teamId }), true)}
      {here('priority') && select('ticket-priority', t('card.priority'), ticket.priority, priorities.map((value) => ({ value, label: t(priorityKeys[value]) })), (priority) => priority && set({ priority: priority as Priority }))}
      {here('priority') && <PriorityNote ticket={ticket} ticketRef={ticketRef} />}
      {here('type') && select('ticket-type', t('card.type'), ticket.type, Object.entries(typeKeys).map(([value, key]) => ({ value, label: t(key) })), (type) => type && set({ type: type as TicketType }))}
      {here('impact', ticket.impact) && select('ticket-impact', t('card.impact'), ticket.impact === null ? null : String(ticket.impact), scale(impactKeys), (value) => set({ impact: number(value) }), true)}
      {here('urgency', ticket.urgency) && select('ticket-urgency', t('card.urgency'), ticket.urgency === null ? null : String(ticket.urgency), scale(urgencyKeys), (value) => set({ urgency: number(value) }), true)}
      {here('complexity', ticket.complexity) && select('ticket-complexity', t('card.complexity'), ticket.complexity === null ? null : String(ticket.complexity), scale(complexityKeys), (value) => set({ complexity: number(value) }), true)}
      {desk.brands.length > 1 && select('ticket-brand', t('card.brand'), ticket.brand?.id ?? null, desk.brands.map((brand) => ({ value: brand.id, label: brand.name })), (brandId) => set({ brandId }), true)}
      {here('tags') && <Field id="ticket-tags" label={t('card.tags')}>
        <TagsInput {...nearTags} id="ticket-tags" size="xs" value={ticket.tags} data={known} disabled={locked} maxTags={50} onChange={tags} placeholder={ticket.tags.length === 0 ? t('card.addTag') : undefined} />
      </Field>}
    </div>
  )
}

function Choice(props: SelectProps) {
  return <Select {...props} {...useNearList()} />
}

function Field({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return <div className={styles.field}><span className={styles.label}><label htmlFor={id}>{label}</label><WhyMark field={id.replace('ticket-', '')} label={label} /></span>{children}</div>
}
