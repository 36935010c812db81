import { describe, expect, it } from 'vitest'
import { secondsOf } from './spent.ts'

describe('time spent', () => {
  it.each([
    ['90', 5400], ['1:30', 5400], ['1h 30m', 5400], ['1,5 h', 5400], ['1.5h', 5400], ['2 ч', 7200], ['1 ч 15 мин', 4500], ['1 godz. 5 min', 3900], ['45 min', 2700], ['30s', 30], ['0:01', 60],
  ])('is read as people write it: %s', (text, seconds) => { expect(secondsOf(text)).toBe(seconds) })

  it.each(['', '0', 'soon', '1:75', '2 weeks', '101h', '-5', '5 m later'])('is none: %s', (text) => { expect(secondsOf(text)).toBeNull() })
})
