import sql from 'sql-template-tag'
import type { Policy } from '../platform/settle.ts'
import { WORKING_HOURS_ID } from './calendar.ts'
import { changeCalendar } from './change-calendar.ts'
import { allCalendars } from './registry.ts'

/** The calendar that every desk begins with moves to the desk's zone, as long as no person changed it: a new desk says where it is after it began. */
export const followZone: Policy = {
  id: 'calendar-zone', version: 1, on: ['setting.changed'],
  async settle(tx, event) {
    const { key, to } = event.data as { key: string; to: unknown }
    if (key !== 'timeZone' || typeof to !== 'string') return
    const calendar = (await allCalendars(tx)).find(each => each.id === WORKING_HOURS_ID)
    if (!calendar || await tx.maybe(sql`select 1 from events where subject_id = ${calendar.id} and actor_kind = 'person' limit 1`)) return
    await changeCalendar(tx, calendar.id, { definition: { ...calendar.definition, zone: to } })
  },
}
