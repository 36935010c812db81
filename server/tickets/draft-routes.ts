import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, instant } from '../platform/http/shapes.ts'
import { deleteDraft, draftOf, saveDraft } from './drafts.ts'
import { visibleTicketId } from './queries.ts'
import { messageExtras } from './schemas.ts'
import { shareDraft, sharedDrafts, takeOverDraft } from './shared-drafts.ts'

const ticketParams = z.object({ id: z.string().max(40).describe('Id or number.') })
const tags = ['Messages']
const kind = z.enum(['public', 'note'])

export function draftRoutes(app: App, http: Http): void {
  const draftParams = z.object({ id: ticketParams.shape.id, kind })
  const heldFile = z.object({ id, name: z.string(), size: z.int(), type: z.string() })
  const draft = z.object({ html: z.string(), extras: messageExtras.nullable(), to: z.array(z.string()), cc: z.array(z.string()), attachments: z.array(heldFile), version: z.int(), shared: z.boolean(), updatedAt: instant })
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/drafts/:kind', access: 'staff', scope: 'tickets:read', summary: 'Read my draft on a ticket', tags, params: draftParams, response: draft.nullable(),
    handler: async ({ actor, params }) => await draftOf(app.db, await visibleTicketId(app.db, actor, params.id), actor.id, params.kind) ?? null,
  })
  route(http, {
    method: 'PUT', url: '/api/v1/tickets/:id/drafts/:kind', access: 'staff', scope: 'tickets:write', summary: 'Keep my draft on a ticket', tags, params: draftParams,
    body: z.object({
      html: z.string().max(1_000_000), to: z.array(z.string().max(320)).max(50).default([]), cc: z.array(z.string().max(320)).max(50).default([]),
      attachmentIds: z.array(id).max(50).default([]).describe('Of files you uploaded; exactly these are kept with the draft.'),
      extras: messageExtras.nullable().default(null),
      version: z.int().min(0).describe('Of the draft this one goes on from; 0 for the first. 409 when it was changed elsewhere.'),
    }), response: draft,
    handler: async ({ actor, params, body }) => saveDraft(app.db, await visibleTicketId(app.db, actor, params.id), actor.id, params.kind, body, app.clock()),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/tickets/:id/drafts/:kind', access: 'staff', scope: 'tickets:write', summary: 'Throw my draft away', tags, params: draftParams, response: 'nothing',
    handler: async ({ actor, params }) => deleteDraft(app.db, await visibleTicketId(app.db, actor, params.id), actor.id, params.kind),
  })
  route(http, {
    method: 'PUT', url: '/api/v1/tickets/:id/drafts/:kind/shared', access: 'staff', scope: 'tickets:write', summary: 'Lay my draft open for colleagues to finish, or withdraw it', tags, params: draftParams,
    body: z.object({ shared: z.boolean() }), response: 'nothing',
    handler: async ({ actor, params, body }) => app.change(actor, tx => shareDraft(tx, actor, params.id, params.kind, body.shared)),
  })
  const shared = z.object({ id, kind, by: z.object({ id, name: z.string() }), begins: z.string(), files: z.int(), updatedAt: instant })
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/shared-drafts', access: 'staff', scope: 'tickets:read', summary: 'Drafts that colleagues have laid open', tags, params: ticketParams, response: z.object({ items: z.array(shared) }),
    handler: async ({ actor, params }) => ({ items: await sharedDrafts(app.db, await visibleTicketId(app.db, actor, params.id), actor.role === 'light' ? ['note'] : ['public', 'note'], actor.id) }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/shared-drafts/:draft/take-over', access: 'staff', scope: 'tickets:write', summary: 'Take over a draft that a colleague has laid open', tags,
    params: ticketParams.extend({ draft: id }), response: draft.extend({ kind }),
    handler: async ({ actor, params }) => app.change(actor, tx => takeOverDraft(tx, actor, params.id, params.draft)),
  })
}
