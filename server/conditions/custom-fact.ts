import type { Fact, FieldType } from './fields.ts'

export const DAY = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
const DAY_PATTERN = new RegExp(DAY)
/** The years 1 to 9999, so that every value is one that both sides can hold. */
export const EARLIEST = -62_135_596_800_000
export const LATEST = 253_402_300_799_999

/** The value of a field that an admin defined, as conditions read it; one of another type than the declared one counts as missing. */
export function customFact(value: unknown, type: FieldType): Fact {
  switch (type) {
    case 'number': return typeof value === 'number' ? value : null
    case 'bool': return typeof value === 'boolean' ? value : null
    case 'time': return typeof value === 'number' && value >= EARLIEST && value <= LATEST ? Temporal.Instant.fromEpochMilliseconds(Math.trunc(value)) : null
    case 'date': return typeof value === 'string' && DAY_PATTERN.test(value) ? value : null
    case 'tags': case 'ids': return Array.isArray(value) ? value.map(String) : null
    case 'text': case 'enum': case 'id': return typeof value === 'string' ? value : null
  }
}
