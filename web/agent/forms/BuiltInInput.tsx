import { Select, TagsInput, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { allows } from '../../../server/tickets/forms/evaluate-form.ts'
import { useLanguage, useT } from '../../ui/use-language.ts'
import { useTags } from '../card/use-tags.ts'
import { useDesk } from '../shell/use-desk.ts'
import { builtInChoices, fieldLabel, isNumeric } from './field-words.ts'
import { matrixQuery } from './use-forms.ts'

interface Props {
  field: string
  value: unknown
  change: (value: unknown) => void
  /** The choices that are left; null: all. */
  only: readonly string[] | null
  required?: boolean
  clearable?: boolean
  locked?: boolean
  error?: string | undefined
  /** Within the narrow card: small, and labelled by somebody else under this id. */
  id?: string | undefined
  placeholder?: string | undefined
}

/** The input for one of the fields that every desk has. */
export function BuiltInInput({ field, value, change, only, required = false, clearable = true, locked = false, error, id, placeholder }: Props) {
  const t = useT()
  const desk = useDesk()
  const tags = useTags()
  const guidance = useGuidance(field)
  const common = { id, label: id ? undefined : fieldLabel(field, [], t), error, disabled: locked, required, size: id ? 'xs' as const : 'sm' as const, placeholder: placeholder ?? (id ? '–' : undefined) }
  if (field === 'tags') {
    const chosen = Array.isArray(value) ? value.map(String) : []
    return <TagsInput {...common} placeholder={chosen.length > 0 ? undefined : common.placeholder} data={only ? tags.filter((tag) => only.includes(tag)) : tags} value={chosen} maxTags={50} onChange={change} />
  }
  const chosen = value === null || value === undefined ? null : String(value)
  const choices = builtInChoices(field, desk, t).filter((choice) => !only || allows(only, choice.value) || choice.value === chosen)
  return (
    <Select {...common} value={chosen} data={choices} clearable={clearable} allowDeselect={false} searchable={choices.length > 8} nothingFoundMessage={t('state.noMatch')} checkIconPosition="right"
      description={id ? undefined : guidance[chosen ?? '']} title={guidance[chosen ?? ''] ?? choices.find((choice) => choice.value === chosen)?.label}
      onChange={(next) => change(next === null ? null : isNumeric(field) ? Number(next) : next)}
      renderOption={({ option }) => <span><span dir="auto">{option.label}</span>{guidance[option.value] && <Text size="xs" c="var(--p-muted)" dir="auto">{guidance[option.value]}</Text>}</span>} />
  )
}

/** How the values of impact and urgency are meant, in the reader's language or the first that is there. */
function useGuidance(field: string): Record<string, string | undefined> {
  const language = useLanguage()
  const all = useQuery(matrixQuery).data?.guidance
  if (field !== 'impact' && field !== 'urgency') return {}
  return Object.fromEntries(Object.entries(all?.[field] ?? {}).map(([value, words]) => [value, words[language] || Object.values(words).find(Boolean)]))
}
