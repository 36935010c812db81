/** What a load came to. Times in milliseconds; `calls` counts the warm-up too, and `processor` are the seconds that making all of them took. */
export interface Load { count: number; calls: number; perSecond: number; p50: number; p95: number; processor: number }

/** Calls `once` over and over on every connection for `seconds`, after a warm-up that is not counted. */
export async function drive(connections: number, seconds: number, once: (connection: number) => Promise<unknown>): Promise<Load> {
  const lane = async (connection: number, until: number, times: number[]) => {
    while (performance.now() < until) {
      const start = performance.now()
      await once(connection)
      times.push(performance.now() - start)
    }
  }
  const all = async (length: number, times: number[]) => {
    const until = performance.now() + length * 1000
    await Promise.all(Array.from({ length: connections }, (_, connection) => lane(connection, until, times)))
  }
  const used = process.cpuUsage()
  const warmUp: number[] = []
  await all(seconds / 3, warmUp)
  const times: number[] = []
  const start = performance.now()
  await all(seconds, times)
  const { user, system } = process.cpuUsage(used)
  return {
    count: times.length, calls: times.length + warmUp.length, processor: (user + system) / 1e6,
    perSecond: times.length / ((performance.now() - start) / 1000), p50: percentile(times, 50), p95: percentile(times, 95),
  }
}

/** The value that `percent` of all do not exceed (nearest rank); 0 of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * percent / 100) - 1)] ?? 0
}
