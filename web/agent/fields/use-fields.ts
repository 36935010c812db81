import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLanguage } from '../../ui/use-language.ts'
import { getFields } from '../api/desk.ts'
import type { Field } from '../api/desk.ts'
import { keys } from '../api/keys.ts'

export type Carrier = Field['carrier']
export type Value = string | number | boolean | string[]
export type Values = Record<string, Value>
/** What a form changed; null takes a value away. */
export type ValueChanges = Record<string, Value | null>

export const fieldsQuery = queryOptions({ queryKey: keys.fields, queryFn: getFields, staleTime: 5 * 60_000 })

/** The desk's own fields that are in use, in their order, with the words of the reader's language. */
export function useFields(carrier: Carrier): Field[] {
  const language = useLanguage()
  const all = useQuery(fieldsQuery).data?.items
  return useMemo(() => (all ?? []).filter((field) => field.carrier === carrier && !field.archived).map((field) => inLanguage(field, language)), [all, carrier, language])
}

export function inLanguage(field: Field, language: string): Field {
  const choices = field.choices.map((choice) => ({ ...choice, label: choice.labels?.[language] ?? choice.label }))
  return { ...field, label: field.labels[language] ?? field.label, choices }
}
