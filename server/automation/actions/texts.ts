import { z } from 'zod'
import { sanitizeHtml } from '../../platform/html.ts'
import { languageTag } from '../../settings/locale.ts'

/** Texts in so many languages at most, each so long. */
const MOST_LANGUAGES = 30
const LONGEST = 50_000

export const ruleText = z.strictObject({ language: languageTag, html: z.string().min(1).max(LONGEST).transform(sanitizeHtml) })
export const ruleTexts = z.array(ruleText).min(1).max(MOST_LANGUAGES)
export const mailTexts = z.array(ruleText.extend({ subject: z.string().trim().min(1).max(300) })).min(1).max(MOST_LANGUAGES)
