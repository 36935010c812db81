import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ticketQuery } from '../ticket/ticket-queries.ts'
import { macrosQuery } from './macros-query.ts'
import { useRunMacro } from './use-run-macro.ts'

/** The macros that can be run on the open ticket, most used first; none where no ticket is open. */
export function useTicketMacros(): Array<{ id: string; name: string; run: () => void }> {
  const { ticket: ref } = useParams({ strict: false })
  const ticket = useQuery({ ...ticketQuery(ref ?? ''), enabled: ref !== undefined }).data
  const rows = useQuery({ ...macrosQuery, enabled: ref !== undefined }).data?.items ?? []
  const run = useRunMacro()
  if (!ticket || ref === undefined) return []
  return rows.filter((row) => (row.has.reply ? ticket.can.reply || ticket.can.note : ticket.can.update)).map((row) => ({ id: row.id, name: row.name, run: () => run(row, ticket) }))
}
