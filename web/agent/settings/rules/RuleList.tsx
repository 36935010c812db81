import { Badge, Button, Switch } from '@mantine/core'
import { Instant } from '../../../ui/Instant.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { changeRule, definitionOf, deleteRule, moveRule } from '../../api/rules.ts'
import type { RuleContent, RuleRow } from '../../api/rules.ts'
import { useRuleFields } from '../../rules/use-rule-fields.ts'
import { useDesk } from '../../shell/use-desk.ts'
import { OrderedList } from '../../views/OrderedList.tsx'
import { useSave } from '../use-save.ts'
import { actionText, faultText, whenText } from './rule-words.ts'
import type { Edited } from './RulesSection.tsx'
import styles from '../../rules/rules.module.css'

/** The rules by category, in the order in which they are asked: that of the whole list. */
export function RuleList({ items, edit }: { items: readonly RuleRow[]; edit: (edited: Edited) => void }) {
  const t = useT()
  const move = useSave(({ id, before }: { id: string; before: string | null }) => moveRule(id, before), [keys.rules])
  const categories = [...new Set(items.map((rule) => rule.category))]
  const order = (before: readonly RuleRow[], after: readonly RuleRow[]) => {
    const at = movedTo(before, after)
    const rule = at === null ? undefined : after[at]
    if (at === null || !rule) return
    // behind the one that stands above it now; in a category others may lie between
    const next = after[at + 1]?.id ?? items[items.findIndex(({ id }) => id === after[at - 1]?.id) + 1]?.id ?? null
    move.mutate({ id: rule.id, before: next === rule.id ? null : next })
  }
  return categories.map((category) => {
    const own = items.filter((rule) => rule.category === category)
    return (
      <section key={category}>
        {categories.length > 1 && <h2 dir="auto">{category || t('rl.noCategory')}</h2>}
        <OrderedList label={category || t('rl.section')} items={own} id={(rule) => rule.id} name={(rule) => rule.name} order={(after) => order(own, after)}>{(rule) => <OneRule rule={rule} edit={edit} />}</OrderedList>
      </section>
    )
  })
}

/** Where the one stands that was moved; null when none was. */
function movedTo(before: readonly RuleRow[], after: readonly RuleRow[]): number | null {
  const first = after.findIndex((rule, at) => rule.id !== before[at]?.id)
  if (first < 0) return null
  const down = before[first + 1]?.id === after[first]?.id
  return down ? after.findIndex(({ id }) => id === before[first]?.id) : first
}

function OneRule({ rule, edit }: { rule: RuleRow; edit: (edited: Edited) => void }) {
  const t = useT()
  const desk = useDesk()
  const format = useFormat()
  const { label } = useRuleFields()
  const definition = definitionOf(rule)
  const put = useSave((enabled: boolean) => changeRule(rule.id, rule.version, { enabled }), [keys.rules])
  const remove = useSave(() => deleteRule(rule.id), [keys.rules])
  const { name } = rule
  const content: RuleContent = { name, description: rule.description, category: rule.category, enabled: rule.enabled, definition }
  return (
    <span className={styles.rule} data-rule={name}>
      <Switch aria-label={t('rl.onOff', { name })} checked={rule.enabled} onChange={(event) => put.mutate(event.currentTarget.checked)} />
      <span className={styles.ruleName}>
        <strong dir="auto">{name}</strong>{' '}
        {rule.faults.length > 0 && <Badge color="red" miw="max-content">{t('rl.broken')}</Badge>}{' '}
        {rule.switchedOff && <Badge color="orange" miw="max-content">{t('rl.switchedOff')}</Badge>}
        <span className={styles.found}>{whenText(definition, { format })} → {format.list(definition.actions.map((action) => actionText(action, { about: definition.about, desk, format, label })))}</span>
        {rule.faults.map((fault) => <span key={`${fault.path} ${fault.name}`} className={styles.found}>{faultText(fault, label)}</span>)}
        <span className={styles.found}>{t('rl.fired', { count: rule.fired })}{rule.lastFiredAt !== null && <> · <Instant at={rule.lastFiredAt} /></>}</span>
      </span>
      <span className={styles.line}>
        <Button size="compact-sm" variant="default" aria-label={`${t('action.edit')}: ${name}`} onClick={() => edit({ kept: rule, start: content })}>{t('action.edit')}</Button>
        <Button size="compact-sm" variant="default" aria-label={`${t('macro.duplicate')}: ${name}`} onClick={() => edit({ kept: null, start: { ...content, name: t('rl.copyOf', { name }), enabled: false } })}>{t('macro.duplicate')}</Button>
        {!rule.enabled && <Button size="compact-sm" variant="subtle" color="red" aria-label={t('rl.delete', { name })} onClick={() => remove.mutate(undefined)}>{t('rl.deleteShort')}</Button>}
      </span>
    </span>
  )
}
