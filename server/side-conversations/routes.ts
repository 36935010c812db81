import sql from 'sql-template-tag'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { sanitizeHtml } from '../platform/html.ts'
import { htmlToText } from '../platform/html-text.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams } from '../platform/http/shapes.ts'
import { accessTicket } from '../tickets/access.ts'
import { withoutMentions } from '../tickets/mentions.ts'
import { visibleTicketId } from '../tickets/queries.ts'
import { SUBJECT_LENGTH } from '../tickets/ticket.ts'
import { accessSide } from './access.ts'
import { MOST_FORWARDED, type Forward } from './forward.ts'
import { sideBody, sideOf, sideRow, sidesOf } from './queries.ts'
import { addToSide, openSide, setSideState, type SideWords } from './write.ts'

const tags = ['Side conversations']
const params = z.object({ id: z.string().max(40).describe('Id or number of the ticket.') })
const address = z.email().max(320)
const messageIn = z.object({
  html: z.string().max(1_000_000).optional(), text: z.string().max(1_000_000).optional(), attachmentIds: z.array(id).max(50).default([]),
  forward: z.array(id).max(50).default([]).describe('Messages of the ticket to pass on, with their files.'),
  conversation: z.boolean().default(false).describe(`Pass on all that was said with the customer, the last ${MOST_FORWARDED} messages.`),
  to: z.array(address).max(50).default([]), cc: z.array(address).max(50).default([]),
  customersToo: z.boolean().default(false).describe('That a customer of the ticket is written to is meant.'),
})
const said = (message: z.output<typeof messageIn>) => (message.html ?? message.text ?? '').trim() !== '' || message.forward.length > 0 || message.conversation
const forwardOf = ({ forward, conversation }: z.output<typeof messageIn>): Forward => (conversation ? 'conversation' : forward)
const EMPTY = 'The message is empty: give html or text.'

function wordsOf({ html, text, attachmentIds }: z.output<typeof messageIn>): SideWords {
  const clean = html === undefined ? null : withoutMentions(sanitizeHtml(html))
  return { html: clean, text: text ?? htmlToText(clean ?? ''), attachmentIds }
}

export function sideRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/side-conversations', access: 'staff', scope: 'tickets:read', summary: 'The side conversations of a ticket', tags, params, response: z.object({ items: z.array(sideRow) }),
    handler: async ({ actor, params }) => ({ items: await sidesOf(app.db, actor, await visibleTicketId(app.db, actor, params.id)) }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/tickets/:id/side-conversations', access: 'agent', scope: 'tickets:write', summary: 'Begin a side conversation with third parties', tags, params, status: 201,
    body: messageIn.extend({ subject: z.string().trim().min(1).max(SUBJECT_LENGTH) }).refine(said, EMPTY), response: z.object({ id, messageId: id }),
    handler: ({ actor, params, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => {
      const { sideId, messageId } = await openSide(tx, await accessTicket(tx, params.id, 'update'), actor, { ...body, forward: forwardOf(body), words: wordsOf(body) })
      return { id: sideId, messageId }
    })),
  })
  route(http, {
    method: 'GET', url: '/api/v1/side-conversations/:id', access: 'staff', scope: 'tickets:read', summary: 'A side conversation with its messages', tags, params: idParams, response: sideBody,
    handler: ({ actor, params }) => sideOf(app.db, actor, params.id),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/side-conversations/:id', access: 'agent', scope: 'tickets:write', summary: 'Close a side conversation, or open it again', tags, params: idParams, body: z.object({ state: z.enum(['open', 'closed']) }), response: sideBody,
    handler: async ({ actor, params, body }) => {
      await app.change(actor, async tx => {
        const { side, ticket } = await accessSide(tx, params.id, 'update')
        await setSideState(tx, side, ticket, body.state)
      })
      return sideOf(app.db, actor, params.id)
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/side-conversations/:id/messages', access: 'agent', scope: 'tickets:write', summary: 'Write in a side conversation', tags, params: idParams, body: messageIn.refine(said, EMPTY), response: z.object({ id }), status: 201,
    handler: ({ actor, params, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => {
      const { side, ticket } = await accessSide(tx, params.id, 'update')
      return { id: await addToSide(tx, side, ticket, actor, { ...body, forward: forwardOf(body), words: wordsOf(body) }) }
    })),
  })
  route(http, {
    method: 'POST', url: '/api/v1/side-conversations/:id/read', access: 'staff', scope: 'tickets:write', summary: 'Say that an answer was seen', tags, params: idParams, response: 'nothing',
    handler: async ({ actor, params }) => {
      await sideOf(app.db, actor, params.id)
      await app.db.query(sql`update side_conversations set unread = false where id = ${params.id} and unread`)
    },
  })
}
