import { raw } from 'sql-template-tag'
import type { State } from './decide.ts'

/** What routing knows of a colleague. */
export interface Agent {
  id: string
  personId: string
  /** As they, or a lead, chose. */
  status: State
  /** No screen of theirs is open, for longer than the desk takes for a pause. */
  autoAway: boolean
  /** Since when they are away or on leave, by either. */
  absentSince: Temporal.Instant | null
  /** null: the desk's. */
  capacity: number | null
  /** Their shift; null: the team's hours. */
  calendarId: string | null
  languages: string[]
  /** Level by the skill's id. */
  skills: Record<string, number>
  version: number
}

export const AGENT_COLUMNS = raw('a.id, a.person_id as "personId", a.status, a.auto_away as "autoAway", a.absent_since as "absentSince", a.capacity, a.calendar_id as "calendarId", a.languages, a.skills, a.version')

export const MOST_CAPACITY = 10_000
export const MOST_LANGUAGES = 20
export const MOST_AGENT_SKILLS = 100
export const MOST_LEAVES = 50

/** How somebody stands: what a leave says comes first, then what they chose, then what their screens say. */
export function stateOf(agent: Pick<Agent, 'status' | 'autoAway'> | undefined, onLeave: boolean): State {
  if (onLeave) return 'leave'
  if (!agent) return 'away'
  return agent.status === 'online' && agent.autoAway ? 'away' : agent.status
}

export const isAbsent = (state: State) => state === 'away' || state === 'leave'
