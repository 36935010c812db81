import { z } from 'zod'
import type { App } from '../../platform/app.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { id, idParams, instant } from '../../platform/http/shapes.ts'
import { problem } from '../../platform/problem.ts'
import type { Intake } from './arrival.ts'
import { applyReread, previewReread, readableArrival } from './reread.ts'
import { previewOlder, rereadingState, startRereading } from './reread-all.ts'

const tags = ['Ledger']
const difference = z.object({ field: z.enum(['sender', 'subject', 'text', 'html', 'attachments', 'readable']), before: z.string(), after: z.string() })
const differences = z.object({ differences: z.array(difference).describe('What would differ, from the first place on where it does; nothing when all is the same.') })
const state = z.object({
  parser: z.int().describe('Of today.'), older: z.int().describe('Arrivals that an older one read, counted up to 10,000.'),
  run: z.object({ id, total: z.int(), done: z.int(), changed: z.int(), failed: z.int(), startedAt: instant, finishedAt: instant.nullable() }).nullable().describe('The latest run.'),
})
const query = z.object({ channel: z.string().max(40).default('email') })

/** Reading anew what an older parser read: one by one, or all, each with a preview. */
export function rereadingRoutes(intakes: readonly Intake[]): (app: App, http: Http) => void {
  const of = (channel: string) => {
    const intake = intakes.find(each => each.channel === channel)
    if (!intake) throw problem.unprocessable('channel', `No channel called ${channel} is installed.`)
    return intake
  }
  return (app, http) => {
    route(http, {
      method: 'GET', url: '/api/v1/ledger/:id/reread', access: 'admin', scope: 'admin', summary: 'What would differ if it was read anew', tags, params: idParams, response: differences,
      handler: async ({ params }) => {
        const arrival = await readableArrival(app, params.id)
        return { differences: await previewReread(app, of(arrival.channel), arrival) }
      },
    })
    route(http, {
      method: 'POST', url: '/api/v1/ledger/:id/reread', access: 'admin', scope: 'admin', summary: 'Read it anew', tags, params: idParams, response: z.object({ changed: z.boolean() }),
      handler: async ({ actor, params }) => {
        const arrival = await readableArrival(app, params.id)
        const intake = of(arrival.channel)
        const reread = await intake.reread(app, arrival)
        return { changed: await app.change(actor, tx => applyReread(tx, intake, arrival, reread)) }
      },
    })
    route(http, {
      method: 'GET', url: '/api/v1/rereading', access: 'admin', scope: 'admin', summary: 'How much an older parser read, and the latest run', tags, query, response: state,
      handler: async ({ query: { channel } }) => {
        const { run, ...rest } = await rereadingState(app.db, of(channel))
        return { ...rest, run: run && { ...run, startedAt: run.startedAt.toString(), finishedAt: run.finishedAt?.toString() ?? null } }
      },
    })
    route(http, {
      method: 'GET', url: '/api/v1/rereading/preview', access: 'admin', scope: 'admin', summary: 'What would differ in what an older parser read', tags,
      query: query.extend({ after: id.optional(), limit: z.coerce.number().int().min(1).max(20).default(10) }),
      response: z.object({ items: z.array(differences.extend({ id, subject: z.string().nullable() })), nextAfter: id.nullable() }),
      handler: async ({ query: { channel, after, limit } }) => previewOlder(app, of(channel), { after: after ?? null, limit }),
    })
    route(http, {
      method: 'POST', url: '/api/v1/rereading', access: 'admin', scope: 'admin', summary: 'Read all of that anew', tags, query, response: 'nothing',
      handler: async ({ actor, query: { channel } }) => app.change(actor, tx => startRereading(tx, actor, of(channel))),
    })
  }
}
