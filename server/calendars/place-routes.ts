import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { problem } from '../platform/problem.ts'
import { currentSettings } from '../settings/current.ts'
import { DAY_MINUTES, timeOf } from './definition.ts'
import { holidaysAt, knownPlaces } from './holidays.ts'
import { countriesBody, countryBody, countryQuery, languageQuery } from './schemas.ts'

const admin = { access: 'admin' as const, scope: 'admin' as const, tags: ['Calendars'] }

/** The places whose holidays are known. */
export function placeRoutes(app: App, http: Http): void {
  const languageOf = async (language: string | undefined) => language ?? (await currentSettings(app)).language
  route(http, {
    method: 'GET', url: '/api/v1/calendars/countries', ...admin, summary: 'The countries whose holidays are known', query: languageQuery, response: countriesBody,
    handler: async ({ query }) => {
      const language = await languageOf(query.language)
      const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' })
      return { items: sorted(Object.entries(await knownPlaces()).map(([code, name]) => ({ code, name: names.of(code) ?? name })), language) }
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/calendars/countries/:country', ...admin, summary: 'The states, regions and holidays of a country in a year', params: z.object({ country: z.string().regex(/^[A-Z]{2}$/) }), query: countryQuery, response: countryBody,
    handler: async ({ params, query }) => {
      const [country, state, region] = [params.country, query.state ?? null, query.region ?? null]
      const [countries, states, regions] = [await knownPlaces(), await knownPlaces(country), state ? await knownPlaces(country, state) : {}]
      if (!Object.hasOwn(countries, country) || (state !== null && !Object.hasOwn(states, state)) || (region !== null && !Object.hasOwn(regions, region))) throw problem.notFound('place', 'The holidays of this place are not known. Take one of the list.')
      const language = await languageOf(query.language)
      const year = query.year ?? app.clock().toZonedDateTimeISO('UTC').year
      const holidays = (await holidaysAt({ country, state, region }, language))(year)
      const list = (places: Record<string, string>) => sorted(Object.entries(places).map(([code, name]) => ({ code, name })), language)
      return {
        states: list(states), regions: list(regions), year,
        holidays: holidays.map(({ rule, date, from, to, name, type }) => ({ rule, date, from: timeOf(from), days: Math.ceil(to / DAY_MINUTES), name, type })),
      }
    },
  })
}

function sorted<T extends { name: string }>(places: T[], language: string): T[] {
  return places.toSorted((a, b) => a.name.localeCompare(b.name, language))
}
