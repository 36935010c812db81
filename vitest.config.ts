import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest file is a short one: begun last, as files go by their size, it would keep one process two minutes longer than the other. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.includes('/bench/')
    return [...sorted.filter(isLongest), ...sorted.filter(file => !isLongest(file))]
  }
}

export default defineConfig({
  test: {
    include: ['server/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
    // to load the desk takes a second, for each of some two hundred files; what a test needs for itself it makes for itself
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // a page that loads on a busy machine takes longer than the second of the standard
    expect: { poll: { timeout: 10_000 } },
  }
})
