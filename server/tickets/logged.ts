import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { TICKET_COLUMNS } from './internal/rows.ts'
import type { Foldable } from './replay.ts'
import type { Ticket } from './ticket.ts'

/** The log of one ticket in order, as replay takes it. */
export function ticketLog(q: Queries, ticketId: string): Promise<Foldable[]> {
  return q.query(sql`select subject_id as "subjectId", seq, type, data, at from events where subject_id = ${ticketId} and subject_kind = 'ticket' order by seq`)
}

/** The rows of tickets as they stand. */
export function ticketRows(q: Queries, where: Sql): Promise<Ticket[]> {
  return q.query(sql`select ${TICKET_COLUMNS} from tickets t where ${where}`)
}
