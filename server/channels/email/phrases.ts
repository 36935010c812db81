import type { Language } from '../../settings/locale.ts'

/** What our mails say by themselves, in the customer's language. */
export const PHRASES: Record<Language, { wrote: (when: string, name: string) => string }> = {
  en: { wrote: (when, name) => `On ${when}, ${name} wrote:` },
  bg: { wrote: (when, name) => `На ${when} ${name} написа:` },
  pl: { wrote: (when, name) => `W dniu ${when} ${name} napisał(a):` },
}
