import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benches } from './benches.ts'
import { paired } from './harness/bench.ts'
import { drive, percentile } from './harness/drive.ts'
import { makeWorld, type World } from './harness/world.ts'
import { checkReplays } from './seed/check-replays.ts'

/** Every benchmark, run for a moment on a handful of tickets: that they still work, never how fast. */
describe('the benchmarks', () => {
  let world: World
  beforeAll(async () => { world = await makeWorld(300, () => undefined) }, 120_000)
  afterAll(() => world.end(), 60_000)

  it('fill a desk whose logs replay to its rows', async () => {
    expect(await checkReplays(world.app)).toBeGreaterThan(100)
  })

  it.each(benches)('measure $name', async bench => {
    const figures = await bench.run(world, { seconds: 0.1 })
    expect(figures.length).toBeGreaterThan(0)
    for (const figure of figures) expect(figure.value).toMatch(/\d/)
  }, 120_000)
})

it('a percentile is the value that so many do not exceed', () => {
  expect([50, 95, 100].map(percent => percentile([5, 1, 4, 2, 3], percent))).toEqual([3, 5, 5])
  expect(percentile([], 95)).toBe(0)
})

it('of measurements taken by turns the pair with the middle ratio counts', async () => {
  const ours = [10, 2, 30]
  const pair = await paired(3, async () => 1, async () => ours.shift()!, value => value)
  expect(pair).toEqual({ floor: 1, ours: 10, ratio: 10 })
})

it('a load is counted without its warm-up', async () => {
  const load = await drive(2, 0.03, () => new Promise(resolve => { setImmediate(resolve) }))
  expect(load.count).toBeGreaterThan(0)
  expect(load.calls).toBeGreaterThan(load.count)
})
