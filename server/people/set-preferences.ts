import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import type { Person } from './person.ts'

/** What somebody chose of the interface: theme, density, pane sizes, undo seconds. Given keys replace, null removes. */
export type Preferences = Record<string, string | number | boolean | null>

const MOST = 100

/** Changes the interface preferences of a person that `accessPerson` locked. Throws 422 when they would become too many. */
export async function setPreferences(tx: Tx, person: Pick<Person, 'id' | 'version'>, given: Preferences): Promise<Preferences> {
  const subject = { kind: 'person', id: person.id, version: person.version }
  tx.record(subject, 'person.updated', { changed: { preferences: true } })
  person.version = subject.version
  const { preferences } = await tx.one<{ preferences: Preferences }>(sql`update people set preferences = jsonb_strip_nulls(preferences || ${JSON.stringify(given)}::jsonb),
    version = ${person.version} where id = ${person.id} returning preferences`)
  if (Object.keys(preferences).length > MOST) throw problem.unprocessable('preferences', `At most ${MOST} preferences are kept. Remove some: null removes one.`)
  return preferences
}
