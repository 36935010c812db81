import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams, page, pageQuery } from '../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../platform/http/versions.ts'
import { problem } from '../platform/problem.ts'
import { currentSettings } from '../settings/current.ts'
import type { Calendar } from './calendar.ts'
import { changeCalendar } from './change-calendar.ts'
import { createCalendar } from './create-calendar.ts'
import type { Definition } from './definition.ts'
import { knownPlaces } from './holidays.ts'
import { calendarVersions } from './queries.ts'
import { allCalendars } from './registry.ts'
import { calendarBody, calendarItem, calendarName, definition, icalBody, icalIn, languageQuery, previewBody, previewIn, versionBody } from './schemas.ts'

const tags = ['Calendars']
const staff = { access: 'staff' as const, scope: 'tickets:read' as const, tags }
const admin = { access: 'admin' as const, scope: 'admin' as const, tags }

/** Calendars of working hours. */
export function workingHoursRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/calendars', ...staff, summary: 'The calendars of working hours by name, the archived ones too', response: z.object({ items: z.array(calendarItem) }),
    handler: async () => {
      const { defaultCalendar } = await currentSettings(app)
      return { items: (await allCalendars(app)).map(({ definition: { zone, week, holidays }, ...calendar }) => ({ ...calendar, standard: calendar.id === defaultCalendar, zone, week, country: holidays?.country ?? null })) }
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/calendars/:id', ...staff, summary: 'One calendar', params: idParams, response: calendarBody,
    handler: async ({ params, reply }) => {
      const calendar = (await allCalendars(app)).find(each => each.id === params.id)
      if (!calendar) throw problem.notFound('calendar', 'There is no such calendar.')
      setVersion(reply, calendar.version)
      return shown(app, calendar)
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/calendars', ...admin, summary: 'Make a calendar', body: z.object({ name: calendarName, definition }), response: calendarBody, status: 201,
    handler: async ({ actor, body, request }) => {
      await ready(body.definition)
      return app.change(actor, tx => onceOnly(tx, request, async () => ({ ...await createCalendar(tx, body), standard: false })))
    },
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/calendars/:id', ...admin, summary: 'Change, archive or restore a calendar; what it was stays as a version',
    params: idParams, body: z.object({ name: calendarName, definition, archived: z.boolean() }).partial(), response: calendarBody,
    handler: async ({ actor, params, body, request, reply }) => {
      await ready(body.definition)
      const calendar = await app.change(actor, tx => changeCalendar(tx, params.id, body, expectedVersion(request)))
      setVersion(reply, calendar.version)
      return shown(app, calendar)
    },
  })
  versionRoutes(app, http)
  editingRoutes(app, http)
}

function versionRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/calendars/:id/versions', ...admin, summary: 'What a calendar was over time, the newest first, and who changed it', params: idParams, query: pageQuery, response: page(versionBody),
    handler: async ({ params, query }) => {
      const found = await calendarVersions(app.db, params.id, { limit: query.limit, ...(query.cursor && /^\d{1,9}$/.test(query.cursor) && { before: Number(query.cursor) }) })
      const last = found.at(-1)
      return { items: found.map(each => ({ ...each, at: each.at.toString() })), nextCursor: last && last.version > 1 ? String(last.version) : null }
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/calendars/:id/versions/:version', ...admin, summary: 'A calendar at a version', params: z.object({ id, version: z.coerce.number().int().min(1).max(2 ** 31 - 2) }), response: versionBody,
    handler: async ({ params }) => {
      const [found] = await calendarVersions(app.db, params.id, { before: params.version + 1, limit: 1 })
      if (found?.version !== params.version) throw problem.notFound('calendar-version', 'This calendar has no such version.')
      return { ...found, at: found.at.toString() }
    },
  })
}

function editingRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/calendars/preview', ...admin, summary: 'What hours would open in the days to come, without keeping them', query: languageQuery, body: previewIn, response: previewBody,
    handler: async ({ query, body }) => (await import('./preview.ts')).previewCalendar(body.definition, app.clock(), { days: body.days, language: query.language ?? (await currentSettings(app)).language }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/calendars/read-ical', ...admin, summary: 'Read days off from an iCalendar file, to be looked at before they are kept', body: icalIn, response: icalBody,
    handler: async ({ body }) => (await import('./read-ical.ts')).readIcal(body.text, body.zone, app.clock()),
  })
}

async function shown(app: App, calendar: Calendar) {
  return { ...calendar, standard: calendar.id === (await currentSettings(app)).defaultCalendar }
}

/** The tables of holidays lie in files, and no file is touched within a change. */
async function ready(given: Definition | undefined): Promise<void> {
  if (given?.holidays) await knownPlaces()
}
