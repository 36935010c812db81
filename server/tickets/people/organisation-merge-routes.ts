import sql from 'sql-template-tag'
import { z } from 'zod'
import { accessOrganisations } from '../../people/merging/access-pair.ts'
import { duplicateOrganisations } from '../../people/merging/duplicates.ts'
import { accessMergedOrganisation } from '../../people/merging/merge-organisations.ts'
import { previewOrganisations } from '../../people/merging/preview.ts'
import { organisationById } from '../../people/queries.ts'
import { organisationBody, showOrganisation } from '../../people/schemas.ts'
import type { App } from '../../platform/app.ts'
import { onceOnly } from '../../platform/http/idempotency.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { id, idParams } from '../../platform/http/shapes.ts'
import { visibleTickets } from '../access.ts'
import { mergeOrganisation, unmergeOrganisation } from './organisation-tickets.ts'
import { fieldsPreview, take, takeQuery } from './schemas.ts'

const tags = ['Organisations']

export function organisationMergeRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/organisations/:id/duplicates', access: 'staff', scope: 'people:read', summary: 'What may be the same organisation', tags, params: idParams,
    response: z.object({ items: z.array(organisationBody) }),
    handler: async ({ actor, params }) => {
      const { id } = await organisationById(app.db, actor, params.id)
      const found = await duplicateOrganisations(app.db, id)
      return { items: await Promise.all(found.map(async each => showOrganisation(actor, await organisationById(app.db, actor, each.id)))) }
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/organisations/:id/merge-preview', access: 'agent', scope: 'people:read', summary: 'What a merge would make of two organisations', tags, params: idParams, query: takeQuery,
    response: z.object({ merged: organisationBody, kept: organisationBody, members: z.int(), tickets: z.int().describe('How many tickets you see change hands.') }).extend(fieldsPreview.shape),
    handler: async ({ actor, params, query }) => {
      const { merged, kept, ...more } = await previewOrganisations(app.db, actor, params.id, query.into, query.take)
      const { tickets } = await app.db.one<{ tickets: number }>(sql`select count(*) as tickets from (select from tickets t where t.organisation_id = ${merged.id} and ${visibleTickets(actor)} limit 10001) x`)
      return { ...more, tickets, merged: showOrganisation(actor, merged), kept: showOrganisation(actor, kept) }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/organisations/:id/merge', access: 'agent', scope: 'people:write', summary: 'Merge an organisation into another', tags, params: idParams,
    body: z.object({ into: id, take }), response: organisationBody,
    handler: ({ actor, params, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => {
      const [merged, kept] = await accessOrganisations(tx, params.id, body.into)
      await mergeOrganisation(tx, merged, kept, body.take)
      return showOrganisation(actor, await organisationById(tx, actor, kept.id))
    })),
  })
  route(http, {
    method: 'POST', url: '/api/v1/organisations/:id/unmerge', access: 'agent', scope: 'people:write', summary: 'Undo the merge of an organisation', tags, params: idParams, response: organisationBody,
    handler: ({ actor, params }) => app.change(actor, async tx => {
      const chain = await accessMergedOrganisation(tx, params.id)
      await unmergeOrganisation(tx, chain)
      return showOrganisation(actor, await organisationById(tx, actor, chain[0]!.id))
    }),
  })
}
