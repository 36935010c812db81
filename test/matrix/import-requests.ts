import sql from 'sql-template-tag'
import { newId } from '../../server/platform/ids.ts'
import type { Request } from './requests.ts'
import type { World } from './world.ts'

const MAPPING = { columns: ['name', 'email'], key: 'email', existing: 'update', makeOrganisations: false }

/** Past the upload, so that nothing has to be stored first. */
async function freshImport({ app, caller }: World, state = 'uploaded', created = 0): Promise<string> {
  const id = newId()
  await app.db.query(sql`insert into imports (id, author_id, carrier, name, format, heads, sample, mapping, state, total, created, created_at)
    values (${id}, ${caller.id}, 'people', 'x.csv', 'csv', '{name,email}', '[]', ${JSON.stringify(MAPPING)}, ${state}, 1, ${created}, ${app.clock()})`)
  return id
}

/** Of bringing in people and organisations. */
export const importRequests: Record<string, (world: World) => Request | Promise<Request>> = {
  'POST /api/v1/imports': () => ({ url: '/imports?carrier=people&name=x.csv', body: 'name,email\nA,a@b.example\n', type: 'text/csv' }),
  'GET /api/v1/imports': () => ({ url: '/imports' }),
  'GET /api/v1/imports/:id': async w => ({ url: `/imports/${await freshImport(w)}` }),
  'GET /api/v1/imports/:id/items': async w => ({ url: `/imports/${await freshImport(w)}/items` }),
  'GET /api/v1/imports/:id/refused': async w => ({ url: `/imports/${await freshImport(w)}/refused`, letIn: 'import-file' }),
  'POST /api/v1/imports/:id/check': async w => ({ url: `/imports/${await freshImport(w)}/check`, body: MAPPING }),
  'POST /api/v1/imports/:id/start': async w => ({ url: `/imports/${await freshImport(w, 'checked')}/start` }),
  'POST /api/v1/imports/:id/cancel': async w => ({ url: `/imports/${await freshImport(w, 'running')}/cancel` }),
  'POST /api/v1/imports/:id/undo': async w => ({ url: `/imports/${await freshImport(w, 'finished', 1)}/undo` }),
}
