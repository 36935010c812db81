import { ruleField } from './rule-field.ts'

/** Under this name stands the calendar of the desk, whichever it is. */
export const DESK = 'desk'

/** Whether a calendar is open at the moment: of the desk, and each by its id. */
export const hoursFields = (calendarIds: readonly string[]) => [DESK, ...calendarIds].map(id => ruleField(`hours.${id}`, 'bool', ({ open }) => open[id] ?? null))
