import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Bench } from './harness/bench.ts'
import { startDesk } from './harness/desk.ts'
import { memoryOf } from './harness/processes.ts'

/** How long a desk that nobody uses is given to come to rest. */
const REST_MS = 5000

/** A desk of its own, empty, with the embedded database: how long it takes to start, and what it needs while nobody uses it. */
export const idle: Bench = {
  name: 'idle',
  async run() {
    const dataDir = mkdtempSync(join(tmpdir(), 'pomost-bench-'))
    try {
      const first = await startDesk({ DATA_DIR: dataDir })
      await first.stop()
      const second = await startDesk({ DATA_DIR: dataDir })
      await delay(REST_MS)
      const memory = memoryOf(second.pid)
      await second.stop()
      return [
        { what: 'first start, with making the database', value: `${(first.took / 1000).toFixed(2)} s` },
        { what: 'second start', value: `${(second.took / 1000).toFixed(2)} s`, aim: '≤ 2 s', met: second.took <= 2000 },
        { what: 'memory of everything, idle', value: `${memory.toFixed(0)} MB`, aim: '≤ 250 MB', met: memory <= 250 },
      ]
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}
