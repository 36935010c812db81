import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../../ui/use-language.ts'
import { previewCalendar } from '../../api/calendars.ts'
import type { Definition, Fault } from '../../api/calendars.ts'
import { keys } from '../../api/keys.ts'

/** What the hours being edited open, and what is wrong with them, a moment after the last change. The server counts: it alone knows the zones and the holidays. */
export function usePreview(draft: Definition) {
  const language = useLanguage()
  const [asked] = useDebouncedValue(draft, 300)
  const blank = hasBlank(draft)
  const query = useQuery({
    queryKey: keys.calendarPreview({ language, asked }), queryFn: () => previewCalendar(asked, language), enabled: !hasBlank(asked), placeholderData: keepPreviousData, staleTime: 60_000, gcTime: 60_000,
  })
  const faults: Fault[] = query.data?.faults ?? []
  return { preview: query, faults, blank }
}

/** Whether a time is not entered yet: then there is nothing to ask. */
function hasBlank({ week, days }: Definition): boolean {
  return [...week.flat(), ...days.flatMap((day) => day.windows)].some(({ from, to }) => from === '' || to === '')
}
