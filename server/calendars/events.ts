import { z } from 'zod'

/** The events of calendars. What a version holds stands in the table of versions, under the event's number. */
export const calendarEvents = {
  'calendar.created': z.object({ name: z.string().nullable() }).describe('A calendar of working hours was made.'),
  'calendar.changed': z.object({ fields: z.array(z.enum(['name', 'archived', 'zone', 'week', 'holidays', 'days'])) }).describe('A calendar was changed, archived or restored; what it was at each version can be asked for.'),
} as const
