import { raw } from 'sql-template-tag'

/** All columns of a ticket `t` under the names of the Ticket type. */
export const TICKET_COLUMNS = raw(`t.id, t.number, t.subject, t.subject_version as "subjectVersion", t.status_id as "statusId", t.category, t.type, t.priority,
  t.impact, t.urgency, t.complexity, t.priority_by as "priorityBy", t.form_id as "formId", t.assignee_id as "assigneeId", t.team_id as "teamId", t.requester_id as "requesterId", t.organisation_id as "organisationId",
  t.brand_id as "brandId", t.channel, t.channel_account_id as "channelAccountId", t.follow_up_of as "followUpOf", t.language, t.tags, t.custom, t.participants, t.mentioned,
  t.message_count as "messageCount", t.last_message_id as "lastMessageId", t.last_message_at as "lastMessageAt",
  t.last_customer_message_at as "lastCustomerMessageAt", t.first_reply_at as "firstReplyAt", t.last_reply_at as "lastReplyAt", t.solved_at as "solvedAt",
  t.closed_at as "closedAt", t.created_at as "createdAt", t.updated_at as "updatedAt",
  t.aside, t.aside_at as "asideAt", t.merged_into as "mergedInto", t.snoozed_at as "snoozedAt", t.snoozed_until as "snoozedUntil",
  t.open_tasks as "openTasks", t.next_due_at as "nextDueAt", t.time_spent as "timeSpent", t.deadline_at as "deadlineAt", t.sla_state as "slaState", t.demo, t.version`)
