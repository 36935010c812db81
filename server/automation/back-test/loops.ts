import type { Rule, RuleAction, TicketEvent } from '../rule.ts'

/** What other rules hear when an action is done. A message of a rule is one of a machine, which no rule takes for a colleague's. */
function heardFrom(action: RuleAction): TicketEvent | undefined {
  switch (action.do) {
    case 'set': return action.field === 'priority' ? 'prioritySet' : 'fieldSet'
    case 'status': return 'statusChanged'
    case 'tag': return 'tagged'
    case 'assign': return 'assigned'
    case 'team': return 'teamChanged'
    case 'note': return 'noteAdded'
    default: return undefined
  }
}

type Talking = Pick<Rule, 'id' | 'when' | 'actions' | 'enabled'>

/**
 * Rules that this one may set off and that may set it off again, by what each hears and does, whatever their conditions: the shortest way
 * round for each. The desk ends such a round after one turn; that there is one should be known before.
 */
export function roundsOf(rule: Talking, others: readonly Talking[]): string[][] {
  const known = others.filter(other => other.enabled && other.id !== rule.id)
  const next = (from: Talking) => known.filter(other => from.actions.some(action => other.when.includes(heardFrom(action)!)))
  const rounds: string[][] = []
  const seen = new Set<string>()
  let ways: { at: Talking; way: string[] }[] = next(rule).map(at => ({ at, way: [at.id] }))
  while (ways.length > 0) {
    const further: typeof ways = []
    for (const { at, way } of ways) {
      if (seen.has(at.id)) continue
      seen.add(at.id)
      if (at.actions.some(action => rule.when.includes(heardFrom(action)!))) rounds.push(way)
      else further.push(...next(at).map(then => ({ at: then, way: [...way, then.id] })))
    }
    ways = further
  }
  return rounds
}
