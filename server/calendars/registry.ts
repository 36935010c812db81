import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { remembered } from '../platform/remembered.ts'
import { currentSettings } from '../settings/current.ts'
import { CALENDAR_COLUMNS, type Calendar } from './calendar.ts'
import { compileCalendar, type CompiledCalendar } from './compile.ts'
import type { Definition } from './definition.ts'
import { chosenHolidays } from './holidays.ts'

/** All calendars by name, the archived ones too; kept in memory. */
export const { current: allCalendars, announce: announceCalendars, watch: watchCalendars } = remembered('calendars', load)

function load(q: Queries): Promise<readonly Calendar[]> {
  return q.query<Calendar>(sql`select ${CALENDAR_COLUMNS} from calendars c order by c.name is not null, plain(c.name), c.name, c.id`)
}

/** A calendar ready to count with, and which it is: whoever counts keeps the id and the version with the result. */
export interface WorkingCalendar { id: string; version: number; time: CompiledCalendar }

/** The desk's own calendar as it is now, ready to count with. */
export async function defaultCalendar(from: App | Queries): Promise<WorkingCalendar> {
  return workingCalendar(from, (await currentSettings(from)).defaultCalendar)
}

/**
 * A calendar ready to count with: as it is now, or at a version, so that what was counted can be counted again.
 * 404 when there is no such calendar or version.
 */
export async function workingCalendar(from: App | Queries, id: string, version?: number): Promise<WorkingCalendar> {
  const q = 'db' in from ? from.db : from
  const now = (await allCalendars(from)).find(calendar => calendar.id === id)
  if (now && (version === undefined || version === now.version)) return { id, version: now.version, time: await compiled(q, id, now.version, now.definition) }
  const former = isId(id) && version !== undefined ? await q.maybe<{ definition: Definition }>(sql`select definition from calendar_versions where calendar_id = ${id} and version = ${version}`) : undefined
  if (!former) throw problem.notFound('calendar', 'There is no such calendar, or no such version of it.')
  return { id, version: version!, time: await compiled(q, id, version!, former.definition) }
}

/** A definition ready to count with. */
export async function compileDefinition(definition: Definition, language?: string): Promise<CompiledCalendar> {
  return compileCalendar(definition, await chosenHolidays(definition.holidays, language))
}

// a version never changes, so what was compiled of it holds; bounded, because many of them may be asked for by and by
const kept = new WeakMap<object, Map<string, { definition: Definition; time: Promise<CompiledCalendar> }>>()
const MOST_COMPILED = 300

function compiled(q: Queries, id: string, version: number, definition: Definition): Promise<CompiledCalendar> {
  const known = kept.get(q.home) ?? new Map<string, { definition: Definition; time: Promise<CompiledCalendar> }>()
  kept.set(q.home, known)
  const key = `${id} ${version}`
  const before = known.get(key)
  // within a change that is undone later a version may have been another one
  if (before && JSON.stringify(before.definition) === JSON.stringify(definition)) return before.time
  if (known.size >= MOST_COMPILED) known.delete(known.keys().next().value!)
  const time = compileDefinition(definition)
  known.set(key, { definition, time })
  time.catch(() => known.delete(key)) // the next one tries again
  return time
}

