import { z } from 'zod'
import { id, instant } from '../platform/http/shapes.ts'
import { language } from '../settings/locale.ts'
import { TEMPLATE_KINDS } from './kinds.ts'

const kind = z.enum(TEMPLATE_KINDS)
export const placeParams = z.object({ kind, language })
export const placeQuery = z.object({
  brandId: id.optional().describe('The text for this brand only.'),
  mailboxId: id.optional().describe('The text for this mailbox only.'),
})
export const textIn = z.object({
  subject: z.string().max(250).describe('With {{variables}}. Empty for replies, which keep the customer’s subject.'),
  body: z.string().min(1).max(20_000).describe('Plain text with {{variables}}; empty lines part paragraphs; [words]({{link}}) alone in one becomes a button.'),
})
export const templateBody = z.object({
  kind, language, brandId: id.nullable(), mailboxId: id.nullable(),
  subject: z.string(), body: z.string(), own: z.boolean().describe('Written for this very place; false: what holds there otherwise.'),
  version: z.int().describe('0: nothing was ever written here.'),
})
export const templateList = z.object({
  kinds: z.array(z.object({ kind, variables: z.array(z.string()), subject: z.boolean(), message: z.boolean() })),
  items: z.array(templateBody.omit({ subject: true, body: true, own: true })).describe('The places for which a text was written.'),
})
export const versionList = z.object({
  items: z.array(z.object({ version: z.int(), subject: z.string().nullable(), body: z.string().nullable().describe('null: it was reset.'), author: z.string(), at: instant })),
})
export const previewBody = z.object({ subject: z.string(), html: z.string(), text: z.string() })
