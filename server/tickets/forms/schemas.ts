import { z } from 'zod'
import { conditionSchema } from '../../conditions/condition-schema.ts'
import { id } from '../../platform/http/shapes.ts'
import { languageTag } from '../../settings/locale.ts'
import { TYPES } from '../ticket.ts'
import { AUDIENCES, MOST_EFFECTS, MOST_FORM_FIELDS, MOST_RULES, NEEDED, type Form } from './form.ts'

const field = z.string().min(1).max(80).describe('As in conditions: priority, impact, custom.<key> …')
const effect = z.discriminatedUnion('do', [
  z.object({ do: z.literal('show'), field }),
  z.object({ do: z.literal('require'), field, at: z.enum(['solve', 'open']) }),
  z.object({ do: z.literal('limit'), field, to: z.array(z.string().max(60)).max(1000).describe('The choices that are left.') }),
])
const name = z.string().trim().min(1).max(80)
const formField = z.object({ field, required: z.enum(NEEDED).describe('open: from the start; solve: before the ticket is solved.') })

const changeable = z.object({
  name, names: z.record(languageTag, name).refine(given => Object.keys(given).length <= 50, 'too many languages').describe('By language, where it differs.'),
  types: z.array(z.enum(TYPES)).max(TYPES.length).describe('Types of tickets that it is for; none: all.'), brandIds: z.array(id).max(100).describe('Brands that it is for; none: all.'),
  audience: z.enum(AUDIENCES).describe('Who may open tickets with it.'), standard: z.boolean().describe('Taken where nobody chooses a form, such as for mail.'),
  fields: z.array(formField).max(MOST_FORM_FIELDS), active: z.boolean(),
  rules: z.array(z.object({ when: conditionSchema, effects: z.array(effect).min(1).max(MOST_EFFECTS) })).max(MOST_RULES)
    .describe('A field that a rule shows is hidden until one of its rules holds. A hidden field counts as empty, and is never required.'),
})

export const formBody = changeable.extend({
  id, names: z.record(z.string(), z.string()), position: z.int(), version: z.int(),
  rules: z.array(z.object({ when: z.record(z.string(), z.unknown()).describe('A condition.'), effects: z.array(effect) })),
})
export const newFormIn = changeable.extend({
  names: changeable.shape.names.default({}), types: changeable.shape.types.default([]), brandIds: changeable.shape.brandIds.default([]), audience: z.enum(AUDIENCES).default('everyone'),
  standard: z.boolean().default(false), active: z.boolean().default(true), rules: changeable.shape.rules.default([]),
})
export const formChangesIn = changeable.extend({ position: z.int().min(0).max(10_000) }).partial()

export function showForm(form: Form): z.input<typeof formBody> {
  return form as unknown as z.input<typeof formBody>
}
