import { createRequire } from 'node:module'
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/min'

/** A telephone number, understood. */
export interface Phone {
  /** As it is compared: E.164, with an extension behind it as in RFC 3966. */
  key: string
  /** As the world reads it, such as +359 2 123 456. */
  international: string
  /** As its own country reads it, such as 02 123 456. */
  national: string
  /** ISO 3166-1; null for numbers of no country. */
  country: string | null
}

/** Loaded with the first number: a hundred modules and 80 kB of tables, which no start needs. */
let library: typeof import('libphonenumber-js/min') | undefined
const load = createRequire(import.meta.url)

function parse(text: string, home: string | null): PhoneNumber | undefined {
  library ??= load('libphonenumber-js/min') as typeof import('libphonenumber-js/min')
  return library.parsePhoneNumberFromString(text, { ...(home !== null && { defaultCountry: home as CountryCode }), extract: false })
}

/** Longer than any number with its blanks and an extension. */
const LONGEST = 60

/**
 * Reads a number as people write it: with its country code after + or 00, or, where `home` is a country, as one dials it there.
 * undefined for what is none: other words, or not as long as its country's numbers are. Whether such a number was given to anybody is not
 * asked, because new ranges come before the tables that know them.
 */
export function readPhone(text: string, home: string | null): Phone | undefined {
  const given = text.trim().replace(/^00/, '+')
  if (given.length > LONGEST) return undefined
  const number = parse(given, home)
  if (!number?.isPossible()) return undefined
  const { ext, country } = number
  return { key: `${number.number}${ext ? `;ext=${ext}` : ''}`, international: number.formatInternational(), national: number.formatNational(), country: country ?? null }
}

/** The key of a number whose key may be of the time when only signs were taken out of it: with the 0 of `+359 (0)2 …` still within. */
export function normalPhone(key: string): string {
  return readPhone(key, null)?.key ?? key
}

/** All keys under which a number may stand: its own, and that of such a time. */
export function phoneKeys(key: string): string[] {
  const code = parse(key, null)?.countryCallingCode
  return code === undefined ? [key] : [key, `+${code}0${key.slice(code.length + 1)}`]
}
