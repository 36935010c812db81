import type { Language } from '../../settings/locale.ts'

interface Phrases {
  wrote: (when: string, name: string) => string
  /** A mail by which an admin tries a mailbox. */
  test: { subject: string; text: string }
}

/** What our mails say by themselves, in the customer's language. */
export const PHRASES: Record<Language, Phrases> = {
  en: { wrote: (when, name) => `On ${when}, ${name} wrote:`, test: { subject: 'Test of this mailbox', text: 'The desk sent this mail to itself to see whether it arrives. It becomes no ticket; you can delete it.' } },
  bg: { wrote: (when, name) => `На ${when} ${name} написа:`, test: { subject: 'Проба на тази пощенска кутия', text: 'Системата изпрати това писмо сама на себе си, за да провери дали пристига. То не става заявка и може да бъде изтрито.' } },
  pl: { wrote: (when, name) => `W dniu ${when} ${name} napisał(a):`, test: { subject: 'Test tej skrzynki', text: 'System wysłał tę wiadomość sam do siebie, aby sprawdzić, czy dociera. Nie powstanie z niej zgłoszenie; można ją usunąć.' } },
}
