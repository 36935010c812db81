import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { App } from '../../../platform/app.ts'
import { escapeHtml } from '../../../platform/html.ts'
import { route, type Http } from '../../../platform/http/route.ts'
import { currentSettings } from '../../../settings/current.ts'
import { spoken, type Language } from '../../../settings/locale.ts'
import { readUnsubscribeToken, unsubscribe } from './unsubscribe.ts'

type State = 'ask' | 'done' | 'gone'
interface Words { title: string; text: string; button?: string }

const words: Record<Language, Record<State, Words>> = {
  en: {
    ask: { title: 'No more mails about this ticket?', text: 'You will get no further news of it by mail.', button: 'Stop the mails' },
    done: { title: 'Done', text: 'You get no more mails about this ticket. You can close this page.' },
    gone: { title: 'This link does not work', text: 'It is not complete. Use the one in the latest mail.' },
  },
  bg: {
    ask: { title: 'Без повече писма за тази заявка?', text: 'Няма да получавате новости за нея по пощата.', button: 'Спиране на писмата' },
    done: { title: 'Готово', text: 'Вече няма да получавате писма за тази заявка. Можете да затворите страницата.' },
    gone: { title: 'Връзката не работи', text: 'Не е цяла. Използвайте тази от последното писмо.' },
  },
  pl: {
    ask: { title: 'Bez dalszych wiadomości o tym zgłoszeniu?', text: 'Kolejne nowości nie będą już przychodzić pocztą.', button: 'Zatrzymaj wiadomości' },
    done: { title: 'Gotowe', text: 'Wiadomości o tym zgłoszeniu nie będą już przychodzić. Można zamknąć tę stronę.' },
    gone: { title: 'Ten link nie działa', text: 'Jest niekompletny. Prosimy użyć linku z ostatniej wiadomości.' },
  },
}

const params = z.object({ token: z.string().min(10).max(100) })
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto 0;padding:0 1.25rem}h1{font-size:1.5rem;line-height:1.25}
button{font:inherit;padding:.6rem 1.1rem;border:0;border-radius:6px;background:#4263eb;color:#fff;cursor:pointer}button:focus-visible{outline:3px solid #91a7ff;outline-offset:2px}`

/** The way out of mails to many. Opening the link changes nothing, because scanners open links; the POST of a mail program or of the button does (RFC 8058). */
export function unsubscribeRoutes(app: App, http: Http): void {
  const tags = ['Unsubscribe']
  route(http, {
    method: 'GET', url: '/unsubscribe/:token', access: 'public', summary: 'The page that asks whether to stop mails', tags, params, response: 'raw', perMinute: 30,
    handler: async ({ params: { token }, request, reply }) => show(app, reply, readUnsubscribeToken(app, token) ? 'ask' : 'gone', request.headers['accept-language']),
  })
  route(http, {
    method: 'POST', url: '/unsubscribe/:token', access: 'public', summary: 'Stop mails about a ticket with one click', tags, params, response: 'raw', raw: true, perMinute: 30,
    handler: async ({ params: { token }, request, reply }) => {
      const following = readUnsubscribeToken(app, token)
      if (following) await unsubscribe(app, following)
      return show(app, reply, following ? 'done' : 'gone', request.headers['accept-language'])
    },
  })
}

async function show(app: App, reply: FastifyReply, state: State, accept: string | undefined): Promise<FastifyReply> {
  const { language } = await currentSettings(app)
  const spokenHere = spoken(...(accept ?? '').split(',').slice(0, 10).map(each => each.split(';')[0]!.trim().toLowerCase()), language)
  const { title, text, button } = words[spokenHere][state]
  const page = `<!doctype html><html lang="${spokenHere}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>
${button ? `<form method="post"><button type="submit">${escapeHtml(button)}</button></form>` : ''}</main></body></html>`
  return reply.code(state === 'gone' ? 404 : 200).headers({
    'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, 'cache-control': 'no-store', 'x-robots-tag': 'noindex',
  }).send(page)
}
