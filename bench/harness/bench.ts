import type { World } from './world.ts'

/** One measured figure beside what the same machine did at least at the same time. */
export interface Figure {
  what: string
  value: string
  floor?: string
  /** How it compares with the floor: above 1 is more work a second, or more time, than the floor's. */
  ratio?: number
  /** What must not grow with the number of tickets. */
  grows?: number
  /** What it should be, and whether it is. */
  aim?: string
  met?: boolean
}

export interface Bench {
  name: string
  run(world: World, options: { seconds: number }): Promise<Figure[]>
}

/** Takes two measurements by turns, so that what else the machine does hits both, and answers the pair in the middle by their ratio. */
export async function paired<T>(rounds: number, floor: () => Promise<T>, ours: () => Promise<T>, rate: (one: T) => number): Promise<{ floor: T; ours: T; ratio: number }> {
  const pairs: { floor: T; ours: T; ratio: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const pair = { floor: await floor(), ours: await ours() }
    pairs.push({ ...pair, ratio: rate(pair.ours) / rate(pair.floor) })
  }
  return pairs.sort((a, b) => a.ratio - b.ratio)[Math.floor(rounds / 2)]!
}
