import sql, { raw } from 'sql-template-tag'
import type { Actor, PersonActor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/change.ts'
import type { Queries } from '../../platform/db.ts'
import { isId, newId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { heldTicket } from '../internal/unit.ts'
import type { Ticket } from '../ticket.ts'
import { addTasks } from './add-task.ts'
import { MOST_CHECKLISTS, type Checklist } from './task.ts'

export type ChecklistInput = Pick<Checklist, 'name' | 'items' | 'teamId'>

const COLUMNS = raw('c.id, c.name, c.items, c.team_id as "teamId", c.archived, c.version')

/** Whether somebody may change a checklist: an admin, or a lead for everyone and the teams that they are in. */
export function mayEditChecklist(actor: PersonActor, { teamId }: Pick<Checklist, 'teamId'>): boolean {
  return actor.role === 'admin' || (actor.role === 'lead' && (teamId === null || actor.teams.includes(teamId)))
}

/** The checklists of everyone and of one's own teams, by name; those put away only when `archived`. */
export function listChecklists(q: Queries, actor: PersonActor, { archived = false } = {}): Promise<Checklist[]> {
  return q.query(sql`select ${COLUMNS} from checklists c where (c.team_id is null or ${actor.role === 'admin'} or c.team_id = any(${[...actor.teams]}::uuid[])) and (${archived} or not c.archived)
    order by c.archived, lower(c.name), c.id`)
}

// a policy takes any: an admin chose it
const oneOf = (actor: Actor, id: string) => sql`select ${COLUMNS} from checklists c where c.id = ${id}
  and (c.team_id is null or ${actor.kind !== 'person' || actor.role === 'admin'} or c.team_id = any(${actor.kind === 'person' ? [...actor.teams] : []}::uuid[]))`

async function accessChecklist(tx: Tx, actor: PersonActor, id: string): Promise<Checklist> {
  const found = isId(id) ? await tx.maybe<Checklist>(sql`${oneOf(actor, id)} for update`) : undefined
  if (!found) throw notFound()
  return found
}

/** One that its steps can be taken from, for who may use it: 404 out of their sight, 409 when it was put away. */
export async function usableChecklist(q: Queries, actor: Actor, id: string): Promise<Checklist> {
  const found = isId(id) ? await q.maybe<Checklist>(oneOf(actor, id)) : undefined
  if (!found) throw notFound()
  if (found.archived) throw problem.conflict('archived', 'This checklist is archived. Bring it back in the settings first.')
  return found
}

const notFound = () => problem.notFound('checklist', 'There is no such checklist, or you may not see it.')

/** Keeps a checklist. */
export async function createChecklist(tx: Tx, actor: PersonActor, input: ChecklistInput): Promise<Checklist> {
  await check(tx, actor, input)
  const { count } = await tx.one<{ count: number }>(sql`select count(*)::integer as count from checklists`)
  if (count >= MOST_CHECKLISTS) throw problem.conflict('too-many-checklists', `There are ${MOST_CHECKLISTS} checklists already; change one of them instead.`)
  const id = newId()
  tx.record({ kind: 'checklist', id, version: 0 }, 'checklist.created', { teamId: input.teamId })
  return tx.one(sql`insert into checklists as c (id, name, items, team_id, created_at, version) values (${id}, ${input.name}, ${JSON.stringify(input.items)}, ${input.teamId}, ${tx.now}, 1) returning ${COLUMNS}`)
}

/** Changes, archives or brings back a checklist; tickets that began with it keep their tasks. 412 when it is at another version. */
export async function changeChecklist(tx: Tx, actor: PersonActor, id: string, patch: Partial<ChecklistInput & { archived: boolean }>, expected?: number): Promise<Checklist> {
  const before = await accessChecklist(tx, actor, id)
  const after = { ...before, ...patch }
  if (!mayEditChecklist(actor, before)) throw refused()
  await check(tx, actor, after)
  if (expected !== undefined && expected !== before.version) throw problem.preconditionFailed('changed-meanwhile', 'Somebody else changed this checklist meanwhile. Look again and try again.', { version: before.version })
  tx.record({ kind: 'checklist', id, version: before.version }, 'checklist.changed', { fields: Object.keys(patch) })
  return tx.one(sql`update checklists c set name = ${after.name}, items = ${JSON.stringify(after.items)}, team_id = ${after.teamId}, archived = ${after.archived}, version = c.version + 1 where c.id = ${id} returning ${COLUMNS}`)
}

/** Puts the steps of a checklist on a ticket as tasks; what is due counts from now. An owner who is no agent any more is nobody. */
export async function applyChecklist(tx: Tx, actor: Actor, ticket: Ticket, checklistId: string): Promise<void> {
  const list = await usableChecklist(tx, actor, checklistId)
  const { assigneeId, teamId } = heldTicket(tx, ticket.id).ticket
  const able = await tx.query<{ id: string }>(sql`select p.id from people p left join teams m on m.id = ${teamId} where p.active and p.role in ('admin', 'lead', 'agent')
    and p.id = any(${list.items.map(item => item.owner === 'assignee' ? assigneeId : item.owner).filter(id => id !== null)}::uuid[])
    and (not coalesce(m.private, false) or p.role = 'admin' or exists (select from team_members x where x.team_id = m.id and x.person_id = p.id))`)
  const owner = (wished: string | null) => able.some(({ id }) => id === wished) ? wished : null
  await addTasks(tx, ticket, list.items.map(({ title, owner: wished, dueHours }) => ({
    title, ownerId: owner(wished === 'assignee' ? assigneeId : wished), dueAt: dueHours === null ? null : tx.now.add({ hours: dueHours }),
  })), list)
}

async function check(tx: Tx, actor: PersonActor, { teamId, items }: ChecklistInput): Promise<void> {
  if (!mayEditChecklist(actor, { teamId })) throw refused()
  if (teamId && !(await tx.maybe(sql`select 1 from teams where id = ${teamId} and not archived`))) throw problem.unprocessable('unknown-team', 'There is no such team.')
  const owners = [...new Set(items.map(item => item.owner).filter(owner => owner !== null && owner !== 'assignee'))]
  const { count } = await tx.one<{ count: number }>(sql`select count(*)::integer as count from people where id = any(${owners}::uuid[]) and active and role in ('admin', 'lead', 'agent')`)
  if (count !== owners.length) throw problem.unprocessable('not-an-agent', 'Tasks are given to active agents, leads and admins only.')
}

function refused() {
  return problem.forbidden('checklist', 'Only an admin changes checklists, or a lead those of everyone and of their teams.')
}
