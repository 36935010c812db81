import sql from 'sql-template-tag'
import { isOpen, nextOpen } from '../calendars/working-time.ts'
import { workingCalendar } from '../calendars/registry.ts'
import type { Queries } from '../platform/db.ts'
import { stateOf, type Agent } from './agent.ts'
import type { Candidate } from './decide.ts'
import type { RoutingSettings } from './settings.ts'

/** Who may get tickets of a team, as they stand in the database: nothing is locked. */
type Row = Pick<Agent, 'capacity' | 'calendarId'> & {
  id: string; known: boolean; status: Agent['status']; autoAway: boolean; languages: string[] | null; skills: Record<string, number> | null
  language: string | null; leaveEnds: Temporal.Instant | null; load: number; turn: number; outsider: boolean
}

export interface CandidateQuestion { teamId: string; settings: RoutingSettings; capacity: number; now: Temporal.Instant
  /** Besides the members: account managers, where the team is open to them. */
  others: readonly string[] }

/** The members of a team who can own tickets, and others who are asked for, in one statement. */
export async function candidatesOf(q: Queries, { teamId, settings, capacity, now, others }: CandidateQuestion): Promise<Candidate[]> {
  const rows = await q.query<Row>(sql`select p.id, a.id is not null as known, coalesce(a.status, 'away') as status, coalesce(a.auto_away, false) as "autoAway", a.capacity, a.calendar_id as "calendarId",
      a.languages, a.skills, p.language, (select max(l.ends_at) from agent_leaves l where l.person_id = p.id and l.starts_at <= ${now} and l.ends_at > ${now}) as "leaveEnds",
      coalesce((select sum(l.units)::integer from agent_loads l where l.person_id = p.id), 0) as load, coalesce(r.turn, 0) as turn, m.person_id is null as outsider
    from people p left join team_members m on m.team_id = ${teamId} and m.person_id = p.id left join agents a on a.person_id = p.id left join routing_turns r on r.team_id = ${teamId} and r.person_id = p.id
    where p.active and p.role in ('admin', 'lead', 'agent') and (m.person_id is not null
      or (p.id = any(${[...others]}::uuid[]) and exists (select from teams t where t.id = ${teamId} and (not t.private or p.role = 'admin'))))`)
  const at = now.epochMilliseconds
  const shifts = new Map<string, { open: boolean; next: number | null }>()
  for (const id of new Set(rows.map(row => row.calendarId ?? settings.calendarId))) {
    if (id === null) continue
    const { time } = await workingCalendar(q, id)
    shifts.set(id, { open: isOpen(time, at), next: nextOpen(time, at) })
  }
  return rows.map(row => {
    const shift = shifts.get(row.calendarId ?? settings.calendarId ?? '')
    return {
      id: row.id, state: stateOf(row.known ? row : undefined, row.leaveEnds !== null), inShift: shift ? shift.open : null,
      backAt: row.leaveEnds?.epochMilliseconds ?? (shift && !shift.open ? shift.next : null),
      capacity: row.capacity ?? capacity, load: row.load, skills: row.skills ?? {}, turn: row.turn, outsider: row.outsider,
      languages: row.languages && row.languages.length > 0 ? row.languages : row.language ? [row.language] : [],
    }
  })
}
