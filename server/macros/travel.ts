import sql from 'sql-template-tag'
import type { z } from 'zod'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { Problem, problem } from '../platform/problem.ts'
import { CONDITION_TYPE } from '../fields/field.ts'
import { fieldsFor } from '../fields/registry.ts'
import { listChecklists } from '../tickets/tasks/checklists.ts'
import { emailKey } from '../people/person.ts'
import { createMacro } from './create-macro.ts'
import type { MacroChanges } from './macro.ts'
import { wholeMacros } from './queries.ts'
import type { exported } from './schemas.ts'

type Exported = z.infer<typeof exported>
type ExportedChanges = Exported['macros'][number]['changes']

interface Names {
  statuses: { id: string; category: string; name: string | null }[]
  teams: { id: string; name: string }[]
  checklists: { id: string; name: string }[]
  /** Fields whose values are ids, which mean nothing on another desk. */
  byId: ReadonlySet<string>
  agents: { id: string; address: string; key: string }[]
}

/** Whatever macros name by id, in a few statements. */
async function names(q: Queries, actor: PersonActor): Promise<Names> {
  const [statuses, teams, agents, checklists, fields] = await Promise.all([
    q.query<Names['statuses'][number]>(sql`select id, category, name from statuses where not archived order by position, id`),
    q.query<Names['teams'][number]>(sql`select id, name from teams where not archived order by name limit 1000`),
    q.query<Names['agents'][number]>(sql`select p.id, i.value as address, i.key from people p join identities i on i.person_id = p.id and i.kind = 'email'
      where p.active and p.role in ('admin', 'lead', 'agent') order by i.is_primary desc, i.created_at limit 10000`),
    listChecklists(q, actor), fieldsFor(q, 'ticket'),
  ])
  const byId = new Set(fields.filter(({ kind }) => CONDITION_TYPE[kind] === 'id' || kind === 'file').map(({ key }) => key))
  return { statuses, teams, agents, checklists, byId }
}

/** The macros that somebody sees, as they can be read on another desk: with names instead of ids. */
export async function exportMacros(q: Queries, actor: PersonActor): Promise<Exported> {
  const known = await names(q, actor)
  const macros = (await wholeMacros(q, actor)).map(({ name, category, replies, notes, changes, ownerId, teamId }) => ({
    name, category, replies: [...replies], notes: [...notes], changes: named(changes, known),
    for: ownerId ? 'me' as const : teamId ? 'team' as const : 'everyone' as const, team: known.teams.find(team => team.id === teamId)?.name ?? null,
  }))
  return { format: 'pomost-macros', version: 1, macros }
}

function named({ statusId, teamId, assigneeId, checklistId, custom, ...plain }: MacroChanges, known: Names): ExportedChanges {
  const status = known.statuses.find(each => each.id === statusId)
  const checklist = known.checklists.find(each => each.id === checklistId)
  return {
    ...plain, ...(custom && { custom: Object.fromEntries(Object.entries(custom).filter(([key]) => !known.byId.has(key))) }), ...(checklist && { checklist: checklist.name }), ...(status && { status: { category: status.category, name: status.name } }),
    ...(teamId !== undefined && { team: known.teams.find(team => team.id === teamId)?.name ?? null }),
    ...(assigneeId !== undefined && { assignee: assigneeId === 'me' ? 'me' : known.agents.find(agent => agent.id === assigneeId)?.address ?? null }),
  }
}

export interface Imported { created: number; skipped: { name: string; code: string; why: string; value: string | null }[] }

/** Makes macros of an export, each for whom it was. What this desk cannot have is skipped and said; the others come in. */
export async function importMacros(tx: Tx, actor: PersonActor, { macros }: Exported): Promise<Imported> {
  const known = await names(tx, actor)
  const result: Imported = { created: 0, skipped: [] }
  for (const { for: whose, team, changes, ...macro } of macros) {
    try {
      const teamId = whose === 'team' ? idOf(known.teams, each => each.name === team, `There is no team called ${team ?? ''}.`, team ?? '') : null
      await createMacro(tx, actor, { ...macro, changes: withIds(changes, known), personal: whose === 'me', teamId })
      result.created++
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      result.skipped.push({ name: macro.name, code: error.code, why: error.message, value: typeof error.extra['value'] === 'string' ? error.extra['value'] : null })
    }
  }
  return result
}

function withIds({ status, team, assignee, checklist, ...plain }: ExportedChanges, known: Names): MacroChanges {
  const ofStatus = status && (known.statuses.find(each => each.category === status.category && each.name === status.name) ?? known.statuses.find(each => each.category === status.category))
  return {
    ...plain,
    ...(status && { statusId: idOf(ofStatus ? [ofStatus] : [], () => true, `There is no status of the kind ${status.category}.`, status.name ?? status.category) }),
    ...(checklist !== undefined && { checklistId: idOf(known.checklists, each => each.name === checklist, `There is no checklist called ${checklist}.`, checklist) }),
    ...(team !== undefined && { teamId: team === null ? null : idOf(known.teams, each => each.name === team, `There is no team called ${team}.`, team) }),
    ...(assignee !== undefined && { assigneeId: assignee === null || assignee === 'me' ? assignee : idOf(known.agents, each => each.key === emailKey(assignee), `No agent has the address ${assignee}.`, assignee) }),
  }
}

function idOf<T extends { id: string }>(all: readonly T[], fits: (one: T) => boolean, why: string, value: string): string {
  const found = all.find(fits)
  if (!found) throw problem.unprocessable('unknown-name', why, { value })
  return found.id
}
