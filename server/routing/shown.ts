import type { PersonActor } from '../platform/actor.ts'
import type { Step } from './decide.ts'
import type { AgentRow, Ref } from './queries.ts'

/** A step of a path with names. Whoever is gone from the desk for good has none. */
export function shownStep({ personId, load, capacity, ...step }: Step, names: ReadonlyMap<string, string>, skills: readonly Ref[]) {
  const skillId = step.excluded ? step.skillId : undefined
  return {
    person: { id: personId, name: names.get(personId) ?? '' }, load, capacity, excluded: step.excluded ?? null,
    skill: skillId ? { id: skillId, name: skills.find(skill => skill.id === skillId)?.name ?? '' } : null,
    // turns of one change are numbered from the end of what can be counted
    score: step.score ? { ...step.score, turn: Math.min(step.score.turn, Number.MAX_SAFE_INTEGER) } : null,
  }
}

/** A colleague for the floor; private teams that the reader is not in are left out. */
export function shownAgent({ capacity, teamIds, id, name, state, status, since, load, tickets, leaveUntil }: AgentRow, usual: number, actor: PersonActor) {
  return { id, name, state, status, since: state === 'away' || state === 'leave' ? since : null, load, tickets, leaveUntil, capacity: capacity ?? usual, teamIds: teamIds.filter(teamId => !actor.hiddenTeams.includes(teamId)) }
}
