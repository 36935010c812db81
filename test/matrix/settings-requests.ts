import { createRule } from '../../server/automation/change-rules.ts'
import { createCalendar } from '../../server/calendars/create-calendar.ts'
import { newId } from '../../server/platform/ids.ts'
import { createBrand } from '../../server/settings/brands.ts'
import { factory, makeTicket } from '../factories.ts'
import type { Make } from './requests.ts'
import type { World } from './world.ts'

const definition = { zone: 'Europe/Sofia', week: [[{ from: '09:00', to: '17:00' }], [], [], [], [], [], []], holidays: null, days: [] }
const freshCalendar = async ({ app }: World) => (await app.change(factory, tx => createCalendar(tx, { name: newId(), definition }))).id

const rule = { about: 'ticket' as const, when: ['opened' as const], quiet: null, condition: { all: [] }, from: null, until: null, actions: [{ do: 'tag' as const, add: ['x'], remove: [] }] }
const freshRule = async ({ app }: World) => (await app.change(factory, tx => createRule(tx, { name: newId(), description: '', category: '', enabled: false, definition: rule }))).id

const freshBrand = ({ app }: World) => app.change(factory, async tx => (await createBrand(tx, { name: newId() })).id)

/** The settings of the desk, its brands, and its calendars of working hours. */
export const settingsRequests: Record<string, Make> = {
  'GET /api/v1/priority-matrix': () => ({ url: '/priority-matrix' }),
  'GET /api/v1/settings': () => ({ url: '/settings' }),
  'PATCH /api/v1/settings': () => ({ url: '/settings', body: { undoSendSeconds: 5 } }),
  'GET /api/v1/brands': () => ({ url: '/brands' }),
  'POST /api/v1/brands': () => ({ url: '/brands', body: { name: newId() } }),
  'PATCH /api/v1/brands/:id': async w => ({ url: `/brands/${await freshBrand(w)}`, body: { position: 3 } }),
  'GET /api/v1/calendars': () => ({ url: '/calendars' }),
  'POST /api/v1/calendars': () => ({ url: '/calendars', body: { name: newId(), definition } }),
  'GET /api/v1/calendars/:id': async w => ({ url: `/calendars/${await freshCalendar(w)}` }),
  'PATCH /api/v1/calendars/:id': async w => ({ url: `/calendars/${await freshCalendar(w)}`, body: { name: newId() } }),
  'GET /api/v1/calendars/:id/versions': async w => ({ url: `/calendars/${await freshCalendar(w)}/versions` }),
  'GET /api/v1/calendars/:id/versions/:version': async w => ({ url: `/calendars/${await freshCalendar(w)}/versions/1` }),
  'POST /api/v1/calendars/preview': () => ({ url: '/calendars/preview', body: { definition } }),
  'POST /api/v1/calendars/read-ical': () => ({ url: '/calendars/read-ical', body: { text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR', zone: 'UTC' } }),
  'GET /api/v1/calendars/countries': () => ({ url: '/calendars/countries' }),
  'GET /api/v1/calendars/countries/:country': () => ({ url: '/calendars/countries/BG' }),
  'GET /api/v1/rules': () => ({ url: '/rules' }),
  'POST /api/v1/rules': () => ({ url: '/rules', body: { name: newId(), definition: rule } }),
  'GET /api/v1/rules/fields': () => ({ url: '/rules/fields' }),
  'GET /api/v1/rules/templates': () => ({ url: '/rules/templates' }),
  'GET /api/v1/rules/export': () => ({ url: '/rules/export' }),
  'POST /api/v1/rules/import': () => ({ url: '/rules/import', body: { format: 'pomost-rules', version: 1, rules: [] } }),
  'POST /api/v1/rules/check': () => ({ url: '/rules/check', body: { definition: rule } }),
  'POST /api/v1/rules/back-test': () => ({ url: '/rules/back-test', body: { definition: rule, days: 1 } }),
  'POST /api/v1/rules/dry-run': async w => ({ url: '/rules/dry-run', body: { definition: rule, ticketId: (await makeTicket(w.app)).id } }),
  'GET /api/v1/rules/:id': async w => ({ url: `/rules/${await freshRule(w)}` }),
  'PATCH /api/v1/rules/:id': async w => ({ url: `/rules/${await freshRule(w)}`, body: { name: newId() } }),
  'DELETE /api/v1/rules/:id': async w => ({ url: `/rules/${await freshRule(w)}` }),
  'POST /api/v1/rules/:id/move': async w => ({ url: `/rules/${await freshRule(w)}/move`, body: { before: null } }),
  'GET /api/v1/rules/:id/versions': async w => ({ url: `/rules/${await freshRule(w)}/versions` }),
  'GET /api/v1/tickets/:id/time-rules': async w => ({ url: `/tickets/${(await makeTicket(w.app)).id}/time-rules` }),
  'GET /api/v1/tickets/:id/time-rules/:ruleId': async w => ({ url: `/tickets/${(await makeTicket(w.app)).id}/time-rules/${newId()}`, letIn: 'rule' }),
  'GET /api/v1/tickets/:id/rule-traces': async w => ({ url: `/tickets/${(await makeTicket(w.app)).id}/rule-traces` }),
  'GET /api/v1/tickets/:id/rule-traces/:eventId': async w => ({ url: `/tickets/${(await makeTicket(w.app)).id}/rule-traces/${newId()}`, letIn: 'rule-trace' }),
}
