import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, instant } from '../platform/http/shapes.ts'
import { problem } from '../platform/problem.ts'
import { faultsOf } from './faults.ts'
import { RULE_EVENTS } from './rule.ts'
import { definitionIn } from './schemas.ts'

const named = z.object({ id, name: z.string() })
const backTestIn = z.object({
  id: id.nullable().default(null).describe('The rule that is edited, so that it is not compared with itself; null for a new one.'), definition: definitionIn,
  days: z.int().min(1).max(365).default(30),
})
const backTestBody = z.object({
  from: instant, until: instant, tickets: z.int().describe('Looked at.'), events: z.int(), complete: z.boolean().describe('false: there was more than could be looked at; the latest tickets were.'),
  firings: z.int(), changed: z.int().describe('Tickets on which it would have acted.'), did: z.array(z.object({ do: z.string(), count: z.int() })).describe('How often it would have done each thing.'),
  examples: z.array(z.object({ ticket: z.object({ id, number: z.int(), subject: z.string() }), at: instant, kind: z.enum([...RULE_EVENTS, 'time']), actions: z.array(z.looseObject({ do: z.string() })) })),
  conflicts: z.array(z.object({ ruleId: id, name: z.string(), field: z.string(), count: z.int() })).describe('Rules that gave a field another value in the same change.'),
  loops: z.array(z.object({ rules: z.array(named) })).describe('Rules that it may set off and that may set it off again; the desk ends such a round after one turn.'),
})

/** A rule tried on what really happened, before it goes live. */
export function backTestRoutes(app: App, http: Http): void {
  route(http, {
    method: 'POST', url: '/api/v1/rules/back-test', access: 'admin', scope: 'admin', tags: ['Rules'], summary: 'What a rule would have done over the last days; nothing is changed', body: backTestIn, response: backTestBody, perMinute: 10,
    handler: async ({ body }) => {
      const [faults] = await faultsOf(app.db, [body.definition])
      if (faults!.length > 0) throw problem.unprocessable('broken-rule', 'The rule names something that is gone or cannot be asked. Mend it first.', { faults })
      // seldom asked: it comes with whoever asks first
      const { backTest } = await import('./back-test/back-test.ts')
      const { examples, did, conflicts, loops, ...figures } = await backTest(app, body)
      return { ...figures, did, conflicts, loops, examples: examples.map(each => ({ ...each, actions: each.actions.map(action => ({ ...action })) })) }
    },
  })
}
