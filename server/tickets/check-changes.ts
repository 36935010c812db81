import sql from 'sql-template-tag'
import { readValues, refuse } from '../fields/read-values.ts'
import { fieldsFor } from '../fields/registry.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'
import { usableChecklist } from './tasks/checklists.ts'

interface Named { statusId?: string; teamId?: string | null; assigneeId?: string | null; custom?: Readonly<Record<string, unknown>>; checklistId?: string }

/**
 * 422 when a status, a team, an agent or a value is named that tickets cannot get any more: asked where the change itself comes later.
 * `me` is whoever makes it. 404 for a checklist that the actor cannot use.
 */
export async function checkChanges(q: Queries, actor: PersonActor, { statusId, teamId, assigneeId, custom, checklistId }: Named): Promise<void> {
  const person = assigneeId === 'me' ? null : assigneeId ?? null
  const { status, team, agent } = await q.one<{ status: boolean; team: boolean; agent: boolean }>(sql`select
    ${statusId ?? null}::uuid is null or exists (select from statuses where id = ${statusId ?? null}::uuid and not archived) as status,
    ${teamId ?? null}::uuid is null or exists (select from teams where id = ${teamId ?? null}::uuid and not archived) as team,
    ${person}::uuid is null or exists (select from people where id = ${person}::uuid and active and role in ('admin', 'lead', 'agent')) as agent`)
  if (!status) throw problem.unprocessable('unknown-status', 'There is no such status. GET /api/v1/statuses lists them.')
  if (!team) throw problem.unprocessable('unknown-team', 'There is no such team.')
  if (!agent) throw problem.unprocessable('not-an-agent', 'Tickets can be assigned to active agents, leads and admins only.')
  if (custom) await checkCustom(q, custom)
  if (checklistId !== undefined) await usableChecklist(q, actor, checklistId)
}

/** A file belongs to one ticket: no macro, and no change of many, can put it there or take it away. */
async function checkCustom(q: Queries, custom: Readonly<Record<string, unknown>>): Promise<void> {
  const fields = await fieldsFor(q, 'ticket')
  const files = fields.filter(field => field.kind === 'file' && field.key in custom)
  refuse(fields, files.map(({ key }) => ({ field: key, code: 'oneByOne', values: {}, message: 'holds files, which are set on each ticket alone' })))
  readValues(fields, custom, {})
}
