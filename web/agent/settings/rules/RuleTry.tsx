import { Button, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { About, RuleAction, RuleDefinition, RuleEvent } from '../../../../server/automation/rule.ts'
import type { Key } from '../../../ui/i18n.ts'
import { problemText } from '../../../ui/problem-text.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import { tryRule } from '../../api/rules.ts'
import type { Id } from '../../api/types.ts'
import { NamedPick } from '../../fields/NamedPick.tsx'
import { TruthTable } from '../../rules/TruthTable.tsx'
import { useDesk } from '../../shell/use-desk.ts'
import type { KnownFields } from '../../views/use-view-fields.ts'
import { ruleEventKeys } from '../../views/field-words.ts'
import { actionText } from './rule-words.ts'
import styles from '../settings.module.css'

const tryKeys: Record<About, Key> = { ticket: 'rl.try', person: 'rl.try.person', organisation: 'rl.try.organisation' }

/** How a rule would go on a ticket, a customer or an organisation; nothing is changed. */
export function RuleTry({ definition, filled, known }: { definition: RuleDefinition; filled: boolean; known: KnownFields }) {
  const t = useT()
  const desk = useDesk()
  const format = useFormat()
  const { about } = definition
  const [number, setNumber] = useState('')
  const [customer, setCustomer] = useState<Id | null>(null)
  const [chosen, setChosen] = useState<RuleEvent | null>(null)
  const event = definition.quiet ? null : definition.when.includes(chosen as RuleEvent) ? chosen : definition.when[0] ?? null
  const run = useMutation({ mutationFn: () => tryRule(definition, about === 'ticket' ? { ticketId: number.replace(/\D/g, '') } : { customerId: customer ?? '' }, event) })
  return (
    <form className={styles.preview} aria-label={t(tryKeys[about])} onSubmit={(submit) => { submit.preventDefault(); run.mutate() }}>
      <strong>{t(tryKeys[about])}</strong>
      <div className={styles.row}>
        {about !== 'ticket' && <NamedPick size="xs" aria-label={t(tryKeys[about])} of={about} value={customer} change={setCustomer} />}
        {about === 'ticket' && <TextInput size="xs" label={t('macro.onTicket')} inputMode="numeric" maxLength={12} value={number} onChange={(change) => setNumber(change.currentTarget.value)} />}
        {about === 'ticket' && definition.when.length > 1 && <Select size="xs" label={t('rl.asIf')} allowDeselect={false} value={event} data={definition.when.map((value) => ({ value, label: t(ruleEventKeys[value]) }))} onChange={(value) => setChosen(value as RuleEvent)} />}
        <Button type="submit" size="xs" variant="default" loading={run.isPending} disabled={!filled || (about === 'ticket' ? !/\d/.test(number) : customer === null)}>{t('rl.tryIt')}</Button>
      </div>
      {run.isError && <p className={styles.error} role="alert">{problemText(run.error)}</p>}
      {run.data && (
        <div aria-live="polite" data-holds={run.data.holds}>
          <p className={run.data.holds ? styles.good : styles.bad}>{t(run.data.holds ? 'rl.wouldAct' : 'rl.wouldNot')}</p>
          <TruthTable table={run.data.table} known={known} />
          {run.data.effects.length > 0 && <ul>{run.data.effects.map((effect, at) => <li key={at}>{actionText(effect as unknown as RuleAction, { about, desk, format, label: known.label })}</li>)}</ul>}
          {run.data.holds && run.data.effects.length === 0 && <p className={styles.muted}>{t('rl.nothingToDo')}</p>}
        </div>
      )}
    </form>
  )
}
