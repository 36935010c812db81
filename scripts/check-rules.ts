// `npm run check:rules`: the house against its map. Prints what is wrong, where, and what to do about it.
import { fileURLToPath } from 'node:url'
import { checkFiles } from './rules/files.ts'
import type { Finding } from './rules/finding.ts'
import { checkImports } from './rules/imports.ts'
import { checkMap } from './rules/map.ts'
import { checkTables } from './rules/tables.ts'

/** Every check, in the order in which their findings are worth reading. */
export async function checkHouse(root: string): Promise<Finding[]> {
  return [...checkMap(), ...await checkImports(root), ...checkTables(root), ...checkFiles(root)]
}

if (import.meta.main) {
  const findings = await checkHouse(fileURLToPath(new URL('..', import.meta.url)))
  for (const { rule, where, what, cure } of findings) console.error(`${where}  [${rule}]\n  ${what}\n  → ${cure}`)
  console.log(findings.length === 0 ? 'The house is as its map says.' : `${findings.length} findings. The rules: architecture.mjs, STYLE.md`)
  process.exitCode = findings.length === 0 ? 0 : 1
}
