import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { evaluateForm, faultsIn } from '../../../server/tickets/forms/evaluate-form.ts'
import type { FormValues } from '../../../server/tickets/forms/evaluate-form.ts'
import { standardForm } from '../../../server/tickets/forms/form.ts'
import { matrixPriority } from '../../../server/settings/matrix-priority.ts'
import type { Form } from '../api/forms.ts'
import type { Channel, Id, TicketType } from '../api/types.ts'
import { matrixQuery, shapeOf, useForms, useTicketFields, usualForm } from '../forms/use-forms.ts'
import type { NewDraft } from './new-draft.ts'

/** What an agent who opens a ticket chose and filled in, and what its form asks for as the values stand. */
export function useNewForm(channel: Channel, begun: NewDraft['form']) {
  const own = useTicketFields()
  const all = useForms()
  const forms = useMemo(() => all.filter((form) => form.active && form.audience !== 'customers'), [all])
  const matrix = useQuery(matrixQuery).data
  const [wanted, setWanted] = useState<Id | null>(begun.wanted)
  const [type, setType] = useState<TicketType>(begun.type)
  const [brandId, setBrandId] = useState<Id | null>(begun.brandId)
  const [filled, setFilled] = useState<FormValues>(begun.filled)
  // without a choice the desk takes the standard one of all forms, and so does this screen
  const form = forms.find((each) => each.id === wanted) ?? standardForm(all, type, brandId) ?? null
  const set = useCallback((field: string, value: unknown) => {
    if (field === 'type') setType(value as TicketType)
    else setFilled((before) => ({ ...before, [field]: value }))
  }, [])
  const shape = useMemo(() => (form ? shapeOf(form) : usualForm(own)), [form, own])
  const { asked, faults } = useMemo(() => {
    const level = (field: string) => (typeof filled[field] === 'number' ? filled[field] : null)
    const priority = filled['priority'] ?? (matrix && matrixPriority(matrix, level('impact'), level('urgency'))) ?? 2
    const all = { ...filled, type, brandId, channel, priority }
    const now = evaluateForm(shape, all, own)
    // what is hidden is not sent, and so is no fault
    return { asked: now, faults: faultsIn(now, all, own, 'open').filter((fault) => fault.code !== 'hidden') }
  }, [shape, filled, type, brandId, channel, own, matrix])
  const choose = (next: Form | null) => {
    setWanted(next?.id ?? null)
    if (next && next.types.length > 0 && !next.types.includes(type)) setType(next.types[0]!)
    if (next && next.brandIds.length > 0 && !(brandId && next.brandIds.includes(brandId))) setBrandId(next.brandIds[0]!)
  }
  return {
    /** To be kept. */
    begun: { wanted, type, brandId, filled } satisfies NewDraft['form'],
    own, forms, form, type, brandId, asked, faults, choose, set, values: filled,
    setType: (next: TicketType) => { setType(next); if (form && form.types.length > 0 && !form.types.includes(next)) setWanted(null) },
    setBrandId: (next: Id | null) => { setBrandId(next); if (form && form.brandIds.length > 0 && !(next && form.brandIds.includes(next))) setWanted(null) },
    sent: new Set(asked.filter((each) => each.shown).map((each) => each.field)),
    chosen: { type, ...(brandId && { brandId }), ...(form && { formId: form.id }) },
  }
}
export type NewForm = ReturnType<typeof useNewForm>
