import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { About } from '../../../server/automation/rule.ts'
import { useT } from '../../ui/use-language.ts'
import { getCalendars } from '../api/calendars.ts'
import { keys } from '../api/keys.ts'
import { getRuleFields } from '../api/rules.ts'
import { fieldLabel } from '../views/field-words.ts'
import { useViewFields } from '../views/use-view-fields.ts'
import type { KnownFields } from '../views/use-view-fields.ts'

const ruleFieldsQuery = (about: About) => queryOptions({ queryKey: [...keys.ruleFields, about], queryFn: () => getRuleFields(about), staleTime: 5 * 60_000 })

/** Everything that rules can ask about, and what each is called. Without `ask` only the names. */
export function useRuleFields({ ask = true, timed = false, about = 'ticket' }: { ask?: boolean; timed?: boolean; about?: About } = {}): KnownFields {
  const t = useT()
  const { own, fields: ofViews } = useViewFields()
  const asked = useQuery({ ...ruleFieldsQuery(about), enabled: ask }).data?.items
  const calendars = useQuery({ queryKey: keys.calendars, queryFn: getCalendars, staleTime: 60_000 }).data?.items
  return useMemo(() => {
    const fields = (asked ?? []).filter(({ event }) => !timed || !event).map((field) => ({ ...field, sortable: false, groupable: false, column: false }))
    const label = (key: string) => {
      const calendar = key.startsWith('hours.') ? calendars?.find(({ id }) => `hours.${id}` === key) : undefined
      return calendar ? t('rl.hoursOf', { name: calendar.name ?? t('calendar.builtIn') }) : fieldLabel(key, ofViews, own)
    }
    return { fields, own, find: (key) => fields.find((field) => field.key === key), label }
  }, [asked, own, ofViews, calendars, timed, t])
}
