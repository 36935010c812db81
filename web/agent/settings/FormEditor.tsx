import { Button, MultiSelect, Select, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { languageNames, languages } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { typeKeys } from '../../ui/words.ts'
import { changeForm, createForm } from '../api/forms.ts'
import type { Form } from '../api/forms.ts'
import { keys } from '../api/keys.ts'
import { shapeOf } from '../forms/use-forms.ts'
import { useDesk } from '../shell/use-desk.ts'
import { audienceKeys } from './audiences.ts'
import { FormFieldsEditor } from './FormFieldsEditor.tsx'
import { FormPreview } from './FormPreview.tsx'
import { FormRulesEditor } from './FormRulesEditor.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

export type FormDraft = Omit<Form, 'id' | 'version' | 'position'>
const fresh: FormDraft = { name: '', names: {}, types: [], brandIds: [], audience: 'everyone', standard: false, active: true, fields: [], rules: [] }

/** One form: whose it is, its fields in their order, its rules, and how it will look. */
export function FormEditor({ form, close }: { form: Form | null; close: () => void }) {
  const t = useT()
  const desk = useDesk()
  const [draft, setDraft] = useState<FormDraft>(form ?? fresh)
  const set = (part: Partial<FormDraft>) => setDraft((before) => ({ ...before, ...part }))
  const save = useSave(async () => {
    const { name, names, types, brandIds, audience, standard, active, fields, rules } = draft
    const body = { name, names, types, brandIds, audience, standard, active, fields, rules }
    return form ? changeForm(form.id, form.version, body as never) : createForm(body as never)
  }, [keys.forms], close)
  return (
    <>
      <form className={styles.part} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
        <div className={styles.form}>
          <TextInput required autoFocus label={t('forms.name')} maxLength={80} dir="auto" value={draft.name} onChange={(event) => set({ name: event.currentTarget.value })} />
          <details>
            <summary>{t('fields.labels')}</summary>
            {languages.map((language) => (
              <TextInput key={language} mb={8} label={t('fields.labelIn', { language: languageNames[language] })} maxLength={80} value={draft.names[language] ?? ''}
                onChange={(event) => set({ names: Object.fromEntries(Object.entries({ ...draft.names, [language]: event.currentTarget.value }).filter(([, words]) => words !== '')) })} />
            ))}
          </details>
          <MultiSelect label={t('forms.types')} placeholder={draft.types.length > 0 ? undefined : t('forms.all')} clearable value={draft.types} data={Object.entries(typeKeys).map(([value, key]) => ({ value, label: t(key) }))} onChange={(types) => set({ types: types as FormDraft['types'] })} />
          {desk.brands.length > 1 && <MultiSelect label={t('forms.brands')} placeholder={draft.brandIds.length > 0 ? undefined : t('forms.all')} clearable value={draft.brandIds} data={desk.brands.map(({ id, name }) => ({ value: id, label: name }))} onChange={(brandIds) => set({ brandIds })} />}
          <Select label={t('forms.audience')} allowDeselect={false} value={draft.audience} data={(['everyone', 'agents', 'customers'] as const).map((value) => ({ value, label: t(audienceKeys[value]) }))} onChange={(audience) => audience && set({ audience })} />
          <Switch label={t('forms.standard')} description={t('forms.standardText')} checked={draft.standard} onChange={(event) => set({ standard: event.currentTarget.checked })} />
        </div>
        <FormFieldsEditor draft={draft} set={set} />
        <FormRulesEditor draft={draft} rules={shapeOf(draft).rules} set={set} />
        <div className={styles.row}><Button type="submit" loading={save.isPending}>{t('action.save')}</Button><Button variant="default" onClick={close}>{t('action.close')}</Button></div>
      </form>
      {/* outside of the form: what is tried here is not part of what is saved */}
      <FormPreview draft={draft} />
    </>
  )
}
