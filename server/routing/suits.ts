import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { askedFields, contextAt, momentOf } from '../tickets/asking.ts'
import { factsOfAll } from '../tickets/facts.ts'
import { ticketRows } from '../tickets/logged.ts'
import type { Agent } from './agent.ts'
import { decide, type Candidate } from './decide.ts'
import { needsOf } from './needs.ts'
import { knownRouting } from './registry.ts'
import { memoriesOf } from './remembering.ts'
import { MANUAL } from './settings.ts'

/** Whether the desk has anything that a ticket could require of whoever takes it. */
export async function hasMusts(tx: Tx): Promise<boolean> {
  const { skills, routings } = await knownRouting(tx)
  return skills.some(skill => !skill.archived) || [...routings.values()].some(({ settings }) => settings.language === 'require')
}

/** Of waiting tickets those whose musts an agent meets, in the same order: by the same decision that routing makes, whatever else there is to do for them. */
export async function suiting(tx: Tx, agent: Agent, ticketIds: readonly string[]): Promise<string[]> {
  if (ticketIds.length === 0) return []
  const tickets = await ticketRows(tx, sql`t.id = any(${[...ticketIds]}::uuid[])`)
  const [facts, memories, fields, moment, { skills, routings }, person] = await Promise.all([
    factsOfAll(tx, tickets), memoriesOf(tx, tickets, tx.now), askedFields(tx), momentOf(tx, tx.now), knownRouting(tx), tx.maybe<{ language: string | null }>(sql`select language from people where id = ${agent.personId}`),
  ])
  const self: Candidate = {
    id: agent.personId, state: 'online', inShift: true, backAt: null, capacity: 1, load: 0, skills: agent.skills, turn: 0, outsider: false,
    languages: agent.languages.length > 0 ? agent.languages : person?.language ? [person.language] : [],
  }
  const inUse = skills.filter(skill => !skill.archived)
  const suits = new Set(facts.filter(({ ticket, requester, organisation, ...named }) => {
    const settings = (ticket.teamId === null ? undefined : routings.get(ticket.teamId)?.settings) ?? MANUAL
    const needs = needsOf(settings.skillRules, inUse, { ticket, requester, organisation, ...named }, fields, contextAt(tx.actor, moment))
    const language = ticket.language ?? requester?.language ?? organisation?.language ?? null
    const waitingSince = (memories.get(ticket.id)?.since ?? tx.now).epochMilliseconds
    return decide(settings, { units: 0, language, needs, managers: [], lastAgent: null, excluded: [], waitingSince }, [self], tx.now.epochMilliseconds).ranked.length > 0
  }).map(({ ticket }) => ticket.id))
  return ticketIds.filter(id => suits.has(id))
}
