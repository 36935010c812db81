import { Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { Field } from '../api/desk.ts'
import { FileField } from './FileField.tsx'
import { NamedPick } from './NamedPick.tsx'
import type { Value } from './use-fields.ts'

interface Props {
  field: Field
  value: Value | undefined
  change: (value: Value | null) => void
  locked?: boolean
  /** What is wrong with the value, in words. */
  error?: string | undefined
  /** Within the narrow card: small, and labelled by somebody else under this id. */
  id?: string
}

/** The input for one of the desk's own fields. What is typed is given on once one leaves it, what is chosen at once. */
export function FieldInput({ field, value, change, locked = false, error, id }: Props) {
  const t = useT()
  const label = id ? undefined : field.label
  const common = { id, label, error, disabled: locked, size: id ? 'xs' as const : 'sm' as const, required: !id && field.required === 'always', description: id ? undefined : field.help || undefined, placeholder: id ? '–' : undefined }
  const options = field.choices.filter((choice) => !choice.archived || value === choice.key || (Array.isArray(value) && value.includes(choice.key)))
  switch (field.kind) {
    case 'checkbox': return <Checkbox id={id} label={label} error={error} disabled={locked} description={common.description} checked={value === true} onChange={(event) => change(event.currentTarget.checked ? true : null)} />
    case 'choice': case 'product': return <Select {...common} clearable searchable={field.kind === 'product' || options.length > 8} limit={200} value={typeof value === 'string' ? value : null} data={options.map(({ key, label: name }) => ({ value: key, label: name }))} nothingFoundMessage={t('state.noMatch')} onChange={change} />
    case 'choices': return <MultiSelect {...common} placeholder={Array.isArray(value) && value.length > 0 ? undefined : common.placeholder} clearable searchable value={Array.isArray(value) ? value : []} data={options.map(({ key, label: name }) => ({ value: key, label: name }))} nothingFoundMessage={t('state.noMatch')} onChange={(chosen) => change(chosen.length > 0 ? chosen : null)} />
    case 'tree': return <Select {...common} clearable searchable value={Array.isArray(value) ? value.at(-1) ?? null : null} data={options.map((choice) => ({ value: choice.key, label: pathWords(field, choice.key) }))} nothingFoundMessage={t('state.noMatch')} onChange={(key) => change(key === null ? null : [key])} />
    case 'person': case 'organisation': return <NamedPick {...common} of={field.kind} value={typeof value === 'string' ? value : null} change={change} />
    case 'file': return <FileField field={field} value={Array.isArray(value) ? value : []} change={change} disabled={locked} id={id} label={label} description={common.description} error={error} required={common.required} />
    case 'number': case 'money': return <NumberField {...common} field={field} value={typeof value === 'number' ? value : undefined} change={change} />
    default: return <TextField {...common} field={field} value={typeof value === 'string' ? value : ''} change={change} />
  }
}

function pathWords(field: Field, key: string): string {
  const words: string[] = []
  for (let at = field.choices.find((choice) => choice.key === key); at && words.length < 20; at = field.choices.find((choice) => choice.key === at?.parent)) words.unshift(at.label)
  return words.join(' › ')
}

type Common = { id: string | undefined; label: string | undefined; error: string | undefined; disabled: boolean; size: 'xs' | 'sm'; required: boolean; description: string | undefined; placeholder: string | undefined }

function NumberField({ field, value, change, ...common }: Common & { field: Field; value: number | undefined; change: (value: number | null) => void }) {
  const [typed, setTyped] = useState<number | string>(value ?? '')
  const [seen, setSeen] = useState(value)
  if (seen !== value) { setSeen(value); setTyped(value ?? '') }
  const { decimals, currency } = field.limits
  const leave = () => { const next = typeof typed === 'number' ? typed : null; if (next !== (value ?? null)) change(next) }
  return <NumberInput {...common} hideControls value={typed} decimalScale={decimals} suffix={field.kind === 'money' ? ` ${currency}` : undefined} onChange={setTyped} onBlur={leave} onKeyDown={(event) => { if (event.key === 'Enter') leave() }} />
}

function TextField({ field, value, change, ...common }: Common & { field: Field; value: string; change: (value: string | null) => void }) {
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState(value)
  if (seen !== value) { setSeen(value); setTyped(value) }
  const leave = () => { if (typed.trim() !== value) change(typed.trim() || null) }
  const most = field.limits.maxLength ?? (field.kind === 'longText' ? 5000 : field.kind === 'url' ? 2000 : 500)
  if (field.kind === 'longText') return <Textarea {...common} autosize minRows={2} maxRows={10} dir="auto" maxLength={most} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} onBlur={leave} />
  return (
    <TextInput {...common} type={field.kind === 'date' ? 'date' : field.kind === 'url' ? 'url' : 'text'} dir={field.kind === 'text' ? 'auto' : undefined} maxLength={most} value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)} onBlur={leave} onKeyDown={(event) => { if (event.key === 'Enter') leave() }} />
  )
}
