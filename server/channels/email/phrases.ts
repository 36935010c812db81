import type { Language } from '../../settings/locale.ts'
import type { Answer } from './calendar/calendar-reply.ts'

interface Phrases {
  wrote: (when: string, name: string) => string
  /** An answer to a calendar invitation. */
  invitation: Record<Answer, (what: string) => string>
  /** A mail by which an admin tries a mailbox. */
  test: { subject: string; text: string }
}

/** What our mails say by themselves, in the customer's language. */
export const PHRASES: Record<Language, Phrases> = {
  en: {
    wrote: (when, name) => `On ${when}, ${name} wrote:`,
    invitation: { accepted: what => `Accepted: ${what}`, tentative: what => `Tentatively accepted: ${what}`, declined: what => `Declined: ${what}` },
    test: { subject: 'Test of this mailbox', text: 'The desk sent this mail to itself to see whether it arrives. It becomes no ticket; you can delete it.' },
  },
  bg: {
    wrote: (when, name) => `На ${when} ${name} написа:`,
    invitation: { accepted: what => `Прието: ${what}`, tentative: what => `Прието условно: ${what}`, declined: what => `Отказано: ${what}` },
    test: { subject: 'Проба на тази пощенска кутия', text: 'Системата изпрати това писмо сама на себе си, за да провери дали пристига. То не става заявка и може да бъде изтрито.' },
  },
  pl: {
    wrote: (when, name) => `W dniu ${when} ${name} napisał(a):`,
    invitation: { accepted: what => `Zaakceptowano: ${what}`, tentative: what => `Wstępnie zaakceptowano: ${what}`, declined: what => `Odrzucono: ${what}` },
    test: { subject: 'Test tej skrzynki', text: 'System wysłał tę wiadomość sam do siebie, aby sprawdzić, czy dociera. Nie powstanie z niej zgłoszenie; można ją usunąć.' },
  },
}
