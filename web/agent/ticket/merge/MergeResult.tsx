import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import type { Ticket, TicketRow } from '../../api/types.ts'
import { ticketQuery } from '../ticket-queries.ts'
import styles from '../picker.module.css'

/** What the other ticket will be: its own subject and requester, the messages of both, and whoever takes part in either. */
export function MergeResult({ ticket, into }: { ticket: Ticket; into: TicketRow }) {
  const t = useT()
  const format = useFormat()
  const target = useQuery(ticketQuery(String(into.number))).data
  const people = [ticket.requester, ...ticket.participants, ...(target?.participants ?? [])].filter((person) => person.id !== into.requester.id)
  const names = [...new Map(people.map((person) => [person.id, person.name])).values()]
  const tags = [...new Set([...into.tags, ...ticket.tags])]
  return (
    <div className={styles.result} data-merge-result>
      <p dir="auto"><strong>#{into.number} {into.subject}</strong> · {into.requester.name}</p>
      <p>{t('merge.messages', { count: into.messageCount + ticket.messageCount })}</p>
      {names.length > 0 && <p>{t('merge.people', { names: format.list(names) })}</p>}
      {tags.length > 0 && <p>{t('merge.tags', { tags: format.list(tags) })}</p>}
      {into.requester.id !== ticket.requester.id && <p className={styles.warning}>{t('merge.differ', { one: ticket.requester.name, other: into.requester.name })}</p>}
    </div>
  )
}
