import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { organisationsAsked, peopleAsked } from '../people/schemas.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id } from '../platform/http/shapes.ts'
import { customerColumns } from './customer-columns.ts'
import { FORMATS, type CustomerQuestion } from './export.ts'
import { exportBody, shown } from './schemas.ts'
import { startExport } from './start-export.ts'

const organisationsIn = z.object({
  format: z.enum(FORMATS), name: z.string().trim().min(1).max(80).optional().describe('Of the file, without its ending.'),
  vip: z.boolean().optional(), ...organisationsAsked,
  labels: z.record(z.string().max(91), z.string().max(200)).default({}).describe('How columns are called at the head; otherwise by their keys, as imports know them.'),
})
const peopleIn = organisationsIn.extend({ ...peopleAsked, organisationId: id.optional().describe('Only the people of this organisation.'), colleagues: z.boolean().optional().describe('Colleagues as well, with a column of roles.') })
const shared = { method: 'POST' as const, access: 'agent' as const, tags: ['Exports'], scope: 'people:read' as const, response: exportBody, status: 201 as const }

/** Customers and organisations as files, in the columns that imports read. How far they are and the file itself: as with tickets. */
export function customerExportRoutes(app: App, http: Http): void {
  const start = async (actor: PersonActor, request: FastifyRequest, of: CustomerQuestion['of'], { format, name = of, labels, ...asked }: z.infer<typeof peopleIn>) => {
    const columns = await customerColumns(app, of, asked.colleagues)
    const question = { ...asked, of, columns, labels: columns.map(key => labels[key] ?? key) }
    return shown(await app.change(actor, tx => onceOnly(tx, request, () => startExport(tx, actor, { format, name, question }))))
  }
  route(http, {
    ...shared, url: '/api/v1/exports/people', summary: 'Export the customers of the desk, or of an organisation', body: peopleIn,
    handler: ({ actor, body, request }) => start(actor, request, 'people', body),
  })
  route(http, {
    ...shared, url: '/api/v1/exports/organisations', summary: 'Export the organisations', body: organisationsIn,
    handler: ({ actor, body, request }) => start(actor, request, 'organisations', body),
  })
}
