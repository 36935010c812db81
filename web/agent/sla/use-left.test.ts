import { describe, expect, it } from 'vitest'
import { left } from '../../ui/format.ts'
import { leftUntil } from './use-left.ts'

const now = Date.parse('2026-11-02T12:00:00Z')
const at = (seconds: number) => leftUntil(new Date(now + seconds * 1000).toISOString(), now)

describe('the time left', () => {
  it('counts seconds in the last minute before and the first after a deadline, else minutes', () => {
    expect([at(3661), at(119), at(60), at(59), at(0), at(-1), at(-59), at(-119)]).toEqual([3660, 60, 60, 59, 0, -1, -59, -60])
  })

  it('is never said to be more than it is', () => {
    const say = (seconds: number) => left({ language: 'en', zone: 'UTC' }, seconds)
    expect([say(59.9), say(119), say(7199), say(2 * 86_400 + 3 * 3600 + 3599), say(86_400 * 3)]).toEqual(['59 sec', '1 min', '1 hr 59 min', '2 days 3 hr', '3 days'])
  })
})
