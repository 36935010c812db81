import sql from 'sql-template-tag'
import { actorKey } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { MOST_CALENDARS, type Calendar } from './calendar.ts'
import { checkDefinition } from './check-definition.ts'
import type { Definition } from './definition.ts'
import { allCalendars, announceCalendars } from './registry.ts'

/** Makes a calendar. 409 when one in use has its name already, 422 when its hours cannot be kept. */
export async function createCalendar(tx: Tx, given: { name: string; definition: Definition }): Promise<Calendar> {
  await checkDefinition(given.definition, tx.now)
  await lockCalendars(tx)
  const calendar: Calendar = { id: newId(), name: given.name, definition: given.definition, archived: false, version: 1 }
  await refuseTaken(tx, calendar)
  tx.record({ kind: 'calendar', id: calendar.id, version: 0 }, 'calendar.created', { name: calendar.name })
  await tx.query(sql`insert into calendars (id, name, definition, created_at, version) values (${calendar.id}, ${calendar.name}, ${JSON.stringify(calendar.definition)}, ${tx.now}, 1)`)
  await keepVersion(tx, calendar)
  await announceCalendars(tx)
  return calendar
}

/** Those who change calendars wait for each other, so that two do not take the same name, nor one archives what another makes the desk's. Before any row. */
export async function lockCalendars(tx: Tx): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('calendars'))`)
}

/** 409 when another calendar in use has the name, or when there are too many. The caller holds the lock. */
export async function refuseTaken(tx: Tx, { id, name }: Calendar): Promise<void> {
  const others = (await allCalendars(tx)).filter(each => each.id !== id && !each.archived)
  if (others.length >= MOST_CALENDARS) throw problem.conflict('too-many-calendars', `There are ${MOST_CALENDARS} calendars in use already. Archive one first.`)
  const other = name === null ? undefined : await tx.maybe<{ name: string }>(sql`select name from calendars where not archived and id <> ${id} and lower(name) = lower(${name})`)
  if (other) throw problem.conflict('calendar-name', `There is a calendar called “${other.name}” already. Take another name.`)
}

/** Keeps what a calendar is now, beside all that it was. */
export async function keepVersion(tx: Tx, { id, version, name, definition, archived }: Calendar): Promise<void> {
  await tx.query(sql`insert into calendar_versions (calendar_id, version, name, definition, archived, author_id, at)
    values (${id}, ${version}, ${name}, ${JSON.stringify(definition)}, ${archived}, ${actorKey(tx.actor)}, ${tx.now})`)
}
