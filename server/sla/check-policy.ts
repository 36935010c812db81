import sql from 'sql-template-tag'
import { leaves, type Condition } from '../conditions/condition.ts'
import { validate } from '../conditions/validate.ts'
import { allCalendars } from '../calendars/registry.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'
import { askedFields } from '../tickets/asking.ts'
import type { Escalation, PolicyDefinition } from './policy.ts'

/** What the clocks themselves say: a promise that depended on them would chase its own tail. */
const OWN_FIELDS = ['deadlineAt', 'slaState']

/** 422 with what is wrong, in words. */
export async function checkPolicy(q: Queries, { condition, goals, calendars, warnings, breach }: PolicyDefinition): Promise<void> {
  await checkEscalations(q, [...warnings, breach].flatMap(({ escalate }) => escalate ?? []))
  await checkCondition(q, condition)
  for (const place of calendars.places) await checkCondition(q, place.condition)
  const known = new Set((await allCalendars(q)).filter(calendar => !calendar.archived).map(calendar => calendar.id))
  const named = [...calendars.places.map(place => place.calendarId), ...calendars.otherwise === null ? [] : [calendars.otherwise]]
  if (!named.every(id => known.has(id))) throw problem.unprocessable('unknown-calendar', 'There is no such calendar in use. Take one of the list, or restore it first.')
  if (!Object.values(goals).some(goal => goal.targets.some(target => target !== null) || goal.byImpact?.some(row => row?.some(target => target !== null)))) {
    throw problem.unprocessable('no-target', 'Give at least one target: without one the policy promises nothing.')
  }
}

/** 422 unless a policy can be asked this. */
export async function checkCondition(q: Queries, condition: Condition): Promise<void> {
  const faults = validate(condition, await askedFields(q), [])
  const own = leaves(condition).find(({ field }) => OWN_FIELDS.includes(field))
  if (own) faults.push({ field: own.field, message: `“${own.field}” follows from service levels, so a policy cannot depend on it.` })
  if (faults.length > 0) throw problem.unprocessable('condition', faults.map(fault => fault.message).join(' '), { faults })
}

/** 422 when a ticket could not be given to whom it is to be given. */
async function checkEscalations(q: Queries, escalations: readonly Escalation[]): Promise<void> {
  const teams = escalations.flatMap(({ teamId }) => teamId ?? [])
  const people = escalations.flatMap(({ to }) => to === null || to === 'lead' ? [] : [to])
  if (teams.length + people.length === 0) return
  const there = await q.one<{ teams: string[]; people: string[] }>(sql`select array(select id::text from teams where id = any(${teams}::uuid[]) and not archived) as teams,
    array(select id::text from people where id = any(${people}::uuid[]) and active and role in ('admin', 'lead', 'agent')) as people`)
  if (!teams.every(id => there.teams.includes(id))) throw problem.unprocessable('unknown-team', 'There is no such team to give the ticket to. Take one of the list.')
  if (!people.every(id => there.people.includes(id))) throw problem.unprocessable('unknown-person', 'There is nobody like that who can own tickets. Take somebody of the list.')
}
