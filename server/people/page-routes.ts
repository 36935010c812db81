import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams, instant, page, pageQuery } from '../platform/http/shapes.ts'
import { historyOf } from './history.ts'
import { addNote, notesAbout, removeNote } from './notes.ts'
import { PAGES, subjectOf } from './pages.ts'

const noteBody = z.object({ id, text: z.string(), author: z.object({ id, name: z.string() }), createdAt: instant })
const historyRow = z.object({
  seq: z.int(), at: instant, type: z.string(), data: z.record(z.string(), z.unknown()), actor: z.object({ kind: z.enum(['person', 'policy', 'system']), id: z.string(), name: z.string().nullable() }),
})

/** What stands on the page of a person and on that of an organisation alike: notes about them, and what changed. */
export function customerPageRoutes(app: App, http: Http): void {
  for (const each of PAGES) {
    const { url, tags, what, see } = each
    route(http, {
      method: 'GET', url: `${url}/:id/notes`, access: 'staff', scope: 'people:read', summary: `Notes about ${what}, the newest first`, tags: [...tags], params: idParams, query: pageQuery, response: page(noteBody),
      handler: async ({ actor, params, query }) => notesAbout(app.db, (await see(app, actor, params.id)).id, query),
    })
    route(http, {
      method: 'POST', url: `${url}/:id/notes`, access: 'agent', scope: 'people:write', summary: `Write a note about ${what}`, tags: [...tags], params: idParams,
      body: z.object({ text: z.string().trim().min(1).max(10_000) }), response: noteBody, status: 201,
      handler: ({ actor, params, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => addNote(tx, await subjectOf(each, tx, params.id), actor, body.text))),
    })
    route(http, {
      method: 'DELETE', url: `${url}/:id/notes/:noteId`, access: 'agent', scope: 'people:write', summary: `Remove a note about ${what}`, tags: [...tags], params: z.object({ id, noteId: id }), response: 'nothing',
      handler: ({ actor, params }) => app.change(actor, async tx => removeNote(tx, await subjectOf(each, tx, params.id), actor, params.noteId)),
    })
    route(http, {
      method: 'GET', url: `${url}/:id/history`, access: 'staff', scope: 'people:read', summary: `What was done to ${what}, the newest first`, tags: [...tags], params: idParams, query: pageQuery, response: page(historyRow),
      handler: async ({ actor, params, query }) => historyOf(app.db, (await see(app, actor, params.id)).id, query) as never,
    })
  }
}
