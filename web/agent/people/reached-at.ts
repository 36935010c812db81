import type { Person } from '../api/people.ts'

/** Messengers and networks, by the keys under which handles are kept; their names are the same in every language. */
export const services: Readonly<Record<string, string>> = {
  telegram: 'Telegram', whatsapp: 'WhatsApp', viber: 'Viber', signal: 'Signal', messenger: 'Messenger', instagram: 'Instagram', linkedin: 'LinkedIn', x: 'X', discord: 'Discord', matrix: 'Matrix',
}

/** An address, a handle or a number as colleagues read it: numbers of the desk's own country without its code. */
export function reachedAt({ value, service, national, country }: Pick<Person['identities'][number], 'value' | 'service' | 'national' | 'country'>, deskCountry: string | null): string {
  if (service !== null) return `${services[service] ?? service}: ${value}`
  return national !== null && country !== null && country === deskCountry ? national : value
}
