import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { RuleDefinition } from '../../../../server/automation/rule.ts'
import { Instant } from '../../../ui/Instant.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import type { Key } from '../../../ui/i18n.ts'
import { keys } from '../../api/keys.ts'
import { definitionOf, getRuleVersions } from '../../api/rules.ts'
import type { RuleRow } from '../../api/rules.ts'
import { useRuleFields } from '../../rules/use-rule-fields.ts'
import { useDesk } from '../../shell/use-desk.ts'
import { TextDifference } from '../TextDifference.tsx'
import { ruleLines } from './rule-lines.ts'
import styles from '../settings.module.css'

const partKeys: Record<string, Key> = {
  about: 'rl.about', name: 'rl.name', description: 'rl.description', category: 'macro.category', enabled: 'rl.enabled', when: 'rl.when', quiet: 'rl.when', condition: 'rl.if', from: 'rl.schedule', until: 'rl.schedule', actions: 'rl.then',
}

/** What a rule was over time, who changed it and what; any of it can be taken again. */
export function RuleHistory({ rule, take }: { rule: RuleRow; take: (definition: RuleDefinition) => void }) {
  const t = useT()
  const format = useFormat()
  const desk = useDesk()
  const { label } = useRuleFields()
  const words = { desk, format, label }
  const versions = useQuery({ queryKey: keys.ruleVersions(rule.id), queryFn: () => getRuleVersions(rule.id) }).data?.items ?? []
  return (
    <section className={styles.part} aria-label={t('rl.history')}>
      <h2>{t('rl.history')}</h2>
      {versions.map((version, index) => {
        const definition = definitionOf(version)
        const parts = [...new Set(version.fields.flatMap((part) => partKeys[part] ?? []))].map((key) => t(key))
        const before = versions[index + 1]
        return (
          <details key={version.version} className={styles.entry}>
            <summary>{t('calendar.version', { version: version.version, author: version.author ?? t('calendar.deskItself') })} · <Instant at={version.at} />{parts.length > 0 && <> · {format.list(parts)}</>}</summary>
            <TextDifference before={before ? ruleLines({ ...before, definition: definitionOf(before) }, words) : ''} after={ruleLines({ ...version, definition }, words)} onlyChanges={before !== undefined} />
            {version.version !== rule.version && <Button size="compact-sm" variant="default" aria-label={t('calendar.takeVersion', { version: version.version })} onClick={() => take(definition)}>{t('calendar.take')}</Button>}
          </details>
        )
      })}
    </section>
  )
}
