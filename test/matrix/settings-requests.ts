import { createCalendar } from '../../server/calendars/create-calendar.ts'
import { newId } from '../../server/platform/ids.ts'
import { createBrand } from '../../server/settings/brands.ts'
import { factory } from '../factories.ts'
import type { Make } from './requests.ts'
import type { World } from './world.ts'

const definition = { zone: 'Europe/Sofia', week: [[{ from: '09:00', to: '17:00' }], [], [], [], [], [], []], holidays: null, days: [] }
const freshCalendar = async ({ app }: World) => (await app.change(factory, tx => createCalendar(tx, { name: newId(), definition }))).id

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
}
