import type { Answer, Body, Item } from './contract.ts'
import { answer, api, ifMatch, once } from './http.ts'
import { newKey } from './new-key.ts'
import type { Id } from './types.ts'

export type CalendarItem = Item<'/api/v1/calendars'>
export type Calendar = Answer<'/api/v1/calendars/{id}', 'get'>
export type Definition = Calendar['definition']
export type Window = Definition['week'][number][number]
export type HolidayChoice = NonNullable<Definition['holidays']>
export type SpecialDay = Definition['days'][number]
export type CalendarVersion = Item<'/api/v1/calendars/{id}/versions'>
export type CalendarPreview = Answer<'/api/v1/calendars/preview', 'post'>
export type Fault = CalendarPreview['faults'][number]
export type ReadDays = Answer<'/api/v1/calendars/read-ical', 'post'>

const one = (id: Id) => ({ params: { path: { id } } })
const inLanguage = (language: string) => ({ params: { query: { language } } })

export const getCalendars = () => answer(api.GET('/api/v1/calendars'))
export const getCalendar = (id: Id) => answer(api.GET('/api/v1/calendars/{id}', one(id)))
export const createCalendar = (body: Body<'/api/v1/calendars', 'post'>) => answer(api.POST('/api/v1/calendars', { body, ...once(newKey()) }))
export const changeCalendar = (id: Id, version: number, body: Body<'/api/v1/calendars/{id}', 'patch'>) => answer(api.PATCH('/api/v1/calendars/{id}', { ...one(id), body, ...ifMatch(version) }))
export const getCalendarVersions = (id: Id) => answer(api.GET('/api/v1/calendars/{id}/versions', { params: { path: { id }, query: { limit: 30 } } }))
export const previewCalendar = (definition: Definition, language: string) => answer(api.POST('/api/v1/calendars/preview', { ...inLanguage(language), body: { definition, days: 28 } }))
export const readIcal = (text: string, zone: string) => answer(api.POST('/api/v1/calendars/read-ical', { body: { text, zone } }))
export const getCountries = (language: string) => answer(api.GET('/api/v1/calendars/countries', inLanguage(language)))
export const getPlace = ({ country, state, region }: Pick<HolidayChoice, 'country' | 'state' | 'region'>, year: number, language: string) => answer(api.GET('/api/v1/calendars/countries/{country}', {
  params: { path: { country }, query: { language, year, ...(state && { state }), ...(region && { region }) } },
}))
