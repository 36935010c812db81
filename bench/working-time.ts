import { compileCalendar, coverYears } from '../server/calendars/compile.ts'
import type { Definition } from '../server/calendars/definition.ts'
import { add } from '../server/calendars/working-time.ts'
import { paired, type Bench } from './harness/bench.ts'

const split = [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '17:00' }]
const definition: Definition = { zone: 'Europe/Sofia', week: [split, split, split, split, split, [], []], holidays: null, days: [] }
const FIRST = Date.UTC(2024, 0)
const SPAN = 3 * 365 * 24 * 60 * 60 * 1000

/** Additions of working time on one core, against a bare binary search in as many numbers: the least that a closed form has to do. */
export const workingTime: Bench = {
  name: 'working-time',
  async run(_world, { seconds }) {
    const calendar = compileCalendar(definition, () => [])
    coverYears(calendar, 2020, 2030)
    const perSecond = (work: (at: number, index: number) => number) => async () => rateOf(work, Math.min(1, seconds) * 1000)
    const pair = await paired(5,
      perSecond(at => search(calendar.opens, at)),
      perSecond((at, index) => add(calendar, at, index % 4000 * 60_000) ?? 0), rate => rate)
    const millions = (rate: number) => `${(rate / 1e6).toFixed(2)} M/s`
    return [{
      what: `working time added, ${calendar.opens.length} intervals`, value: millions(pair.ours), floor: `${millions(pair.floor)} (one binary search)`, ratio: pair.ratio,
      aim: '≥ 1 M/s', met: pair.ours >= 1e6,
    }]
  },
}

/** Calls a second, at instants all over the span. The sum is looked at, so that no call can be left out. */
function rateOf(work: (at: number, index: number) => number, milliseconds: number): number {
  const begun = performance.now()
  let [calls, sum] = [0, 0]
  for (; performance.now() - begun < milliseconds; calls += 1000) {
    for (let index = calls; index < calls + 1000; index++) sum += work(FIRST + index * 7_919_123 % SPAN, index)
  }
  if (Number.isNaN(sum)) throw new Error('not a number')
  return calls / ((performance.now() - begun) / 1000)
}

function search(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
