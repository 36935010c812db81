import sql, { empty } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { visibleTickets } from '../tickets/access.ts'
import type { Metric } from './goal.ts'

export interface BoardItem {
  ticket: { id: string; number: number; subject: string; priority: number; requester: string | null; assigneeId: string | null; assignee: string | null; teamId: string | null; team: string | null; version: number }
  metric: Metric
  key: string
  deadlineAt: Temporal.Instant
  state: 'running' | 'warned' | 'breached'
}

/** What will breach next: tickets whose clocks run, by their next deadline, overdue ones first. Read along the index of deadlines. */
export async function deadlineBoard(app: App, actor: PersonActor, { teamId, metric, limit }: { teamId?: string; metric?: Metric; limit: number }) {
  const where = sql`t.deadline_at is not null and t.aside is null and ${visibleTickets(actor)}
    ${teamId === undefined ? empty : teamId === 'none' ? sql`and t.team_id is null` : sql`and t.team_id = ${teamId}`}
    ${metric === undefined ? empty : sql`and exists (select from sla_clocks m where m.ticket_id = t.id and m.metric = ${metric} and m.state = 'running')`}`
  const now = app.clock()
  const [rows, counts] = await Promise.all([
    app.db.query<BoardItem>(sql`select jsonb_build_object('id', t.id, 'number', t.number, 'subject', t.subject, 'priority', t.priority, 'requester', r.name, 'assigneeId', t.assignee_id, 'assignee', a.name, 'teamId', t.team_id, 'team', g.name, 'version', t.version) as ticket,
        c.metric, c.key, c.deadline_at as "deadlineAt", case when c.deadline_at <= ${now} then 'breached' when cardinality(c.warned) > 0 then 'warned' else 'running' end as state
      from tickets t
        join lateral (select * from sla_clocks c where c.ticket_id = t.id and c.state = 'running' and c.deadline_at is not null ${metric === undefined ? empty : sql`and c.metric = ${metric}`} order by c.deadline_at limit 1) c on true
        left join people r on r.id = t.requester_id left join people a on a.id = t.assignee_id left join teams g on g.id = t.team_id
      where ${where} order by t.deadline_at, t.id limit ${limit + 1}`),
    // as many as a board has to tell apart
    app.db.one<{ breached: number; soon: number }>(sql`select count(*) filter (where n.at <= ${now})::integer as breached, count(*) filter (where n.at > ${now} and n.at <= ${now.add({ hours: 1 })})::integer as soon
      from (select t.deadline_at as at from tickets t where ${where} and t.deadline_at <= ${now.add({ hours: 1 })} order by t.deadline_at limit 1000) n`),
  ])
  return { items: rows.slice(0, limit), ...counts, more: rows.length > limit }
}
