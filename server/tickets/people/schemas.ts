import { z } from 'zod'
import { id } from '../../platform/http/shapes.ts'

const names = z.string().max(100)
export const take = z.array(names).max(300).default([]).describe('Fields, as the preview names them, whose value is that of the merged one. Empty ones are filled in any case, notes are joined.')

export const takeQuery = z.object({ into: id, take: z.string().max(4000).default('').transform(text => text.split(',').filter(Boolean)).describe('As the merge takes it, with commas.') })

export const fieldsPreview = z.object({
  differences: z.array(z.object({ field: z.string(), kept: z.unknown(), merged: z.unknown(), taken: z.boolean().describe('The value of the merged one stays.') })),
  names: z.record(z.string(), z.string()).describe('Of what is named by id.'),
})
