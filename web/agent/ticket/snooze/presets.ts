import type { Key } from '../../../ui/i18n.ts'
import { atWall, wallOf, weekdayOf } from '../../../ui/wall-time.ts'
import { morning } from './when.ts'

/** One choice of the snooze dialog, by its number there. `at` null: until the customer writes. */
export interface Preset { label: Key; at: Date | null }

const evening = 18

/** What can be chosen by one key, for a reader's clock: the first is tomorrow morning. */
export function presets(now: Date, zone: string): Preset[] {
  const today = wallOf(now, zone)
  const on = (ahead: number, hour: number) => atWall({ ...today, day: today.day + ahead, hour, minute: 0 }, zone)
  const tonight = on(0, evening)
  return [
    { label: 'snooze.tomorrow', at: on(1, morning) },
    { label: 'snooze.hours', at: new Date(now.getTime() + 3 * 3_600_000) },
    tonight > now ? { label: 'snooze.evening', at: tonight } : { label: 'snooze.tomorrowEvening', at: on(1, evening) },
    { label: 'snooze.monday', at: on(8 - weekdayOf(today), morning) },
    { label: 'snooze.week', at: on(7, morning) },
    { label: 'snooze.reply', at: null },
  ]
}
