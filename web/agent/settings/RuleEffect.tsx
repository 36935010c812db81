import { MultiSelect, Select } from '@mantine/core'
import { ALWAYS_THERE } from '../../../server/tickets/forms/form.ts'
import type { FormEffect } from '../../../server/tickets/forms/form.ts'
import { useT } from '../../ui/use-language.ts'
import { fieldLabel } from '../forms/field-words.ts'
import { useTicketFields } from '../forms/use-forms.ts'
import { useDesk } from '../shell/use-desk.ts'
import { choicesOf } from './rule-parts.ts'

const doKeys = { show: 'forms.do.show', require: 'forms.do.require', limit: 'forms.do.limit' } as const
type Do = FormEffect['do']

/** What a rule does with one field of the form. */
export function RuleEffect({ effect, fields, set }: { effect: FormEffect; fields: string[]; set: (effect: FormEffect) => void }) {
  const t = useT()
  const desk = useDesk()
  const own = useTicketFields()
  const choices = (field: string) => choicesOf(field, own.find((each) => `custom.${each.key}` === field), desk, t)
  const may = (what: Do) => fields.filter((field) => (what === 'limit' ? choices(field) !== undefined : what === 'require' ? !ALWAYS_THERE.includes(field) : true))
  const make = (what: Do, field: string): FormEffect => (what === 'show' ? { do: what, field } : what === 'require' ? { do: what, field, at: 'open' } : { do: what, field, to: (choices(field) ?? []).map((choice) => choice.value) })
  const turn = (what: Do) => {
    const field = may(what).includes(effect.field) ? effect.field : may(what)[0]
    if (field !== undefined) set(make(what, field))
  }
  return (
    <>
      <Select size="xs" w={180} aria-label={t('forms.do')} allowDeselect={false} value={effect.do} data={(['show', 'require', 'limit'] as const).filter((what) => what === effect.do || may(what).length > 0).map((value) => ({ value, label: t(doKeys[value]) }))} onChange={(what) => what && turn(what)} />
      <Select size="xs" w={180} aria-label={t('forms.effectField')} searchable allowDeselect={false} value={effect.field} data={may(effect.do).map((value) => ({ value, label: fieldLabel(value, own, t) }))} nothingFoundMessage={t('state.noMatch')} onChange={(field) => field && set(make(effect.do, field))} />
      {effect.do === 'require' && (
        <Select size="xs" w={180} aria-label={t('forms.when.required')} allowDeselect={false} value={effect.at} data={[{ value: 'open' as const, label: t('forms.needed.open') }, { value: 'solve' as const, label: t('forms.needed.solve') }]} onChange={(at) => at && set({ ...effect, at })} />
      )}
      {effect.do === 'limit' && <MultiSelect size="xs" w={280} searchable aria-label={t('forms.choicesLeft')} value={[...effect.to]} data={choices(effect.field) ?? []} nothingFoundMessage={t('state.noMatch')} onChange={(to) => set({ ...effect, to })} />}
    </>
  )
}
