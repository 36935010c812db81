import { parseArgs } from 'node:util'
import { benches } from './benches.ts'
import type { Figure } from './harness/bench.ts'
import { report } from './harness/report.ts'
import { makeWorld } from './harness/world.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '10000' }, only: { type: 'string', default: benches.map(bench => bench.name).join(',') },
    seconds: { type: 'string', default: '5' }, help: { type: 'boolean', default: false },
  },
})
const chosen = benches.filter(bench => values.only.split(',').includes(bench.name))
const sizes = values.size.split(',').map(Number)
const seconds = Number(values.seconds)

if (values.help || chosen.length === 0 || !sizes.every(size => size >= 100 && size <= 10_000_000) || !(seconds > 0)) {
  console.log(`npm run bench -- [--size 10000,100000,1000000] [--only ${benches.map(bench => bench.name).join(',')}] [--seconds 5]`)
  process.exit(values.help ? 0 : 2)
}
let smallest: Figure[] | undefined
for (const size of sizes) {
  console.log(`\n${size.toLocaleString('en')} tickets`)
  const world = await makeWorld(size, words => console.error(words))
  const figures: Figure[] = []
  try {
    for (const bench of chosen) {
      const measured = await bench.run(world, { seconds })
      report(measured, smallest)
      figures.push(...measured)
    }
  } finally {
    await world.end()
  }
  smallest ??= figures
}
