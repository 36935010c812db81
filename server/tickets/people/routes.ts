import sql from 'sql-template-tag'
import { z } from 'zod'
import { duplicatePeople } from '../../people/merging/duplicates.ts'
import { accessPeople } from '../../people/merging/access-pair.ts'
import { previewPeople } from '../../people/merging/preview.ts'
import { accessMergedPerson } from '../../people/merging/unmerge-people.ts'
import { peopleByIds, personById } from '../../people/queries.ts'
import { personBody, showPerson } from '../../people/schemas.ts'
import type { PersonActor } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Queries } from '../../platform/db.ts'
import { onceOnly } from '../../platform/http/idempotency.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { id, idParams } from '../../platform/http/shapes.ts'
import { visibleTickets } from '../access.ts'
import { mergePerson, unmergePerson } from './merge-person.ts'
import { fieldsPreview, take, takeQuery } from './schemas.ts'

const tags = ['People']
const why = z.enum(['phone', 'address', 'name']).describe('By what they are alike: a phone number, an address but for its plus part or dots, or the name at the same organisation.')

export function personMergeRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/people/:id/duplicates', access: 'staff', scope: 'people:read', summary: 'Who may be the same person', tags, params: idParams,
    response: z.object({ items: z.array(personBody.extend({ why })) }),
    handler: async ({ actor, params }) => {
      const { id } = await personById(app.db, actor, params.id)
      const found = await duplicatePeople(app.db, id)
      const people = await peopleByIds(app.db, actor, found.map(each => each.id))
      return { items: found.flatMap(each => people.filter(person => person.id === each.id).map(person => ({ ...showPerson(actor, person), why: each.why }))) }
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/people/:id/merge-preview', access: 'agent', scope: 'people:read', summary: 'What a merge would make of two people', tags, params: idParams, query: takeQuery,
    response: z.object({ merged: personBody, kept: personBody, tickets: z.object({ merged: z.int(), kept: z.int() }).describe('How many of their tickets you see.') }).extend(fieldsPreview.shape),
    handler: async ({ actor, params, query }) => {
      const { merged, kept, ...fields } = await previewPeople(app.db, actor, params.id, query.into, query.take)
      return { ...fields, merged: showPerson(actor, merged), kept: showPerson(actor, kept), tickets: await ticketsOf(app.db, actor, merged.id, kept.id) }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/people/:id/merge', access: 'agent', scope: 'people:write', summary: 'Merge a person into another', tags, params: idParams,
    body: z.object({ into: id, take }), response: personBody,
    handler: ({ actor, params, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => {
      const [merged, kept] = await accessPeople(tx, params.id, body.into)
      await mergePerson(tx, merged, kept, body.take)
      return showPerson(actor, await personById(tx, actor, kept.id))
    })),
  })
  route(http, {
    method: 'POST', url: '/api/v1/people/:id/unmerge', access: 'agent', scope: 'people:write', summary: 'Undo the merge of a person', tags, params: idParams, response: personBody,
    handler: ({ actor, params }) => app.change(actor, async tx => {
      const people = await accessMergedPerson(tx, params.id)
      await unmergePerson(tx, people)
      return showPerson(actor, await personById(tx, actor, people[0]!.id))
    }),
  })
}

/** Counts what the caller sees, and no more than can be shown. */
async function ticketsOf(q: Queries, actor: PersonActor, merged: string, kept: string): Promise<{ merged: number; kept: number }> {
  const count = (person: string) => sql`(select count(*) from (select from tickets t where t.requester_id = ${person} and ${visibleTickets(actor)} limit 10001) x)`
  return q.one(sql`select ${count(merged)} as merged, ${count(kept)} as kept`)
}
