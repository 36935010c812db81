import sql from 'sql-template-tag'
import { createRule, type KeptRule } from '../server/automation/change-rules.ts'
import { announceRules } from '../server/automation/registry.ts'
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

/** A rule asks about `field`, which no desk has: as after an update that knows it no more. */
export async function makeUnknowing(app: App, { id, version }: KeptRule, field: string): Promise<void> {
  await app.change(factory, async tx => {
    tx.record({ kind: 'rule', id, version }, 'rule.changed', { fields: ['condition'] })
    await tx.query(sql`update rules set definition = jsonb_set(definition, '{condition}', ${JSON.stringify({ field, op: 'notEmpty' })}), version = version + 1 where id = ${id}`)
    await announceRules(tx)
  })
}
