import { z } from 'zod'
import { id } from '../platform/http/shapes.ts'
import { languageTag } from '../settings/locale.ts'
import { ticketChanges, ticketWork } from '../tickets/schemas.ts'

const texts = z.array(z.object({ language: languageTag, html: z.string().min(1).max(100_000).describe('With {{variables}}, {{variables|and what to say without}}, and {{? what the agent fills in}}.') })).max(20)
  .refine(all => new Set(all.map(text => text.language)).size === all.length, 'one text for each language')
const fields = ticketChanges.omit({ subject: true, brandId: true, tags: true, category: true, formId: true, priorityByMatrix: true }).extend(ticketWork)
/** What a macro or a bulk change sets. */
export const macroChanges = fields.extend({ assigneeId: z.union([z.literal('me'), id]).nullable().optional().describe('me: whoever uses it.') })

export const macroIn = z.object({
  name: z.string().trim().min(1).max(120), category: z.string().trim().min(1).max(60).nullable(),
  replies: texts.describe('What is put into the reply; the ticket’s language is taken, else the desk’s.'), notes: texts.describe('An internal note besides.'),
  changes: macroChanges,
})
export const newMacro = macroIn.extend({
  category: macroIn.shape.category.default(null), replies: texts.default([]), notes: texts.default([]), changes: macroChanges.default({}),
  personal: z.boolean().default(true).describe('Only for oneself; otherwise for the team, or for everyone.'), teamId: id.nullable().default(null),
})
export const macroPatch = macroIn.extend({ archived: z.boolean() }).partial()

export const macroBody = macroIn.extend({
  id, ownerId: id.nullable(), teamId: id.nullable(), archived: z.boolean(), version: z.int(), can: z.object({ edit: z.boolean() }),
})
/** A row of the list: what choosing one needs, without its texts. */
export const macroRow = z.object({
  id, name: z.string(), category: z.string().nullable(), snippet: z.string().describe('The beginning of its text.'), languages: z.array(z.string()),
  has: z.object({ reply: z.boolean(), note: z.boolean(), changes: z.boolean() }), changes: macroChanges, ownerId: id.nullable(), teamId: id.nullable(), archived: z.boolean(),
  uses: z.int().describe('By the caller.'), version: z.int(), can: z.object({ edit: z.boolean() }),
})
const renderedText = z.object({ html: z.string(), language: z.string(), missing: z.array(z.string()).describe('Places that are left for the agent to fill in.') })
export const previewBody = z.object({
  reply: renderedText.nullable(), note: renderedText.nullable(), changes: fields.describe('With everybody named by id.'),
  differences: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })).describe('What will be different on the ticket; empty where no ticket was named.'),
})

const exportedChanges = macroChanges.omit({ statusId: true, teamId: true, assigneeId: true, checklistId: true }).extend({
  status: z.object({ category: z.string().max(40), name: z.string().max(200).nullable() }).optional(), team: z.string().max(200).nullable().optional(),
  checklist: z.string().max(200).optional(), assignee: z.string().max(320).nullable().optional().describe('An address, or me.'),
})
/** Macros as they travel from desk to desk: with names instead of ids. */
export const exported = z.object({
  format: z.literal('pomost-macros'), version: z.literal(1),
  macros: z.array(macroIn.omit({ changes: true }).extend({ changes: exportedChanges, for: z.enum(['me', 'team', 'everyone']), team: z.string().max(200).nullable() })).max(1000),
})
