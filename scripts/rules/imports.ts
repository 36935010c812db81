import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import rules from '../../.dependency-cruiser.mjs'
import type { Finding } from './finding.ts'

const FOLDERS = ['server', 'web', 'scripts', 'test', 'bench']

/** Who imports whom, against the rules generated from the map. */
export async function checkImports(root: string): Promise<Finding[]> {
  const folders = FOLDERS.filter(folder => existsSync(join(root, folder)))
  const { forbidden, options } = rules
  const cruiseOptions = { ...options, ruleSet: { forbidden }, validate: true, baseDir: root, exclude: { path: '^bench/.*/node_modules' } } as ICruiseOptions
  const { output } = await cruise(folders, cruiseOptions)
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    where: from,
    what: `imports ${to}`,
    cure: forbidden.find(({ name }) => name === rule.name)?.comment ?? '',
  }))
}
