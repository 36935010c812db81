import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { system } from '../../../platform/actor.ts'
import type { App } from '../../../platform/app.ts'
import { route, type Http } from '../../../platform/http/route.ts'
import { currentSettings } from '../../../settings/current.ts'
import type { Language } from '../../../settings/locale.ts'
import { confirmPage, PAGE_POLICY, wishedLanguage, type PageState } from './confirm-page.ts'
import { confirmSender, peekConfirmation } from './confirm-sender.ts'

const tags = ['Confirmation']
const params = z.object({ token: z.string().min(10).max(100) })
const CONFIRMATION = system('sender-confirmation')

/** The page of the link by which a stranger confirms an address. Opening it changes nothing: scanners open links; its button does. */
export function confirmRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/confirm/:token', access: 'public', summary: 'The page that asks whether a mail is one’s own', tags, params, response: 'raw', perMinute: 30,
    handler: async ({ params: { token }, request, reply }) => {
      const language = await peekConfirmation(app.db, token, app.clock())
      return show(app, reply, language ? 'ask' : 'gone', language, request.headers['accept-language'])
    },
  })
  route(http, {
    method: 'POST', url: '/confirm/:token', access: 'public', summary: 'Confirm that a mail is one’s own; what was held back is taken in', tags, params, response: 'raw', raw: true, perMinute: 10,
    handler: async ({ params: { token }, request, reply }) => {
      const language = await app.change(CONFIRMATION, tx => confirmSender(tx, token))
      return show(app, reply, language ? 'done' : 'gone', language, request.headers['accept-language'])
    },
  })
}

async function show(app: App, reply: FastifyReply, state: PageState, known: Language | undefined, accept: string | undefined): Promise<FastifyReply> {
  const { deskName, language } = await currentSettings(app)
  return reply.code(state === 'gone' ? 410 : 200).headers({
    'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY, 'cache-control': 'no-store', 'x-robots-tag': 'noindex',
  }).send(confirmPage(state, known ?? wishedLanguage(accept, language), deskName))
}
