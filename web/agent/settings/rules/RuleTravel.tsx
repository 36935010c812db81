import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { exportRules, importRules } from '../../api/rules.ts'
import { useRuleFields } from '../../rules/use-rule-fields.ts'
import { Travel } from '../Travel.tsx'
import { faultText } from './rule-words.ts'

/** Rules out to a file, and in from one. */
export function RuleTravel() {
  const t = useT()
  const { label } = useRuleFields()
  return (
    <Travel what="rules" take={exportRules} bring={importRules} stale={[keys.rules]}
      told={({ created, skipped }) => ({ title: t('rl.imported', { count: created }), left: skipped.map(({ name, faults }) => ({ name, why: faults.map((fault) => faultText(fault, label)).join(' ') })) })} />
  )
}
