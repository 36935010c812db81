import { z } from 'zod'
import { OPS } from '../../conditions/condition.ts'
import { conditionSchema } from '../../conditions/condition-schema.ts'
import { id } from '../../platform/http/shapes.ts'

const sort = z.string().regex(/^-?[a-zA-Z][\w.]{0,90}$/, 'a field, with a minus before it for the other way round')
  .describe('A field, with a minus before it for the other way round: -updatedAt, priority, custom.<key> …; best: what should be done next, weighed')
const fieldName = z.string().regex(/^[a-zA-Z][\w.]{0,90}$/, 'the name of a field')
export const columns = z.array(fieldName).max(30)

/** How a list is laid out, as a request says it. */
export const arrangementIn = {
  sort: sort.optional(), groupBy: fieldName.nullable().optional().describe('A field by which tickets stand together; null: none.'),
  columns: columns.optional().describe('Fields whose values are wanted in `values`.'),
}
const role = z.enum(['admin', 'lead', 'agent', 'light'])
const emoji = z.string().min(1).max(16).nullable()
const folder = z.string().trim().min(1).max(60).nullable()

export const viewBody = z.object({
  id, key: z.string().nullable().describe('Of a built-in view: mine, unassigned, open, waiting, snoozed, solved, spam, bin, or team-<id>.'), name: z.string().nullable(),
  condition: z.record(z.string(), z.unknown()), sort: z.string(), groupBy: z.string().nullable(), columns: z.array(z.string()), emoji: z.string().nullable(), folder: z.string().nullable(),
  ownerId: id.nullable(), teamId: id.nullable(), role: role.nullable().describe('Of all with this role.'), archived: z.boolean(), position: z.int(), version: z.int(),
  count: z.int(), capped: z.boolean().describe('There are more than `count`.'), can: z.object({ edit: z.boolean() }),
})

const personal = z.boolean().describe('Only for oneself; otherwise for the team, the role, or everyone.')
export const viewChanges = z.object({
  name: z.string().trim().min(1).max(80), condition: conditionSchema, sort, groupBy: fieldName.nullable(), columns, emoji, folder,
  position: z.int().min(0).max(1000), personal, teamId: id.nullable(), role: role.nullable(), archived: z.boolean(),
}).partial()
export const newView = viewChanges.omit({ archived: true }).required({ name: true, condition: true }).extend({
  sort: sort.default('-updatedAt'), groupBy: fieldName.nullable().default(null), columns: columns.default([]), emoji: emoji.default(null), folder: folder.default(null),
  position: z.int().min(0).max(1000).default(0), personal: personal.default(true), teamId: id.nullable().default(null), role: role.nullable().default(null),
})

export const fieldOfViews = z.object({
  key: z.string(), type: z.enum(['text', 'number', 'enum', 'id', 'bool', 'time', 'date', 'tags', 'ids']), ops: z.array(z.enum(OPS)),
  values: z.array(z.string()).nullable().describe('Every value it can have, where that is known.'), of: z.string().nullable().describe('Of an id: what it names.'),
  custom: z.object({ carrier: z.string(), key: z.string() }).nullable().describe('One of the desk’s own fields.'),
  sortable: z.boolean(), groupable: z.boolean(), column: z.boolean().describe('It can be shown in a table.'),
})
