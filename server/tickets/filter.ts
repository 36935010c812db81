import sql, { join, raw, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { PersonActor } from '../platform/actor.ts'
import { id, instantIn } from '../platform/http/shapes.ts'
import { ASIDE, CATEGORIES, CHANNELS, normaliseTag, OPEN_CATEGORIES, PRIORITIES, type Category } from './ticket.ts'

const list = <T extends z.ZodType>(item: T) => z.preprocess(value => typeof value === 'string' ? value.split(',') : value, z.array(item).max(50)).optional()
const idOr = <T extends string>(...words: [T, ...T[]]) => z.union([z.enum(words), id]).optional()

/** The plain filters of the list of tickets; several are joined by "and", several values of one by "or". */
export const ticketFilterQuery = {
  category: list(z.enum([...CATEGORIES, 'any-open'])).describe('Categories of status, separated by commas; any-open: all that are neither solved nor closed.'),
  statusId: list(id),
  assignee: idOr('me', 'none').describe('me, none, or an id.'),
  team: idOr('mine', 'none').describe('mine, none, or an id.'),
  requesterId: id.optional(),
  organisationId: id.optional(),
  brandId: id.optional(),
  channel: list(z.enum(CHANNELS)),
  priority: list(z.enum(PRIORITIES)),
  tag: list(z.string().max(60)),
  aside: list(z.enum(ASIDE)).describe('What is out of the usual lists: merged, spam, bin. Without it only what is in them is listed.'),
  snoozed: z.enum(['true', 'false']).transform(value => value === 'true').optional(),
  updatedSince: instantIn.optional(),
  createdSince: instantIn.optional(),
}
type Filter = z.infer<z.ZodObject<typeof ticketFilterQuery>>

/** The where clause over t of the filters that are given. */
export function ticketFilter(f: Filter, actor: PersonActor): Sql {
  const parts: Sql[] = [sql`true`]
  if (f.category) parts.push(categoryIn(f.category.flatMap(c => c === 'any-open' ? OPEN_CATEGORIES : [c])))
  if (f.statusId) parts.push(sql`t.status_id = any(${f.statusId}::uuid[])`)
  if (f.assignee) parts.push(f.assignee === 'none' ? sql`t.assignee_id is null` : sql`t.assignee_id = ${f.assignee === 'me' ? actor.id : f.assignee}`)
  if (f.team) parts.push(f.team === 'none' ? sql`t.team_id is null` : f.team === 'mine' ? sql`t.team_id = any(${actor.teams}::uuid[])` : sql`t.team_id = ${f.team}`)
  if (f.requesterId) parts.push(sql`t.requester_id = person_root(${f.requesterId})`)
  if (f.organisationId) parts.push(sql`t.organisation_id = organisation_root(${f.organisationId})`)
  if (f.brandId) parts.push(sql`t.brand_id = ${f.brandId}`)
  if (f.channel) parts.push(sql`t.channel = any(${f.channel})`)
  if (f.priority) parts.push(sql`t.priority = any(${f.priority.map(p => PRIORITIES.indexOf(p) + 1)}::smallint[])`)
  if (f.tag) parts.push(sql`t.tags && ${f.tag.map(normaliseTag)}::text[]`)
  if (f.aside) parts.push(sql`t.aside = any(${f.aside})`)
  if (f.snoozed !== undefined) parts.push(f.snoozed ? sql`t.snoozed_at is not null` : sql`t.snoozed_at is null`)
  if (f.updatedSince) parts.push(sql`t.updated_at >= ${f.updatedSince}`)
  if (f.createdSince) parts.push(sql`t.created_at >= ${f.createdSince}`)
  return join(parts, ' and ')
}

/** As literals, in their fixed order: so the planner can prove that a partial index applies, and few statements are prepared. */
function categoryIn(wanted: readonly Category[]): Sql {
  return sql`t.category in (${raw(CATEGORIES.filter(category => wanted.includes(category)).map(category => `'${category}'`).join(', '))})`
}
