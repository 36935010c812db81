import { Autocomplete, Button, Switch, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { About, RuleDefinition } from '../../../../server/automation/rule.ts'
import { problemText } from '../../../ui/problem-text.ts'
import type { Key } from '../../../ui/i18n.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { changeRule, checkRule, createRule } from '../../api/rules.ts'
import type { RuleContent } from '../../api/rules.ts'
import { useRuleFields } from '../../rules/use-rule-fields.ts'
import { asGroup } from '../../views/condition-tree.ts'
import type { Node } from '../../views/condition-tree.ts'
import { ConditionEditor } from '../../views/ConditionEditor.tsx'
import { useSave } from '../use-save.ts'
import { back, isFilled, step } from './draft.ts'
import { RuleActions } from './RuleActions.tsx'
import { RuleBackTest } from './RuleBackTest.tsx'
import { RuleHistory } from './RuleHistory.tsx'
import { RuleTry } from './RuleTry.tsx'
import { RuleWhen } from './RuleWhen.tsx'
import { faultText } from './rule-words.ts'
import type { Edited } from './RulesSection.tsx'
import parts from '../../rules/rules.module.css'
import styles from '../settings.module.css'

interface Props { edited: Edited; categories: readonly string[]; close: () => void }

/** One rule as a sentence: when, if, then; with what is wrong in it, what it would look at, and how it goes on a ticket. */
export function RuleEditor({ edited: { kept, start }, categories, close }: Props) {
  const t = useT()
  const [steps, setSteps] = useState({ past: [] as readonly RuleContent[], now: start })
  // texts are written into an editor that knows itself what stands in it: after a step back it begins anew
  const [turn, setTurn] = useState(0)
  const { now: draft } = steps
  const { definition } = draft
  const set = (part: Partial<RuleContent>) => setSteps((before) => step(before, { ...before.now, ...part }))
  const define = (part: Partial<RuleDefinition>) => setSteps((before) => step(before, { ...before.now, definition: { ...before.now.definition, ...part } }))
  const known = useRuleFields({ timed: definition.quiet !== null, about: definition.about })
  const filled = isFilled(definition)
  const check = useCheck(definition, filled)
  const faults = check.data?.faults ?? []
  const save = useSave(() => (kept ? changeRule(kept.id, kept.version, draft) : createRule(draft)), [keys.rules], close)
  const undo = () => { setSteps(back); setTurn(turn + 1) }
  return (
    <>
      <form className={styles.part} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
        <div className={styles.row}>
          <TextInput className={styles.grow} required autoFocus={!kept} dir="auto" label={t('rl.name')} maxLength={120} value={draft.name} onChange={(event) => set({ name: event.currentTarget.value })} />
          <Autocomplete className={styles.grow} dir="auto" label={t('macro.category')} maxLength={60} value={draft.category} data={[...categories]} onChange={(category) => set({ category })} />
        </div>
        <Textarea label={t('rl.description')} dir="auto" autosize minRows={1} maxLength={2000} value={draft.description} onChange={(event) => set({ description: event.currentTarget.value })} />
        <RuleWhen definition={definition} change={define} />
        <fieldset className={parts.sentence}>
          <legend>{t('rl.if')}</legend>
          <ConditionEditor condition={asGroup(definition.condition as Node)} known={known} change={(condition) => define({ condition: condition as RuleDefinition['condition'] })} />
        </fieldset>
        <RuleActions key={`${definition.about} ${turn}`} about={definition.about} actions={definition.actions} timed={definition.quiet !== null} known={known} change={(actions) => define({ actions })} />
        <Switch label={t('rl.enabled')} checked={draft.enabled} onChange={(event) => set({ enabled: event.currentTarget.checked })} />
        <Findings about={definition.about} filled={filled} faults={faults.map((fault) => faultText(fault, known.label))} check={check} />
        <div className={styles.row}>
          <Button type="submit" loading={save.isPending} disabled={!filled || faults.length > 0 || draft.name.trim() === ''}>{t('action.save')}</Button>
          <Button variant="default" disabled={steps.past.length === 0} onClick={undo}>{t('rl.undo')}</Button>
          <Button variant="default" onClick={close}>{t('action.close')}</Button>
        </div>
      </form>
      <RuleTry definition={definition} filled={filled && faults.length === 0} known={known} />
      {definition.about === 'ticket' && <RuleBackTest id={kept?.id ?? null} definition={definition} filled={filled && faults.length === 0} label={known.label} />}
      {kept && <RuleHistory rule={kept} take={(was) => { define(was); setTurn(turn + 1) }} />}
    </>
  )
}

function useCheck(definition: RuleDefinition, enabled: boolean) {
  const [asked] = useDebouncedValue(definition, 400)
  return useQuery({ queryKey: ['rules', 'check', asked], queryFn: () => checkRule(asked), enabled: enabled && asked === definition, placeholderData: keepPreviousData, gcTime: 0, retry: false })
}

const matches = { ticket: ['rl.matches', 'rl.matchesMore'], person: ['rl.matches.person', 'rl.matchesMore.person'], organisation: ['rl.matches.organisation', 'rl.matchesMore.organisation'] } as const satisfies Record<About, readonly Key[]>

function Findings({ about, filled, faults, check }: { about: About; filled: boolean; faults: readonly string[]; check: ReturnType<typeof useCheck> }) {
  const t = useT()
  const format = useFormat()
  if (!filled) return <p className={styles.muted}>{t('rl.unfilled')}</p>
  if (check.isError) return <p className={styles.error} role="alert">{problemText(check.error)}</p>
  if (faults.length > 0) return faults.map((fault) => <p key={fault} className={styles.error} role="alert">{fault}</p>)
  if (!check.data) return null
  return <p className={styles.muted} aria-live="polite" data-matches={check.data.count}>{check.data.capped ? t(matches[about][1], { number: format.whole(check.data.count) }) : t(matches[about][0], { count: check.data.count })}</p>
}
