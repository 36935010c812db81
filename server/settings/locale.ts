import { z } from 'zod'

/** The languages whose catalogues are complete. */
export const LANGUAGES = ['en', 'bg', 'pl'] as const
export type Language = (typeof LANGUAGES)[number]
export const language = z.enum(LANGUAGES)

/** A zone of the IANA database, such as Europe/Sofia (RFC 9557 §1.2). */
export const timeZone = z.string().max(64).refine(isTimeZone, 'not a time zone such as Europe/Sofia')

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' && !/^[+-]/.test(name)
  } catch {
    return false
  }
}

/** The tag of a person's language as BCP 47 writes it, of any language: customers write in more than we speak. */
export const languageTag = z.string().max(35).regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a language tag such as bg or pt-BR')

/** The catalogue to speak to somebody in: the first known one of those wished for. */
export function spoken(...wished: (string | null | undefined)[]): Language {
  for (const tag of wished) {
    const known = LANGUAGES.find(l => tag === l || tag?.startsWith(`${l}-`))
    if (known) return known
  }
  return 'en'
}
