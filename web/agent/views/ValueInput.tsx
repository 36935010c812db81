import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../ui/use-language.ts'
import { categoryKeys, channelKeys, impactKeys, priorityKeys, roleKeys, typeKeys, urgencyKeys } from '../../ui/words.ts'
import type { Key } from '../../ui/i18n.ts'
import { keys } from '../api/keys.ts'
import { getMailboxes } from '../api/mail.ts'
import type { ViewField } from '../api/views.ts'
import { useTags } from '../card/use-tags.ts'
import { NamedPick } from '../fields/NamedPick.tsx'
import { useForms } from '../forms/use-forms.ts'
import { useDesk } from '../shell/use-desk.ts'
import { useMe } from '../shell/use-me.ts'
import { takesList } from './condition-tree.ts'
import type { Leaf } from './condition-tree.ts'
import { directionKeys, doneByKeys, ownField, priorityByKeys, ruleEventKeys, slaStateKeys } from './field-words.ts'
import { TimeInput } from './TimeInput.tsx'
import type { KnownFields } from './use-view-fields.ts'

interface Props { leaf: Leaf; field: ViewField; known: KnownFields; change: (value: unknown) => void }
interface Option { value: string; label: string }

const asideKeys: Record<string, Key> = { merged: 'vw.merged', spam: 'vw.spam', bin: 'vw.bin' }
const wordsOf: Record<string, Record<string, Key>> = { 'event.kind': ruleEventKeys, 'event.by': doneByKeys, 'message.direction': directionKeys, priorityBy: priorityByKeys, slaState: slaStateKeys, category: categoryKeys, type: typeKeys, channel: channelKeys, 'requester.role': roleKeys, aside: asideKeys }
const levels: Record<string, Record<string, Key>> = { priority: { 4: priorityKeys.urgent, 3: priorityKeys.high, 2: priorityKeys.normal, 1: priorityKeys.low }, impact: impactKeys, urgency: urgencyKeys }

/** What a question is answered with: an input for its kind of field. */
export function ValueInput({ leaf, field, known, change }: Props) {
  const t = useT()
  const tags = useTags()
  const options = useOptions(field, known)
  const common = { 'aria-label': t('vw.value'), size: 'xs' as const, style: { minWidth: 180, flex: 1 } }
  const list = takesList(leaf.op)
  if (field.type === 'time' || field.type === 'date') return <TimeInput value={leaf.value} within={leaf.op === 'within'} change={change} />
  if (field.type === 'bool') return <Select {...common} allowDeselect={false} data={[{ value: 'true', label: t('fields.yes') }, { value: 'false', label: t('fields.no') }]} value={leaf.value === undefined ? null : String(leaf.value)} onChange={(value) => change(value === 'true')} />
  if (options) return <Choose {...common} options={options} list={list} value={leaf.value} change={change} numeric={field.type === 'number'} />
  const own = ownField(known.find(field.key), known.own)
  const of = field.of ?? own?.kind
  if (field.type === 'id' && (of === 'organisation' || of === 'person') && !list) return <NamedPick {...common} of={of} value={typeof leaf.value === 'string' ? leaf.value : null} change={(id) => change(id ?? undefined)} />
  if (field.type === 'number' && !list) return <NumberInput {...common} value={typeof leaf.value === 'number' ? leaf.value : ''} onChange={(value) => change(typeof value === 'number' ? value : undefined)} />
  if (list) {
    const texts = (Array.isArray(leaf.value) ? leaf.value as unknown[] : []).map(String)
    return <TagsInput {...common} value={texts} data={field.key === 'tags' ? tags : []} splitChars={[',']} onChange={(next) => change(field.type === 'number' ? next.map(Number).filter(Number.isFinite) : next)} />
  }
  return <TextInput {...common} dir="auto" maxLength={1000} value={typeof leaf.value === 'string' ? leaf.value : ''} onChange={(event) => change(event.currentTarget.value)} />
}

/** A reference such as “me” stands among the ids as `ref:me`. */
const read = (value: unknown): string => (typeof value === 'object' && value !== null && 'ref' in value ? `ref:${String(value.ref)}` : String(value))

function Choose({ options, list, value, change, numeric, ...common }: { options: Option[]; list: boolean; value: unknown; change: (value: unknown) => void; numeric: boolean; 'aria-label': string; size: 'xs'; style: object }) {
  const t = useT()
  const write = (text: string): unknown => (text.startsWith('ref:') ? { ref: text.slice(4) } : numeric ? Number(text) : text)
  const shown = (texts: string[]) => [...options, ...texts.filter((text) => !options.some((option) => option.value === text)).map((text) => ({ value: text, label: text }))]
  if (list) {
    const values = (Array.isArray(value) ? value as unknown[] : value === undefined ? [] : [value]).map(read)
    return <MultiSelect {...common} searchable data={shown(values)} value={values} nothingFoundMessage={t('state.noMatch')} onChange={(next) => change(next.map(write))} />
  }
  const text = value === undefined ? null : read(value)
  return <Select {...common} searchable={options.length > 8} allowDeselect={false} data={shown(text === null ? [] : [text])} value={text} nothingFoundMessage={t('state.noMatch')} onChange={(next) => change(next === null ? undefined : write(next))} />
}

/** What can be chosen for a field; undefined where one types. */
function useOptions(field: ViewField, known: KnownFields): Option[] | undefined {
  const t = useT()
  const desk = useDesk()
  const me = useMe()
  const mailboxes = useQuery({ queryKey: keys.mailboxes, queryFn: getMailboxes, enabled: field.of === 'mailbox' && me.role === 'admin' }).data?.items
  const forms = useForms()
  const named = (items: ReadonlyArray<{ id: string; name: string }>): Option[] => items.map(({ id, name }) => ({ value: id, label: name }))
  const own = ownField(known.find(field.key), known.own)
  if (own && own.choices.length > 0) return own.choices.filter((choice) => !choice.archived).map(({ key, label }) => ({ value: key, label }))
  // what it was is chosen as what it is
  const key = field.key.replace(/^was\./, '')
  const level = levels[key]
  if (level) return Object.entries(level).map(([value, key]) => ({ value, label: t(key) }))
  const words = wordsOf[key]
  if (field.values) return field.values.map((value) => ({ value, label: words?.[value] ? t(words[value]) : value }))
  switch (key) {
    case 'assigneeId': return [{ value: 'ref:me', label: t('vw.me') }, ...desk.owners]
    case 'participants': case 'mentioned': return [{ value: 'ref:me', label: t('vw.me') }, ...named(desk.staff)]
    case 'statusId': return desk.statuses.map((status) => ({ value: status.id, label: desk.statusName(status) }))
    case 'teamId': return [{ value: 'ref:myTeams', label: t('vw.myTeams') }, ...named(desk.teams)]
    case 'brandId': return named(desk.brands)
    case 'formId': return named(forms)
    case 'event.changed': return changeable(known)
    case 'channelAccountId': return (mailboxes ?? []).map(({ id, address }) => ({ value: id, label: address }))
    default: return undefined
  }
}

/** What may be changed of a customer or an organisation, by the names that events have for it. */
function changeable(known: KnownFields): Option[] {
  const about = known.find('person.name') ? 'person.' : 'organisation.'
  return known.fields.filter(({ key }) => key.startsWith(about) && !key.endsWith('.createdAt') && key !== 'person.domains').map(({ key }) => ({ value: key.slice(about.length), label: known.label(key) }))
}
