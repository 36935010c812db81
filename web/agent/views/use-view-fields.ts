import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLanguage } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getViewFields } from '../api/views.ts'
import { fieldsQuery, inLanguage } from '../fields/use-fields.ts'
import { fieldLabel } from './field-words.ts'

const viewFieldsQuery = queryOptions({ queryKey: keys.viewFields, queryFn: getViewFields, staleTime: 5 * 60_000 })

/** Everything that views can ask, sort, group by and show, with the desk's own fields behind it, and what each is called. */
export function useViewFields() {
  const language = useLanguage()
  const fields = useQuery(viewFieldsQuery).data?.items
  const own = useQuery(fieldsQuery).data?.items
  return useMemo(() => {
    const list = fields ?? []
    const defined = (own ?? []).map((field) => inLanguage(field, language))
    return { fields: list, own: defined, find: (key: string) => list.find((field) => field.key === key), label: (key: string) => fieldLabel(key, list, defined) }
  }, [fields, own, language])
}
export type ViewFields = ReturnType<typeof useViewFields>
/** What can be asked about and how it is called: of views, or of rules. */
export type KnownFields = Pick<ViewFields, 'fields' | 'own' | 'find' | 'label'>
