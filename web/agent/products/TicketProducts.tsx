import { ActionIcon } from '@mantine/core'
import { IconArrowBarToDown, IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../ui/use-language.ts'
import type { Form } from '../api/forms.ts'
import type { Ticket } from '../api/types.ts'
import card from '../card/card.module.css'
import { Section } from '../card/Section.tsx'
import { useFields } from '../fields/use-fields.ts'
import { useChangeTicket } from '../ticket/use-change-ticket.tsx'
import { ownedQuery, useOwnershipWords } from './use-products.ts'

/** What the requester and their organisation own; a click says that the ticket is about it, where there is a field for that. */
export function TicketProducts({ ticket, ticketRef, form }: { ticket: Ticket; ticketRef: string; form: Form | undefined }) {
  const t = useT()
  const words = useOwnershipWords()
  const mutation = useChangeTicket(ticketRef)
  const theirs = useQuery(ownedQuery('people', ticket.requester.id)).data?.items ?? []
  const organisation = ticket.organisation?.id
  const shared = useQuery({ ...ownedQuery('organisations', organisation ?? ''), enabled: organisation !== undefined }).data?.items ?? []
  const asked = form && new Set(form.fields.map((each) => each.field))
  const field = useFields('ticket').find((each) => each.kind === 'product' && (!asked || asked.has(`custom.${each.key}`)))
  const owned = [...theirs.map((each) => ({ ...each, of: '' })), ...shared.map((each) => ({ ...each, of: t('product.ofOrganisation') }))]
  if (owned.length === 0) return null
  return (
    <Section title={t('product.owned')}>
      <ul className={card.links} data-ticket-products>
        {owned.map((each) => {
          const { id, name, archived } = each.product
          const details = [words(each), each.of].filter((text) => text !== '').join(' · ')
          const isChosen = field !== undefined && ticket.custom[field.key] === id
          return (
            <li key={each.id} title={each.note || undefined}>
              <span style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}><span dir="auto">{name}</span> {details && <span className={card.muted} dir="auto">{details}</span>}</span>
              {field && isChosen && <IconCheck size={16} role="img" aria-label={t('product.chosen', { name, field: field.label })} />}
              {field && !isChosen && !archived && ticket.can.update && (
                <ActionIcon variant="subtle" color="gray" aria-label={t('product.fill', { name, field: field.label })} title={t('product.fill', { name, field: field.label })} onClick={() => mutation.mutate({ change: { custom: { [field.key]: id } } })}><IconArrowBarToDown size={16} /></ActionIcon>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
