import { Select } from '@mantine/core'
import { useT } from '../../ui/use-language.ts'
import { typeKeys } from '../../ui/words.ts'
import type { TicketType } from '../api/types.ts'
import { useDesk } from '../shell/use-desk.ts'
import type { NewForm } from './use-new-form.ts'

/** Which form the ticket is opened with; type and brand follow it, and it follows them. */
export function FormChoice({ form }: { form: NewForm }) {
  const t = useT()
  const desk = useDesk()
  const types = Object.entries(typeKeys).map(([value, key]) => ({ value: value as TicketType, label: t(key) }))
  const listed = form.form && !form.forms.includes(form.form) ? [form.form, ...form.forms] : form.forms
  return (
    <>
      {listed.length > 0 && (
        <Select label={t('forms.form')} value={form.form?.id ?? null} placeholder={t('forms.noForm')} clearable allowDeselect={false} searchable={listed.length > 8} nothingFoundMessage={t('state.noMatch')}
          data={listed.map(({ id, name }) => ({ value: id, label: name }))} onChange={(id) => form.choose(form.forms.find((each) => each.id === id) ?? null)} />
      )}
      {!form.asked.some((each) => each.field === 'type') && <Select label={t('card.type')} value={form.type} allowDeselect={false} data={types} onChange={(type) => type && form.setType(type as TicketType)} />}
      {desk.brands.length > 1 && <Select label={t('card.brand')} clearable value={form.brandId} data={desk.brands.map(({ id, name }) => ({ value: id, label: name }))} onChange={form.setBrandId} />}
    </>
  )
}
