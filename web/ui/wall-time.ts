/** What a clock on the wall of a zone shows. Days and hours beyond their range count on: the 32nd is the first or second of the next month. */
export interface Wall { year: number; month: number; day: number; hour: number; minute: number }

/** What the clock of a zone shows at an instant. */
export function wallOf(at: Date, zone: string): Wall {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' }).formatToParts(at)
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  return { year: read('year'), month: read('month'), day: read('day'), hour: read('hour'), minute: read('minute') }
}

/** The instant at which the clock of a zone shows this; within an hour that is left out in spring, the one after. */
export function atWall(wall: Wall, zone: string): Date {
  const wanted = utc(wall)
  const offset = (at: number) => utc(wallOf(new Date(at), zone)) - at
  const first = wanted - offset(wanted)
  return new Date(wanted - offset(first))
}

function utc({ year, month, day, hour, minute }: Wall): number {
  return Date.UTC(year, month - 1, day, hour, minute)
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf({ year, month, day }: Wall): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
}
