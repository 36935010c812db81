import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { heldTicket, recordTicket } from './internal/unit.ts'
import { normaliseSubject, type Ticket } from './ticket.ts'

/** Changes the subject. The former text is kept beside the ticket, not in the log, which holds no text. */
export async function editSubject(tx: Tx, ticket: Ticket, subject: string): Promise<void> {
  const held = heldTicket(tx, ticket.id)
  const text = normaliseSubject(subject)
  if (text === '') throw problem.unprocessable('empty-subject', 'The subject cannot be empty.')
  if (text === held.ticket.subject) return
  const from = held.ticket.subjectVersion
  if (held.savedVersion === 0) await tx.flush()
  await tx.query(sql`insert into former_subjects (ticket_id, version, subject) values (${ticket.id}, ${from}, ${held.ticket.subject})`)
  recordTicket(tx, ticket.id, 'ticket.subjectEdited', { from, to: from + 1 })
  held.ticket = { ...held.ticket, subject: text }
}
