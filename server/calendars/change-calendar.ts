import { isDeepStrictEqual } from 'node:util'
import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { CALENDAR_COLUMNS, WORKING_HOURS_ID, type Calendar, type CalendarVersion } from './calendar.ts'
import { checkDefinition } from './check-definition.ts'
import { keepVersion, lockCalendars, refuseTaken } from './create-calendar.ts'
import { announceCalendars } from './registry.ts'

export type CalendarChanges = Partial<Pick<Calendar, 'definition' | 'archived'> & { name: string }>
export type CalendarField = 'name' | 'archived' | 'zone' | 'week' | 'holidays' | 'days'

/** What differs between two versions of a calendar. */
export function changedFields(before: CalendarVersion, after: CalendarVersion): CalendarField[] {
  const fields = (['name', 'archived'] as const).filter(field => before[field] !== after[field])
  return [...fields, ...(['zone', 'week', 'holidays', 'days'] as const).filter(part => !isDeepStrictEqual(before.definition[part], after.definition[part]))]
}

/**
 * Changes, archives or restores a calendar; what it was stays as a version. 412 when it is not at the expected version, 409 when its name is
 * taken or when the desk's own is to be archived, 422 when its hours cannot be kept.
 */
export async function changeCalendar(tx: Tx, id: string, given: CalendarChanges, expected?: number): Promise<Calendar> {
  await lockCalendars(tx)
  const calendar = isId(id) ? await tx.maybe<Calendar>(sql`select ${CALENDAR_COLUMNS} from calendars c where c.id = ${id} for no key update`) : undefined
  if (!calendar) throw problem.notFound('calendar', 'There is no such calendar.')
  if (expected !== undefined && expected !== calendar.version) throw problem.preconditionFailed('version', 'The calendar was changed meanwhile. Load it again.', { version: calendar.version })
  const after: Calendar = { ...calendar, ...given }
  const fields = changedFields(calendar, after)
  if (fields.length === 0) return calendar
  if (given.definition) await checkDefinition(after.definition, tx.now)
  await refuseTaken(tx, after)
  if (after.archived && await isDefault(tx, id)) throw problem.conflict('default-calendar', 'This is the calendar of the desk. Make another one the desk’s first.')
  const subject = { kind: 'calendar', id, version: calendar.version }
  tx.record(subject, 'calendar.changed', { fields })
  after.version = subject.version
  await tx.query(sql`update calendars set name = ${after.name}, definition = ${JSON.stringify(after.definition)}, archived = ${after.archived}, version = ${after.version} where id = ${id}`)
  await keepVersion(tx, after)
  await announceCalendars(tx)
  return after
}

/** As the database has it under the lock: what is remembered may be older than what another node has just set. */
async function isDefault(tx: Tx, id: string): Promise<boolean> {
  const chosen = await tx.maybe<{ id: string }>(sql`select value #>> '{}' as id from settings where key = 'defaultCalendar'`)
  return (chosen?.id ?? WORKING_HOURS_ID) === id
}

/** The setting that names the desk's calendar takes one that is in use: 422 otherwise. */
export async function refuseUnknownDefault(tx: Tx, { defaultCalendar: id }: { defaultCalendar?: string }): Promise<void> {
  if (id === undefined) return
  await lockCalendars(tx)
  if (!await tx.maybe(sql`select 1 from calendars where id = ${id} and not archived`)) throw problem.unprocessable('unknown-calendar', 'There is no such calendar in use. Take one of the list, or restore it first.')
}
