import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { matrixPriority } from '../../../server/settings/matrix-priority.ts'
import { useT } from '../../ui/use-language.ts'
import { priorityKeys } from '../../ui/words.ts'
import type { Ticket } from '../api/types.ts'
import { priorityName } from '../forms/ticket-values.ts'
import { matrixQuery } from '../forms/use-forms.ts'
import { useChangeTicket } from '../ticket/use-change-ticket.tsx'
import styles from './card.module.css'

/** That somebody set the priority by hand, what the matrix of impact and urgency would say, and the way back to it. */
export function PriorityNote({ ticket, ticketRef }: { ticket: Ticket; ticketRef: string }) {
  const t = useT()
  const matrix = useQuery(matrixQuery).data
  const mutation = useChangeTicket(ticketRef)
  const says = matrix ? matrixPriority(matrix, ticket.impact, ticket.urgency) : null
  if (ticket.priorityBy !== 'manual' || says === null) return null
  return (
    <p className={styles.muted} data-manual-priority>
      {t('priority.byHand', { matrix: t(priorityKeys[priorityName(says)]) })}{' '}
      {ticket.can.update && <Button size="compact-xs" variant="subtle" onClick={() => mutation.mutate({ change: { priorityByMatrix: true } })}>{t('priority.useMatrix')}</Button>}
    </p>
  )
}
