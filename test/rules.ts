import { createRule, type KeptRule } from '../server/automation/change-rules.ts'
import type { RuleDefinition } from '../server/automation/rule.ts'
import type { App } from '../server/platform/app.ts'
import { factory } from './factories.ts'

let count = 0

/** A rule that is on, behind all others. */
export function makeRule(app: App, definition: Partial<RuleDefinition> & Pick<RuleDefinition, 'actions'>, name = `Rule ${++count}`): Promise<KeptRule> {
  return app.change(factory, tx => createRule(tx, {
    name, description: '', category: '', enabled: true,
    definition: { about: 'ticket', when: definition.quiet ? [] : ['opened'], quiet: null, condition: { all: [] }, from: null, until: null, ...definition },
  }))
}
