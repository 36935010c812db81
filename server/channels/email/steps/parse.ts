import { PARSER } from '../mail.ts'
import { parseSafely } from '../reading/parse-pool.ts'
import { readRaw } from '../read-raw.ts'
import type { OutsideStep } from './way.ts'

/** Bytes → a mail, in a worker; what cannot be read is set aside. */
export const parse: OutsideStep = async way => {
  const parsed = await parseSafely(way.arrival.raw ?? await readRaw(way.app, way.arrival.rawHash))
  if ('failure' in parsed) {
    return { outcome: 'quarantined', cause: parsed.failure, error: parsed.error, decisions: [{ step: 'parse', decision: 'quarantined', why: parsed.error }], parser: PARSER }
  }
  way.mail = parsed.mail
  return null
}
