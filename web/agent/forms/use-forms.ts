import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { plainForm } from '../../../server/tickets/forms/form.ts'
import type { FormShape } from '../../../server/tickets/forms/form.ts'
import { useLanguage } from '../../ui/use-language.ts'
import type { Field } from '../api/desk.ts'
import { getForms, getMatrix } from '../api/forms.ts'
import type { Form } from '../api/forms.ts'
import { keys } from '../api/keys.ts'
import { fieldsQuery, inLanguage } from '../fields/use-fields.ts'

export const formsQuery = queryOptions({ queryKey: keys.forms, queryFn: getForms, staleTime: 5 * 60_000 })
export const matrixQuery = queryOptions({ queryKey: keys.matrix, queryFn: getMatrix, staleTime: 5 * 60_000 })

/** All forms in their order, those that are off too, each called as in the reader's language. */
export function useForms(): Form[] {
  const language = useLanguage()
  const all = useQuery(formsQuery).data?.items
  return useMemo(() => (all ?? []).map((form) => ({ ...form, name: form.names[language] ?? form.name })), [all, language])
}

/** All of the desk's own fields of tickets, the archived ones too, in the words of the reader's language. */
export function useTicketFields(): Field[] {
  const language = useLanguage()
  const all = useQuery(fieldsQuery).data?.items
  return useMemo(() => (all ?? []).filter((field) => field.carrier === 'ticket').map((field) => inLanguage(field, language)), [all, language])
}

/** What of a form decides, as the evaluator takes it. The contract says of conditions no more than that they are objects. */
export function shapeOf(form: Pick<Form, 'fields' | 'rules'>): FormShape {
  return form as unknown as FormShape
}

/** What a new ticket asks for where there is no form. */
export function usualForm(fields: Field[]): FormShape {
  const built = ['priority', 'teamId', 'assigneeId'] as const
  return { fields: [...built.map((field) => ({ field, required: 'never' as const })), ...plainForm(fields).fields, { field: 'tags', required: 'never' }], rules: [] }
}
