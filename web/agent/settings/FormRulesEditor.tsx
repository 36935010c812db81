import { ActionIcon, Button, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { ALWAYS } from '../../../server/conditions/condition.ts'
import type { Condition, Leaf } from '../../../server/conditions/condition.ts'
import type { FormRule } from '../../../server/tickets/forms/form.ts'
import { useT } from '../../ui/use-language.ts'
import type { FormDraft } from './FormEditor.tsx'
import { RuleCondition } from './RuleCondition.tsx'
import { RuleEffect } from './RuleEffect.tsx'
import { flatOf, startingLeaf } from './rule-parts.ts'
import type { Join } from './rule-parts.ts'
import styles from './settings.module.css'

const joinKeys = { all: 'forms.when.all', any: 'forms.when.any', none: 'forms.when.none' } as const

/** The rules of a form: while something holds, fields are shown, required, or limited to some choices. */
export function FormRulesEditor({ draft, rules, set }: { draft: FormDraft; rules: readonly FormRule[]; set: (part: Partial<FormDraft>) => void }) {
  const t = useT()
  const put = (next: readonly FormRule[]) => set({ rules: next as unknown as FormDraft['rules'] })
  const [first] = draft.fields
  const add = () => first && put([...rules, { when: { all: [startingLeaf] }, effects: [{ do: 'show', field: first.field }] }])
  return (
    <section className={styles.part}>
      <h2>{t('forms.rules')}</h2>
      <p className={styles.muted}>{t('forms.rulesText')}</p>
      {rules.map((rule, at) => (
        <fieldset key={at} className={styles.entry} style={{ border: '1px solid var(--p-line)', borderRadius: 8, padding: 12 }}>
          <legend>{t('forms.rule', { number: at + 1 })}</legend>
          <Conditions when={rule.when} set={(when) => put(rules.with(at, { ...rule, when }))} />
          <strong>{t('forms.then')}</strong>
          {rule.effects.map((effect, each) => (
            <div key={each} className={styles.row}>
              <RuleEffect effect={effect} fields={draft.fields.map(({ field }) => field)} set={(next) => put(rules.with(at, { ...rule, effects: rule.effects.with(each, next) }))} />
              {rule.effects.length > 1 && <ActionIcon variant="subtle" color="gray" aria-label={t('forms.removeEffect')} onClick={() => put(rules.with(at, { ...rule, effects: rule.effects.toSpliced(each, 1) }))}><IconX size={16} /></ActionIcon>}
            </div>
          ))}
          <div className={styles.row}>
            <Button size="compact-sm" variant="default" disabled={!first} onClick={() => first && put(rules.with(at, { ...rule, effects: [...rule.effects, { do: 'require', field: first.field, at: 'open' }] }))}>{t('forms.addEffect')}</Button>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => put(rules.toSpliced(at, 1))}>{t('forms.removeRule', { number: at + 1 })}</Button>
          </div>
        </fieldset>
      ))}
      <div><Button variant="default" disabled={!first} onClick={add}>{t('forms.addRule')}</Button></div>
    </section>
  )
}

function Conditions({ when, set }: { when: Condition; set: (when: Condition) => void }) {
  const t = useT()
  const flat = flatOf(when)
  if (!flat) return <p className={styles.notice}>{t('forms.nested')} <Button size="compact-sm" variant="default" onClick={() => set(ALWAYS)}>{t('forms.startOver')}</Button></p>
  const { join, parts } = flat
  const put = (next: readonly Leaf[], joined: Join = join) => set({ [joined]: next } as Condition)
  return (
    <>
      <Select w={280} size="xs" aria-label={t('forms.when')} allowDeselect={false} value={join} data={(['all', 'any', 'none'] as const).map((value) => ({ value, label: t(joinKeys[value]) }))} onChange={(next) => next && put(parts, next)} />
      {parts.map((leaf, at) => (
        <div key={at} className={styles.row}>
          <RuleCondition leaf={leaf} set={(next) => put(parts.with(at, next))} />
          <ActionIcon variant="subtle" color="gray" aria-label={t('forms.removeCondition')} onClick={() => put(parts.toSpliced(at, 1))}><IconX size={16} /></ActionIcon>
        </div>
      ))}
      <div><Button size="compact-sm" variant="default" onClick={() => put([...parts, startingLeaf])}>{t('forms.addCondition')}</Button></div>
    </>
  )
}
