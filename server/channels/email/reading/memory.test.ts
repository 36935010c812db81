import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

const MEGABYTES = 25
const MOST = 100

it(`understands a mail of ${MEGABYTES} MB in at most ${MOST} MB of memory (H25)`, () => {
  const { extraMegabytes, milliseconds, sizes } = JSON.parse(execFileSync(process.execPath, ['--expose-gc', 'test/mail/measure-memory.ts', String(MEGABYTES)], { encoding: 'utf8' })) as { extraMegabytes: number; milliseconds: number; sizes: number[] }
  console.info(`A mail of ${MEGABYTES} MB was read in ${milliseconds} ms with ${extraMegabytes} MB more than a small one`)
  expect(sizes.map(size => Math.round(size / 1_000_000))).toEqual([0, 18])
  expect(extraMegabytes).toBeLessThanOrEqual(MOST)
})
