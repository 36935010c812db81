import { Button, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { languageNames, languages } from '../../ui/i18n.ts'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { changeField, createField } from '../api/desk.ts'
import type { Field, FieldInput } from '../api/desk.ts'
import { keys } from '../api/keys.ts'
import { choicesOf, keyOf, linesOf } from './choice-lines.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

export const carriers: Record<Field['carrier'], Key> = { ticket: 'fields.carrier.ticket', person: 'fields.carrier.person', organisation: 'fields.carrier.organisation' }
export const kinds: Record<Field['kind'], Key> = {
  text: 'fields.kind.text', longText: 'fields.kind.longText', number: 'fields.kind.number', money: 'fields.kind.money', date: 'fields.kind.date', choice: 'fields.kind.choice',
  choices: 'fields.kind.choices', tree: 'fields.kind.tree', checkbox: 'fields.kind.checkbox', person: 'fields.kind.person', organisation: 'fields.kind.organisation', product: 'fields.kind.product', url: 'fields.kind.url', file: 'fields.kind.file',
}
const sorts: Record<NonNullable<Field['limits']['fileTypes']>[number], Key> = {
  image: 'fields.sort.image', pdf: 'fields.sort.pdf', office: 'fields.sort.office', text: 'fields.sort.text', audio: 'fields.sort.audio', video: 'fields.sort.video', archive: 'fields.sort.archive',
}
export const requirements: Record<Field['required'], Key> = { never: 'fields.required.never', 'to-solve': 'fields.required.to-solve', always: 'fields.required.always' }
const empty: FieldInput = { carrier: 'ticket', key: '', kind: 'text', label: '', labels: {}, help: '', choices: [], limits: {}, required: 'never' }

/** One field: a new one, or all that can still be changed of one that is there. */
export function FieldForm({ field, saved }: { field: Field | null; saved: () => void }) {
  const t = useT()
  const [form, setForm] = useState<FieldInput>(field ?? empty)
  const [lines, setLines] = useState(() => linesOf(field?.choices ?? []))
  const set = (part: Partial<FieldInput>) => setForm({ ...form, ...part })
  const limit = (part: FieldInput['limits']) => set({ limits: Object.fromEntries(Object.entries({ ...form.limits, ...part }).filter(([, value]) => value !== undefined && value !== '')) })
  const hasChoices = form.kind === 'choice' || form.kind === 'choices' || form.kind === 'tree'
  const key = form.key || keyOf(form.label, 'field')
  const save = useSave(() => {
    const { label, labels, help, limits, required } = form
    const choices = hasChoices ? choicesOf(lines, field?.choices ?? [], form.kind === 'tree') : []
    return field ? changeField(field.id, field.version, { label, labels, help, limits, required, ...(hasChoices && { choices }) }) : createField({ ...form, key, choices })
  }, [keys.fields], saved)
  const options = <T extends string>(words: Record<T, Key>) => (Object.keys(words) as T[]).map((value) => ({ value, label: t(words[value]) }))
  const number = (name: 'maxLength' | 'min' | 'max' | 'decimals', label: Key) => (
    <NumberInput key={name} className={styles.grow} label={t(label)} value={form.limits?.[name] ?? ''} onChange={(value) => limit({ [name]: typeof value === 'number' ? value : undefined })} />
  )
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <TextInput required autoFocus label={t('fields.label')} maxLength={80} dir="auto" value={form.label} onChange={(event) => set({ label: event.currentTarget.value })} />
      {!field && (
        <>
          <Select label={t('fields.carrier')} allowDeselect={false} value={form.carrier ?? 'ticket'} data={options(carriers)} onChange={(carrier) => carrier && set({ carrier })} />
          <Select label={t('fields.kind')} allowDeselect={false} value={form.kind} data={options(kinds)} onChange={(kind) => kind && set({ kind, limits: kind === 'money' ? { currency: 'EUR' } : {} })} />
          <TextInput label={t('fields.key')} description={t('fields.keyText')} maxLength={60} placeholder={key} value={form.key} onChange={(event) => set({ key: event.currentTarget.value.toLowerCase() })} />
        </>
      )}
      <TextInput label={t('fields.help')} maxLength={500} dir="auto" value={form.help ?? ''} onChange={(event) => set({ help: event.currentTarget.value })} />
      {form.carrier !== 'person' && form.carrier !== 'organisation' && <Select label={t('fields.required')} allowDeselect={false} value={form.required ?? 'never'} data={options(requirements)} onChange={(required) => required && set({ required })} />}
      {hasChoices && (
        <Textarea required autosize minRows={3} maxRows={20} dir="auto" label={t('fields.choices')} description={`${t('fields.choicesText')} ${form.kind === 'tree' ? t('fields.treeText') : ''}`} value={lines} onChange={(event) => setLines(event.currentTarget.value)} />
      )}
      {(form.kind === 'text' || form.kind === 'longText') && <div className={styles.row}>{number('maxLength', 'fields.maxLength')}</div>}
      {form.kind === 'file' && (
        <>
          <NumberInput label={t('fields.maxFiles')} min={1} max={20} clampBehavior="strict" placeholder="5" value={form.limits?.maxFiles ?? ''} onChange={(value) => limit({ maxFiles: typeof value === 'number' ? value : undefined })} />
          <MultiSelect label={t('fields.fileTypes')} description={t('fields.fileTypesText')} clearable value={form.limits?.fileTypes ?? []} data={options(sorts)} onChange={(chosen) => limit({ fileTypes: chosen.length > 0 ? chosen : undefined })} />
        </>
      )}
      {(form.kind === 'number' || form.kind === 'money') && (
        <div className={styles.row}>
          {number('min', 'fields.min')}{number('max', 'fields.max')}
          {form.kind === 'number' ? number('decimals', 'fields.decimals')
            : <Select className={styles.grow} searchable allowDeselect={false} label={t('fields.currency')} value={form.limits?.currency ?? null} data={Intl.supportedValuesOf('currency')} onChange={(currency) => currency && limit({ currency })} />}
        </div>
      )}
      <details className={styles.entry}>
        <summary>{t('fields.labels')}</summary>
        {languages.map((language) => (
          <TextInput key={language} mb={8} label={t('fields.labelIn', { language: languageNames[language] })} maxLength={80} value={form.labels?.[language] ?? ''}
            onChange={(event) => set({ labels: Object.fromEntries(Object.entries({ ...form.labels, [language]: event.currentTarget.value }).filter(([, words]) => words !== '')) })} />
        ))}
      </details>
      <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}
