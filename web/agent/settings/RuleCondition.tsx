import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import type { Leaf, Op, Value } from '../../../server/conditions/condition.ts'
import { RULE_FIELDS } from '../../../server/tickets/forms/form.ts'
import { useT } from '../../ui/use-language.ts'
import { fieldLabel, isNumeric } from '../forms/field-words.ts'
import { useTicketFields } from '../forms/use-forms.ts'
import { useDesk } from '../shell/use-desk.ts'
import { choicesOf, opKeys, opsOf } from './rule-parts.ts'

const lists: readonly Op[] = ['in', 'notIn', 'hasAny', 'hasAll', 'hasNone']

/** One question of a rule: about which field, how, and with what. */
export function RuleCondition({ leaf, set }: { leaf: Leaf; set: (leaf: Leaf) => void }) {
  const t = useT()
  const desk = useDesk()
  const own = useTicketFields().filter((field) => !field.archived)
  const definition = (field: string) => own.find((each) => `custom.${each.key}` === field)
  const extra: Record<string, string> = { brandId: t('card.brand'), channel: t('message.channel') }
  const fields = [...Object.keys(RULE_FIELDS), ...own.map((field) => `custom.${field.key}`)].map((value) => ({ value, label: extra[value] ?? fieldLabel(value, own, t) }))
  const start = (field: string, op: Op): Leaf => {
    if (op === 'empty' || op === 'notEmpty') return { field, op }
    const first = choicesOf(field, definition(field), desk, t)?.[0]?.value
    const one = first === undefined ? '' : isNumeric(field) ? Number(first) : first
    return { field, op, value: lists.includes(op) ? (one === '' ? [] : [one]) : definition(field)?.kind === 'number' ? 1 : one }
  }
  return (
    <>
      <Select size="xs" w={180} searchable aria-label={t('forms.field')} allowDeselect={false} value={leaf.field} data={fields} nothingFoundMessage={t('state.noMatch')} onChange={(field) => field && set(start(field, opsOf(field, definition(field))[0]!))} />
      <Select size="xs" w={150} aria-label={t('forms.op')} allowDeselect={false} value={leaf.op} data={opsOf(leaf.field, definition(leaf.field)).map((op) => ({ value: op, label: t(opKeys[op] ?? 'vop.is') }))} onChange={(op) => op && set(start(leaf.field, op))} />
      {leaf.value !== undefined && <ValueInput leaf={leaf} choices={choicesOf(leaf.field, definition(leaf.field), desk, t)} set={(value) => set({ ...leaf, value })} />}
    </>
  )
}

function ValueInput({ leaf, choices, set }: { leaf: Leaf; choices: ReturnType<typeof choicesOf>; set: (value: Value) => void }) {
  const t = useT()
  const common = { size: 'xs' as const, w: 240, 'aria-label': t('forms.value') }
  const typed = (value: string) => (isNumeric(leaf.field) ? Number(value) : value)
  if (Array.isArray(leaf.value)) {
    const chosen = leaf.value.map(String)
    return choices ? <MultiSelect {...common} searchable value={chosen} data={choices} nothingFoundMessage={t('state.noMatch')} onChange={(next) => set(next.map(typed))} /> : <TagsInput {...common} value={chosen} onChange={set} />
  }
  if (choices) return <Select {...common} allowDeselect={false} value={String(leaf.value)} data={choices} onChange={(next) => next && set(typed(next))} />
  if (typeof leaf.value === 'number') return <NumberInput {...common} hideControls value={leaf.value} onChange={(next) => { if (typeof next === 'number') set(next) }} />
  return <TextInput {...common} maxLength={500} dir="auto" value={String(leaf.value)} onChange={(event) => set(event.currentTarget.value)} />
}
