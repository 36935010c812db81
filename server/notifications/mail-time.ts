/** When somebody wants no mail, and when their digest comes. Hours and days are of their zone. */
export interface Choices {
  digest: { every: 'hour' | 'day'; hour: number }
  /** From one full hour to another, over midnight where `to` is smaller; null: never. */
  quiet: { from: number; to: number } | null
  /** 1 Monday … 7 Sunday; never all seven. */
  quietDays: readonly number[]
}

export const standardChoices: Choices = { digest: { every: 'day', hour: 8 }, quiet: null, quietDays: [] }

/** What happens within so many seconds becomes one mail. */
const MOMENT = 60
/** More turns are not needed: a week has seven days, and each turn ends one stretch of quiet. */
const MOST_TURNS = 20

/** When a mail about something that happens now leaves: after a moment, or with the next digest; never while it shall be quiet. Pure. */
export function mailTime(now: Temporal.Instant, digest: boolean, choices: Choices, zone: string): Temporal.Instant {
  let at = digest ? nextDigest(now, choices, zone) : nextMoment(now).toZonedDateTimeISO(zone)
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const end = quietUntil(at, choices)
    if (!end) break
    at = end
  }
  return at.toInstant()
}

/** The end of the moment in which it is: between half of one and one and a half from now, so that what follows shortly comes along. */
function nextMoment(now: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.ceil((now.epochMilliseconds / 1000 + MOMENT / 2) / MOMENT) * MOMENT * 1000)
}

function nextDigest(now: Temporal.Instant, { digest }: Choices, zone: string): Temporal.ZonedDateTime {
  const local = now.toZonedDateTimeISO(zone)
  const hour = local.round({ smallestUnit: 'hour', roundingMode: 'floor' })
  if (digest.every === 'hour') return hour.add({ hours: 1 })
  const today = local.startOfDay().with({ hour: digest.hour })
  return Temporal.ZonedDateTime.compare(today, local) > 0 ? today : today.add({ days: 1 })
}

/** The end of the stretch of quiet in which a moment lies; undefined when it lies in none. */
export function quietUntil(at: Temporal.ZonedDateTime, { quiet, quietDays }: Choices): Temporal.ZonedDateTime | undefined {
  if (quietDays.includes(at.dayOfWeek)) return at.startOfDay().add({ days: 1 })
  if (!quiet || quiet.from === quiet.to) return undefined
  const within = quiet.from < quiet.to ? at.hour >= quiet.from && at.hour < quiet.to : at.hour >= quiet.from || at.hour < quiet.to
  if (!within) return undefined
  const end = at.startOfDay().with({ hour: quiet.to })
  return Temporal.ZonedDateTime.compare(end, at) > 0 ? end : end.add({ days: 1 })
}
