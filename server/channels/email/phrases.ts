import type { Language } from '../../settings/locale.ts'
import type { Answer } from './calendar-reply.ts'

/** What our mails say by themselves, in the customer's language. */
export const PHRASES: Record<Language, { wrote: (when: string, name: string) => string; invitation: Record<Answer, (what: string) => string> }> = {
  en: {
    wrote: (when, name) => `On ${when}, ${name} wrote:`,
    invitation: { accepted: what => `Accepted: ${what}`, tentative: what => `Tentatively accepted: ${what}`, declined: what => `Declined: ${what}` },
  },
  bg: {
    wrote: (when, name) => `На ${when} ${name} написа:`,
    invitation: { accepted: what => `Прието: ${what}`, tentative: what => `Прието условно: ${what}`, declined: what => `Отказано: ${what}` },
  },
  pl: {
    wrote: (when, name) => `W dniu ${when} ${name} napisał(a):`,
    invitation: { accepted: what => `Zaakceptowano: ${what}`, tentative: what => `Wstępnie zaakceptowano: ${what}`, declined: what => `Odrzucono: ${what}` },
  },
}
