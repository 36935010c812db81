import { queryOptions, useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../../ui/use-language.ts'
import { getPlace } from '../../api/calendars.ts'
import type { HolidayChoice } from '../../api/calendars.ts'
import { keys } from '../../api/keys.ts'

type Place = Pick<HolidayChoice, 'country' | 'state' | 'region'>

/** The states, regions and holidays of a place in a year; they hardly ever change. */
export const placeQuery = ({ country, state, region }: Place, year: number, language: string) => queryOptions({
  queryKey: keys.holidayPlace({ country, state, region, year, language }), queryFn: () => getPlace({ country, state, region }, year, language), staleTime: Infinity,
})

/** The names of a place's holidays by their rule; none until they are known. */
export function useHolidayNames(place: Place | null): ReadonlyMap<string, string> {
  const language = useLanguage()
  const found = useQuery({ ...placeQuery(place ?? { country: 'BG', state: null, region: null }, new Date().getFullYear(), language), enabled: place !== null }).data
  return new Map(place ? (found?.holidays ?? []).map(({ rule, name }) => [rule, name]) : [])
}
