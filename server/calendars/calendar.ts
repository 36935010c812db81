import { raw } from 'sql-template-tag'
import { defaults } from '../settings/catalogue.ts'
import type { Definition } from './definition.ts'

/** When a desk works. One that is archived stays readable, and is offered no more; so does every version of it. */
export interface Calendar {
  id: string
  /** Null for the one that every desk begins with, until somebody names it: it is called so in each reader's language. */
  name: string | null
  definition: Definition
  archived: boolean
  version: number
}

/** What a calendar was at a version. */
export type CalendarVersion = Omit<Calendar, 'id'>

/** The one that every desk begins with. */
export const WORKING_HOURS_ID = defaults.defaultCalendar

/** All in use are kept in memory, and a list to choose from holds no more. */
export const MOST_CALENDARS = 100
export const CALENDAR_NAME_LENGTH = 120
export const MOST_SPECIAL_DAYS = 500
export const MOST_WINDOWS = 12
/** Characters of a file that days are read from. */
export const MOST_TEXT = 500_000

export const CALENDAR_COLUMNS = raw('c.id, c.name, c.definition, c.archived, c.version')
