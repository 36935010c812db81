import sql from 'sql-template-tag'
import { sanitizeHtml } from '../platform/html.ts'
import { problem } from '../platform/problem.ts'
import type { Queries } from '../platform/db.ts'
import type { Macro, MacroChanges, MacroText } from './macro.ts'
import { checkMacroText } from './variables.ts'

export type MacroContent = Pick<Macro, 'replies' | 'notes' | 'changes'>

/** The texts clean, and everything that is named there. 422 with what is wrong: an unknown variable, a status that is gone, nothing to do at all. */
export async function checkMacro(q: Queries, content: MacroContent): Promise<MacroContent> {
  const clean = (texts: readonly MacroText[]) => texts.map(text => ({ language: text.language, html: sanitizeHtml(text.html) }))
  const checked = { replies: clean(content.replies), notes: clean(content.notes), changes: withoutNothing(content.changes) }
  for (const { html } of [...checked.replies, ...checked.notes]) checkMacroText(html)
  if (checked.replies.length + checked.notes.length + Object.keys(checked.changes).length === 0) throw problem.unprocessable('empty-macro', 'This macro does nothing yet. Give it a text, or something to change.')
  await checkChanges(q, checked.changes)
  return checked
}

function withoutNothing(changes: MacroChanges): MacroChanges {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)))
}

/** 422 when a status, a team or an agent is named that tickets cannot get any more. */
export async function checkChanges(q: Queries, { statusId, teamId, assigneeId }: MacroChanges): Promise<void> {
  const person = assigneeId === 'me' ? null : assigneeId ?? null
  const { status, team, agent } = await q.one<{ status: boolean; team: boolean; agent: boolean }>(sql`select
    ${statusId ?? null}::uuid is null or exists (select from statuses where id = ${statusId ?? null}::uuid and not archived) as status,
    ${teamId ?? null}::uuid is null or exists (select from teams where id = ${teamId ?? null}::uuid and not archived) as team,
    ${person}::uuid is null or exists (select from people where id = ${person}::uuid and active and role in ('admin', 'lead', 'agent')) as agent`)
  if (!status) throw problem.unprocessable('unknown-status', 'There is no such status. GET /api/v1/statuses lists them.')
  if (!team) throw problem.unprocessable('unknown-team', 'There is no such team.')
  if (!agent) throw problem.unprocessable('not-an-agent', 'Tickets can be assigned to active agents, leads and admins only.')
}
