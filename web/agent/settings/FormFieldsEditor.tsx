import { ActionIcon, Select } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { ALWAYS_THERE, BUILT_IN, NEEDED } from '../../../server/tickets/forms/form.ts'
import { useT } from '../../ui/use-language.ts'
import { fieldLabel } from '../forms/field-words.ts'
import { useTicketFields } from '../forms/use-forms.ts'
import type { FormDraft } from './FormEditor.tsx'
import styles from './settings.module.css'

const neededKeys = { never: 'forms.needed.never', solve: 'forms.needed.solve', open: 'forms.needed.open' } as const

/** The fields of a form: dragged, or moved by Alt and an arrow, into their order. */
export function FormFieldsEditor({ draft, set }: { draft: FormDraft; set: (part: Partial<FormDraft>) => void }) {
  const t = useT()
  const own = useTicketFields()
  const [dragged, setDragged] = useState<number | null>(null)
  const { fields } = draft
  const label = (field: string) => fieldLabel(field, own, t)
  const used = new Set(fields.map((each) => each.field))
  const left = [...BUILT_IN, ...own.filter((field) => !field.archived).map((field) => `custom.${field.key}`)].filter((field) => !used.has(field))
  const move = (from: number, to: number) => {
    if (to < 0 || to >= fields.length || from === to) return
    const rest = fields.toSpliced(from, 1)
    set({ fields: rest.toSpliced(to, 0, fields[from]!) })
  }
  const remove = (field: string) => set({ fields: fields.filter((each) => each.field !== field), rules: withoutField(draft.rules, field) })
  const byKeys = (at: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(at, event.key === 'ArrowUp' ? at - 1 : at + 1)
  }
  return (
    <section className={styles.part}>
      <h2>{t('forms.fields')}</h2>
      {fields.length === 0 ? <p className={styles.muted}>{t('forms.noFields')}</p> : <p className={styles.muted}>{t('forms.dragText')}</p>}
      <ol className={styles.checks} aria-label={t('forms.fields')}>
        {fields.map(({ field, required }, at) => (
          <li key={field} data-field={field} draggable onKeyDown={byKeys(at)} onDragStart={() => setDragged(at)} onDragEnd={() => setDragged(null)} style={dragged === at ? { opacity: 0.5 } : undefined}
            onDragOver={(event) => { if (dragged !== null) event.preventDefault() }} onDrop={(event) => { event.preventDefault(); if (dragged !== null) move(dragged, at); setDragged(null) }}>
            <span style={{ minWidth: 180 }} dir="auto"><IconGripVertical size={16} aria-hidden style={{ cursor: 'grab' }} /> {label(field)}</span>
            {!ALWAYS_THERE.includes(field) && (
              <Select size="xs" w={200} aria-label={t('forms.neededOf', { field: label(field) })} allowDeselect={false} value={required} data={NEEDED.map((value) => ({ value, label: t(neededKeys[value]) }))}
                onChange={(value) => value && set({ fields: fields.with(at, { field, required: value }) })} />
            )}
            <ActionIcon variant="subtle" color="gray" disabled={at === 0} aria-label={t('fields.up', { name: label(field) })} onClick={() => move(at, at - 1)}><IconArrowUp size={16} /></ActionIcon>
            <ActionIcon variant="subtle" color="gray" disabled={at === fields.length - 1} aria-label={t('forms.down', { name: label(field) })} onClick={() => move(at, at + 1)}><IconArrowDown size={16} /></ActionIcon>
            <ActionIcon variant="subtle" color="gray" aria-label={t('forms.remove', { name: label(field) })} onClick={() => remove(field)}><IconX size={16} /></ActionIcon>
          </li>
        ))}
      </ol>
      <Select w={280} searchable label={t('forms.addField')} value={null} data={left.map((value) => ({ value, label: label(value) }))} nothingFoundMessage={t('state.noMatch')}
        onChange={(field) => field && set({ fields: [...fields, { field, required: 'never' }] })} />
    </section>
  )
}

/** What rules do with a field goes with it; a rule that does nothing more goes, too. */
function withoutField(rules: FormDraft['rules'], field: string): FormDraft['rules'] {
  return rules.map((rule) => ({ ...rule, effects: rule.effects.filter((effect) => effect.field !== field) })).filter((rule) => rule.effects.length > 0)
}
