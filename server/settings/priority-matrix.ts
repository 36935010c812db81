import { z } from 'zod'
import { languageTag } from './locale.ts'

const row = z.array(z.int().min(1).max(4)).length(3)
const words = z.record(languageTag, z.string().trim().max(300)).refine(given => Object.keys(given).length <= 50, 'too many languages')
const guidance = z.object({ 1: words, 2: words, 3: words }).partial()

/** The priority for each impact and urgency, and how each of their values is meant, by language. */
export const priorityMatrix = z.object({
  on: z.boolean(),
  cells: z.array(row).length(3).describe('By impact, 1 one person to 3 everyone, and within by urgency, 1 can wait to 3 now: 1 low to 4 urgent.'),
  guidance: z.object({ impact: guidance, urgency: guidance }).describe('What each value means, by language.'),
})
export type PriorityMatrix = z.infer<typeof priorityMatrix>

/** One person who can wait is low, everyone now is urgent. */
export const usualMatrix: PriorityMatrix = { on: true, cells: [[1, 2, 3], [2, 2, 3], [2, 3, 4]], guidance: { impact: {}, urgency: {} } }
