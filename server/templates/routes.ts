import type { App } from '../platform/app.ts'
import { expectedVersion, setVersion } from '../platform/http/versions.ts'
import { route, type Http } from '../platform/http/route.ts'
import { problem } from '../platform/problem.ts'
import type { Tx } from '../platform/change.ts'
import type { FastifyRequest } from 'fastify'
import { currentSettings } from '../settings/current.ts'
import { changeTemplate, storedTemplate, type Place } from './change-template.ts'
import { checkTemplate, fillTemplate } from './fill.ts'
import { KINDS, TEMPLATE_KINDS, VARIABLES } from './kinds.ts'
import { templateAt, templateVersions, writtenTemplates } from './queries.ts'
import { placeParams, placeQuery, previewBody, templateBody, templateList, textIn, versionList } from './schemas.ts'

const tags = ['Mail templates']
const admin = { access: 'admin' as const, scope: 'admin' as const, tags }
const url = '/api/v1/mail-templates/:kind/:language'

/** The texts of the desk's own mails. */
export function templateRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/mail-templates', ...admin, summary: 'The kinds of mails, their variables, and which texts were written', response: templateList,
    handler: async () => ({ kinds: TEMPLATE_KINDS.map(kind => ({ kind, ...KINDS[kind], variables: [...KINDS[kind].variables] })), items: await writtenTemplates(app.db) }),
  })
  route(http, {
    method: 'GET', url, ...admin, summary: 'The text that holds', params: placeParams, query: placeQuery, response: templateBody,
    handler: async ({ params, query, reply }) => {
      const shown = await templateAt(app.db, placeOf(params, query))
      setVersion(reply, shown.version)
      return shown
    },
  })
  route(http, {
    method: 'PUT', url, ...admin, summary: 'Write a text', params: placeParams, query: placeQuery, body: textIn, response: templateBody,
    handler: ({ actor, params, query, body, request, reply }) => app.change(actor, async tx => {
      const place = placeOf(params, query)
      await refuseOvertaken(tx, request, place)
      setVersion(reply, (await changeTemplate(tx, place, body)).version)
      return templateAt(tx, place)
    }),
  })
  route(http, {
    method: 'DELETE', url, ...admin, summary: 'Reset a text: the wider one, or the built-in one, holds again', params: placeParams, query: placeQuery, response: templateBody,
    handler: ({ actor, params, query, request }) => app.change(actor, async tx => {
      const place = placeOf(params, query)
      await refuseOvertaken(tx, request, place)
      await changeTemplate(tx, place, null)
      return templateAt(tx, place)
    }),
  })
  historyRoutes(app, http)
}

function historyRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: `${url}/versions`, ...admin, summary: 'What stood there over time, and who wrote it', params: placeParams, query: placeQuery, response: versionList,
    handler: async ({ params, query }) => ({ items: (await templateVersions(app.db, placeOf(params, query))).map(each => ({ ...each, at: each.at.toString() })) }),
  })
  route(http, {
    method: 'POST', url: `${url}/preview`, ...admin, summary: 'See a text filled in with samples, without keeping it', params: placeParams, body: textIn, response: previewBody,
    handler: async ({ params, body }) => {
      checkTemplate(params.kind, body)
      const { timeZone } = await currentSettings(app)
      const samples = Object.fromEntries(Object.entries(VARIABLES).map(([name, { sample }]) => [name, sample]))
      return fillTemplate(body, samples, { language: params.language, timeZone }, { html: '<p>…</p>', text: '…' })
    },
  })
}

function placeOf({ kind, language }: Pick<Place, 'kind' | 'language'>, { brandId, mailboxId }: { brandId?: string; mailboxId?: string }): Place {
  return { kind, language, brandId: brandId ?? null, mailboxId: mailboxId ?? null }
}

async function refuseOvertaken(tx: Tx, request: FastifyRequest, place: Place): Promise<void> {
  const expected = expectedVersion(request)
  const { version } = await storedTemplate(tx, place)
  if (expected !== undefined && expected !== version) throw problem.preconditionFailed('changed-meanwhile', 'Somebody else changed this text meanwhile. Look again and try again.', { version })
}
