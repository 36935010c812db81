import { parseArgs } from 'node:util'
import { createTicket } from './create-ticket.ts'
import type { Bench } from './harness/bench.ts'
import { report } from './harness/report.ts'
import { makeWorld } from './harness/world.ts'

/** Every benchmark, in the order of the report. */
export const benches: readonly Bench[] = [createTicket]

const { values } = parseArgs({
  options: { size: { type: 'string', default: '10000' }, only: { type: 'string' }, seconds: { type: 'string', default: '5' }, help: { type: 'boolean', default: false } },
})
const chosen = benches.filter(bench => !values.only || values.only.split(',').includes(bench.name))
const size = Number(values.size)
const seconds = Number(values.seconds)

if (values.help || chosen.length === 0 || !(size >= 100) || !(seconds > 0)) {
  console.log(`npm run bench -- [--size 10000|100000|1000000] [--only ${benches.map(bench => bench.name).join(',')}] [--seconds 5]`)
  process.exit(values.help ? 0 : 2)
}
const world = await makeWorld(size, words => console.error(words))
try {
  for (const bench of chosen) report(await bench.run(world, { seconds }))
} finally {
  await world.end()
}
