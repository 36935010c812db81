import sql, { bulk, type Sql } from 'sql-template-tag'
import type { Queries } from '../../platform/db.ts'
import type { Message, Ticket } from '../ticket.ts'
import type { Held, Unit } from './unit.ts'

/** Writes what this change did to tickets: one statement a ticket, then their messages and participants. */
export async function saveTickets(q: Queries, unit: Unit): Promise<void> {
  const sent: Promise<unknown>[] = []
  for (const held of unit.values()) {
    if (held.savedVersion === held.ticket.version) continue
    sent.push(q.query(held.savedVersion === 0 ? insertTicket(held.ticket) : updateTicket(held.ticket)))
    held.savedVersion = held.ticket.version
    if (held.participants.size > 0) sent.push(...saveParticipants(q, held))
    const messages = held.messages.slice(held.savedMessages)
    held.savedMessages = held.messages.length
    if (messages.length > 0) sent.push(q.query(insertMessages(messages)))
  }
  await Promise.all(sent)
}

function insertTicket(t: Ticket): Sql {
  return sql`insert into tickets (id, number, subject, subject_version, status_id, category, type, priority, impact, urgency, complexity, priority_by, form_id, assignee_id, team_id,
      requester_id, organisation_id, brand_id, channel, channel_account_id, follow_up_of, language, tags, custom, participants, mentioned, message_count, last_message_id,
      last_message_at, last_customer_message_at, first_reply_at, last_reply_at, solved_at, closed_at, deadline_at, sla_state, created_at, updated_at, demo, version)
    values (${t.id}, ${t.number}, ${t.subject}, ${t.subjectVersion}, ${t.statusId}, ${t.category}, ${t.type}, ${t.priority}, ${t.impact}, ${t.urgency}, ${t.complexity}, ${t.priorityBy}, ${t.formId},
      ${t.assigneeId}, ${t.teamId}, ${t.requesterId}, ${t.organisationId}, ${t.brandId}, ${t.channel}, ${t.channelAccountId}, ${t.followUpOf}, ${t.language}, ${t.tags},
      ${JSON.stringify(t.custom)}, ${t.participants}, ${t.mentioned}, ${t.messageCount}, ${t.lastMessageId}, ${t.lastMessageAt}, ${t.lastCustomerMessageAt},
      ${t.firstReplyAt}, ${t.lastReplyAt}, ${t.solvedAt}, ${t.closedAt}, ${t.deadlineAt}, ${t.slaState}, ${t.createdAt}, ${t.updatedAt}, ${t.demo}, ${t.version})`
}

function updateTicket(t: Ticket): Sql {
  return sql`update tickets set subject = ${t.subject}, subject_version = ${t.subjectVersion}, status_id = ${t.statusId}, category = ${t.category},
      type = ${t.type}, requester_id = ${t.requesterId}, organisation_id = ${t.organisationId}, priority = ${t.priority}, impact = ${t.impact}, urgency = ${t.urgency}, complexity = ${t.complexity}, priority_by = ${t.priorityBy}, form_id = ${t.formId}, assignee_id = ${t.assigneeId}, team_id = ${t.teamId},
      brand_id = ${t.brandId}, language = ${t.language}, tags = ${t.tags}, custom = ${JSON.stringify(t.custom)}, participants = ${t.participants}, mentioned = ${t.mentioned}, message_count = ${t.messageCount},
      last_message_id = ${t.lastMessageId}, last_message_at = ${t.lastMessageAt}, last_customer_message_at = ${t.lastCustomerMessageAt},
      first_reply_at = ${t.firstReplyAt}, last_reply_at = ${t.lastReplyAt}, solved_at = ${t.solvedAt}, closed_at = ${t.closedAt},
      aside = ${t.aside}, aside_at = ${t.asideAt}, merged_into = ${t.mergedInto}, snoozed_at = ${t.snoozedAt}, snoozed_until = ${t.snoozedUntil},
      open_tasks = ${t.openTasks}, next_due_at = ${t.nextDueAt}, time_spent = ${t.timeSpent}, deadline_at = ${t.deadlineAt}, sla_state = ${t.slaState},
      updated_at = ${t.updatedAt}, version = ${t.version}
    where id = ${t.id}`
}

function insertMessages(messages: Message[]): Sql {
  const rows = messages.map(m => [
    m.id, m.ticketId, m.kind, m.direction, m.authorId, m.channel, m.automatic, m.html, m.text, JSON.stringify(m.meta), m.arrivalId, m.createdAt,
  ])
  return sql`insert into messages (id, ticket_id, kind, direction, author_id, channel, automatic, html, text, meta, arrival_id, created_at) values ${bulk(rows)}`
}

function saveParticipants(q: Queries, held: Held): Promise<unknown>[] {
  const { id, updatedAt } = held.ticket
  const statements = [...held.participants].map(([personId, role]) => role === null
    ? sql`delete from participants where ticket_id = ${id} and person_id = ${personId}`
    : sql`insert into participants (ticket_id, person_id, role, added_at) values (${id}, ${personId}, ${role}, ${updatedAt})
        on conflict (ticket_id, person_id) do update set role = excluded.role`)
  held.participants.clear()
  return statements.map(statement => q.query(statement))
}
