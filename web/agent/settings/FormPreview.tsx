import { Select } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { evaluateForm } from '../../../server/tickets/forms/evaluate-form.ts'
import type { FormValues } from '../../../server/tickets/forms/evaluate-form.ts'
import { useT } from '../../ui/use-language.ts'
import { typeKeys } from '../../ui/words.ts'
import { AskedInput } from '../forms/AskedInput.tsx'
import { shapeOf, useTicketFields } from '../forms/use-forms.ts'
import type { FormDraft } from './FormEditor.tsx'
import styles from './settings.module.css'

/** The form as it will be, to be tried: the same evaluator decides here as for a ticket. */
export function FormPreview({ draft }: { draft: FormDraft }) {
  const t = useT()
  const own = useTicketFields()
  const [values, setValues] = useState<FormValues>({})
  const set = useCallback((field: string, value: unknown) => setValues((before) => ({ ...before, [field]: value })), [])
  const types = draft.types.length > 0 ? draft.types : (Object.keys(typeKeys) as FormDraft['types'])
  const type = types.find((each) => each === values['type']) ?? types[0]
  const asked = useMemo(() => evaluateForm(shapeOf(draft), { priority: 2, channel: 'email', brandId: null, ...values, type }, own).filter((each) => each.shown), [draft, values, type, own])
  const definitions = useMemo(() => new Map(own.map((field) => [`custom.${field.key}`, field])), [own])
  return (
    <section className={styles.part} aria-label={t('forms.preview')}>
      <h2>{t('forms.preview')}</h2>
      <p className={styles.muted}>{t('forms.previewText')}</p>
      <div className={styles.form} style={{ border: '1px solid var(--p-line)', borderRadius: 8, padding: 16, background: 'var(--p-bg-2)' }}>
        {!asked.some((each) => each.field === 'type') && <Select label={t('card.type')} allowDeselect={false} value={type} data={types.map((value) => ({ value, label: t(typeKeys[value]) }))} onChange={(next) => set('type', next)} />}
        {asked.map((each) => <AskedInput key={each.field} asked={each} own={definitions.get(each.field)} value={each.field === 'type' ? type : values[each.field]} change={set} />)}
      </div>
    </section>
  )
}
