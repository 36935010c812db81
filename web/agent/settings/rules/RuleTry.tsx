import { Button, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RuleAction, RuleDefinition, RuleEvent } from '../../../../server/automation/rule.ts'
import { problemText } from '../../../ui/problem-text.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import { tryRule } from '../../api/rules.ts'
import { TruthTable } from '../../rules/TruthTable.tsx'
import { useDesk } from '../../shell/use-desk.ts'
import type { KnownFields } from '../../views/use-view-fields.ts'
import { ruleEventKeys } from '../../views/field-words.ts'
import { actionText } from './rule-words.ts'
import styles from '../settings.module.css'

/** How a rule would go on a ticket; nothing is changed. */
export function RuleTry({ definition, filled, known }: { definition: RuleDefinition; filled: boolean; known: KnownFields }) {
  const t = useT()
  const desk = useDesk()
  const format = useFormat()
  const [number, setNumber] = useState('')
  const [chosen, setChosen] = useState<RuleEvent | null>(null)
  const event = definition.quiet ? null : definition.when.includes(chosen as RuleEvent) ? chosen : definition.when[0] ?? null
  const run = useMutation({ mutationFn: () => tryRule(definition, number.replace(/\D/g, ''), event) })
  return (
    <form className={styles.preview} aria-label={t('rl.try')} onSubmit={(submit) => { submit.preventDefault(); run.mutate() }}>
      <strong>{t('rl.try')}</strong>
      <div className={styles.row}>
        <TextInput size="xs" label={t('macro.onTicket')} inputMode="numeric" maxLength={12} value={number} onChange={(change) => setNumber(change.currentTarget.value)} />
        {definition.when.length > 1 && <Select size="xs" label={t('rl.asIf')} allowDeselect={false} value={event} data={definition.when.map((value) => ({ value, label: t(ruleEventKeys[value]) }))} onChange={(value) => setChosen(value as RuleEvent)} />}
        <Button type="submit" size="xs" variant="default" loading={run.isPending} disabled={!filled || !/\d/.test(number)}>{t('rl.tryIt')}</Button>
      </div>
      {run.isError && <p className={styles.error} role="alert">{problemText(run.error)}</p>}
      {run.data && (
        <div aria-live="polite" data-holds={run.data.holds}>
          <p className={run.data.holds ? styles.good : styles.bad}>{t(run.data.holds ? 'rl.wouldAct' : 'rl.wouldNot')}</p>
          <TruthTable table={run.data.table} known={known} />
          {run.data.effects.length > 0 && <ul>{run.data.effects.map((effect, at) => <li key={at}>{actionText(effect as unknown as RuleAction, { desk, format, label: known.label })}</li>)}</ul>}
          {run.data.holds && run.data.effects.length === 0 && <p className={styles.muted}>{t('rl.nothingToDo')}</p>}
        </div>
      )}
    </form>
  )
}
