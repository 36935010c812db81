import { z } from 'zod'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { htmlToText } from '../platform/html-text.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { idParams } from '../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../platform/http/versions.ts'
import { languageTag } from '../settings/locale.ts'
import { changeMacro } from './change-macro.ts'
import { checkMacro } from './check-macro.ts'
import { countUse } from './count-use.ts'
import { createMacro } from './create-macro.ts'
import { mayEditMacro, type Macro } from './macro.ts'
import { previewMacro } from './preview-macro.ts'
import { listMacros, macroOf, type MacroRow } from './queries.ts'
import { exported, macroBody, macroIn, macroPatch, macroRow, newMacro, previewBody } from './schemas.ts'
import { exportMacros, importMacros } from './travel.ts'
import { MACRO_VARIABLES } from './variables.ts'

const tags = ['Macros']
const ticket = z.string().max(40).describe('Id or number of a ticket.')

/** Texts and changes that are used again and again. */
export function macroRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/macros', access: 'staff', scope: 'tickets:read', summary: 'List the macros one can use, the most used first', tags,
    query: z.object({ archived: z.stringbool().default(false) }), response: z.object({ items: z.array(macroRow), variables: z.array(z.string()) }),
    handler: async ({ actor, query }) => ({ items: (await listMacros(app.db, actor, query)).map(row => rowOf(actor, row)), variables: [...MACRO_VARIABLES] }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/macros', access: 'staff', scope: 'tickets:write', summary: 'Keep a macro', tags, body: newMacro, response: macroBody, status: 201,
    handler: async ({ actor, body, request }) => answer(actor, await app.change(actor, tx => onceOnly(tx, request, () => createMacro(tx, actor, body)))),
  })
  route(http, {
    method: 'GET', url: '/api/v1/macros/:id', access: 'staff', scope: 'tickets:read', summary: 'Read a macro', tags, params: idParams, response: macroBody,
    handler: async ({ actor, params, reply }) => {
      const macro = await macroOf(app.db, actor, params.id)
      setVersion(reply, macro.version)
      return answer(actor, macro)
    },
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/macros/:id', access: 'staff', scope: 'tickets:write', summary: 'Change, archive or bring back a macro', tags, params: idParams, body: macroPatch, response: macroBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const macro = await app.change(actor, tx => changeMacro(tx, actor, params.id, body, expectedVersion(request)))
      setVersion(reply, macro.version)
      return answer(actor, macro)
    },
  })
  useRoutes(app, http)
}

function useRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/macros/preview', access: 'staff', scope: 'tickets:read', summary: 'See what a macro would say and change, before it is kept', tags,
    body: macroIn.pick({ replies: true, notes: true, changes: true }).extend({ ticketId: ticket.optional(), language: languageTag.optional().describe('Where there is no ticket: of the sample.') }),
    response: previewBody,
    handler: async ({ actor, body: { ticketId, language, ...content } }) => previewMacro(app, actor, await checkMacro(app.db, actor, content), { ticketId, language }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/macros/:id/preview', access: 'staff', scope: 'tickets:read', summary: 'See what a macro says and changes on a ticket', tags, params: idParams, body: z.object({ ticketId: ticket }), response: previewBody,
    handler: async ({ actor, params, body }) => previewMacro(app, actor, await macroOf(app.db, actor, params.id), body),
  })
  route(http, {
    method: 'POST', url: '/api/v1/macros/:id/use', access: 'staff', scope: 'tickets:write', summary: 'The same, and count that it was used', tags, params: idParams, body: z.object({ ticketId: ticket }), response: previewBody,
    handler: async ({ actor, params, body }) => {
      const preview = await previewMacro(app, actor, await macroOf(app.db, actor, params.id), body)
      await countUse(app.db, actor.id, params.id, app.clock())
      return preview
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/macros/export', access: 'staff', scope: 'tickets:read', summary: 'Take the macros along, with names instead of ids', tags, response: exported,
    handler: async ({ actor }) => exportMacros(app.db, actor) as Promise<z.input<typeof exported>>,
  })
  route(http, {
    method: 'POST', url: '/api/v1/macros/import', access: 'staff', scope: 'tickets:write', summary: 'Bring macros in from an export', tags, body: exported,
    response: z.object({ created: z.int(), skipped: z.array(z.object({ name: z.string(), code: z.string(), why: z.string(), value: z.string().nullable().describe('What this desk lacks.') })) }),
    handler: async ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, () => importMacros(tx, actor, body))),
  })
}

function answer(actor: PersonActor, macro: Macro) {
  return { ...macro, replies: [...macro.replies], notes: [...macro.notes], can: { edit: mayEditMacro(actor, macro) } }
}

function rowOf(actor: PersonActor, { html, replyCount, noteCount, ...row }: MacroRow) {
  return {
    ...row, snippet: htmlToText(html).replace(/\s+/g, ' ').trim().slice(0, 160),
    has: { reply: replyCount > 0, note: noteCount > 0, changes: Object.keys(row.changes).length > 0 }, can: { edit: mayEditMacro(actor, row) },
  }
}
