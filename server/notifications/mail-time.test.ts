import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mailTime, quietUntil, standardChoices, type Choices } from './mail-time.ts'

const at = (text: string) => Temporal.ZonedDateTime.from(text)
const time = (now: string, digest: boolean, choices: Partial<Choices> = {}) => {
  const local = at(now)
  return mailTime(local.toInstant(), digest, { ...standardChoices, ...choices }, local.timeZoneId).toZonedDateTimeISO(local.timeZoneId).toPlainDateTime().toString()
}

describe('a mail', () => {
  it('at once leaves after a moment, so that what follows shortly comes along', () => {
    expect(time('2026-11-26T10:00:00[Europe/Sofia]', false)).toBe('2026-11-26T10:01:00')
    expect(time('2026-11-26T10:00:31[Europe/Sofia]', false)).toBe('2026-11-26T10:02:00')
  })

  it('of all of an hour or a day leaves at its hour in the person’s zone', () => {
    expect(time('2026-11-26T10:20:00[Asia/Kolkata]', true, { digest: { every: 'hour', hour: 0 } })).toBe('2026-11-26T11:00:00')
    expect(time('2026-11-26T07:59:00[Europe/Sofia]', true)).toBe('2026-11-26T08:00:00')
    expect(time('2026-11-26T08:00:00[Europe/Sofia]', true)).toBe('2026-11-27T08:00:00')
  })

  it('waits for the end of the quiet hours and days', () => {
    const quiet = { quiet: { from: 20, to: 7 }, quietDays: [6, 7] }
    expect(time('2026-11-26T22:00:00[Europe/Sofia]', false, quiet)).toBe('2026-11-27T07:00:00')
    expect(time('2026-11-27T21:00:00[Europe/Sofia]', false, quiet)).toBe('2026-11-30T07:00:00')
    expect(time('2026-11-28T12:00:00[Europe/Sofia]', true, quiet)).toBe('2026-11-30T07:00:00')
  })

  it('bears nights in which the clock is changed', () => {
    expect(time('2026-03-29T01:30:00[Europe/Sofia]', false, { quiet: { from: 22, to: 3 } })).toBe('2026-03-29T04:00:00')
    expect(time('2026-10-24T23:00:00[Europe/Sofia]', false, { quiet: { from: 22, to: 3 } })).toBe('2026-10-25T03:00:00')
  })
})

it('never leaves before it happened, while it shall be quiet, or more than eight days later', () => {
  const hour = fc.integer({ min: 0, max: 23 })
  fc.assert(fc.property(
    fc.integer({ min: 1_750_000_000, max: 1_850_000_000 }), fc.boolean(), fc.constantFrom('Europe/Sofia', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'),
    fc.record({ digest: fc.record({ every: fc.constantFrom('hour', 'day'), hour }), quiet: fc.option(fc.record({ from: hour, to: hour })), quietDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }) }),
    (seconds, digest, zone, choices) => {
      const now = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
      const mail = mailTime(now, digest, choices, zone)
      expect(Temporal.Instant.compare(mail, now)).toBe(1)
      expect(quietUntil(mail.toZonedDateTimeISO(zone), choices)).toBeUndefined()
      expect(now.until(mail).total('hours')).toBeLessThan(24 * 8 + 2)
    },
  ), { numRuns: 2000 })
})
