import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id } from '../platform/http/shapes.ts'
import { MAX_QUERY } from '../conditions/query-syntax.ts'
import { namedRef, ticketRow } from '../tickets/schemas.ts'
import { allFields } from '../fields/registry.ts'
import { operatorsWith, valuesOf } from './custom-operators.ts'
import { operatorNames, operatorValues } from './operators.ts'
import { search } from './search.ts'

const marks = z.array(z.tuple([z.number(), z.number()]))
const found = z.object({
  tickets: z.array(ticketRow.extend({
    messageId: id.nullable().describe('The message in which the words were found.'),
    file: namedRef.nullable().describe('The file of that message in which the words were found.'),
    side: namedRef.nullable().describe('The side conversation in which the words were found, by its subject.'),
    partly: z.boolean().describe('Only some of the words were found.'),
    marks: z.object({ subject: marks, snippet: marks }).describe('Where what was looked for stands, as [from, to) in UTF-16 units.'),
  })),
  more: z.boolean().describe('There are more tickets than these.'),
  meant: z.array(z.object({ typed: z.string(), meant: z.string() })).describe('Words that nothing has, and what was looked for in their place.'),
  people: z.array(z.object({ id, name: z.string(), role: z.string(), vip: z.boolean(), address: z.string().nullable(), organisation: namedRef.nullable() })),
  organisations: z.array(z.object({ id, name: z.string(), domains: z.array(z.string()), vip: z.boolean() })),
  faults: z.array(z.string()).describe('What of the search was not understood, in words; the rest was searched.'),
})

export function searchRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/search', access: 'signed-in', scope: 'tickets:read', tags: ['Search'], summary: 'Search tickets, people and organisations',
    query: z.object({
      q: z.string().trim().min(1).max(MAX_QUERY)
        .describe(`Words, "phrases", -exclusions and operators (${[...operatorNames].join(', ')}), such as: invoice status:open assignee:me -tag:vip created>2026-01-31`),
      type: z.enum(['tickets', 'people', 'organisations']).optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    response: found,
    handler: ({ actor, query }) => search(app, actor, query.q, query),
  })
  route(http, {
    method: 'GET', url: '/api/v1/search/operators', access: 'staff', scope: 'tickets:read', tags: ['Search'], summary: 'What can be typed in a search besides words',
    response: z.object({ items: z.array(z.object({ name: z.string(), values: z.array(z.string()).describe('Words that it takes; empty where it takes any.') })) }),
    handler: async () => {
      const fields = await allFields(app.db)
      return { items: Object.keys(operatorsWith(fields)).map(name => ({ name, values: [...operatorValues[name] ?? valuesOf(name, fields)] })) }
    },
  })
}
