import { floors, slices, web } from '../../architecture.mjs'
import type { Finding } from './finding.ts'

const where = 'architecture.mjs'

/** The map itself: floors exist, nobody is allowed upwards, and nobody knows each other in a circle. */
export function checkMap(parts: readonly Part[] = slices): Finding[] {
  return [...parts.flatMap(part => checkFloor(part, parts)), ...circles(parts), ...circles(web)]
}

type Part = Pick<(typeof slices)[number], 'name' | 'floor' | 'imports'>

function checkFloor(slice: Part, slices: readonly Part[]): Finding[] {
  const findings: Finding[] = []
  const floor = floors.indexOf(slice.floor)
  if (floor < 0) findings.push({ rule: 'map', where, what: `${slice.name}: there is no floor ${slice.floor}`, cure: `Take one of: ${floors.join(', ')}.` })
  for (const name of slice.imports) {
    const other = slices.find(each => each.name === name)
    if (!other) findings.push({ rule: 'map', where, what: `${slice.name} may import ${name}, which is not on the map`, cure: 'Correct the name, or add the slice.' })
    else if (floors.indexOf(other.floor) > floor) findings.push({ rule: 'map', where, what: `${slice.name} may import ${name} of a higher floor`, cure: 'Turn the dependency round: the higher one answers events.' })
  }
  return findings
}

function circles(parts: readonly { name: string; imports: readonly string[] }[]): Finding[] {
  const importsOf = new Map(parts.map(part => [part.name, part.imports]))
  return parts.filter(part => reaches(part.name, part.name, importsOf)).map(part => ({
    rule: 'map', where, what: `${part.name} may import itself by way of others`, cure: 'Decide which of them lies below.',
  }))
}

function reaches(from: string, target: string, importsOf: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>()
  const open = [...importsOf.get(from) ?? []]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === target) return true
    if (seen.has(name)) continue
    seen.add(name)
    open.push(...importsOf.get(name) ?? [])
  }
  return false
}
