import { z } from 'zod'
import type { App } from '../../../platform/app.ts'
import { onceOnly } from '../../../platform/http/idempotency.ts'
import { route, type Http } from '../../../platform/http/route.ts'
import { id, idParams, instant } from '../../../platform/http/shapes.ts'
import { problem } from '../../../platform/problem.ts'
import { accessKey, activateKey, addKey, removeKey, retireKey } from './change-keys.ts'
import { ALGORITHMS, listKeys, makePair, recordOf, type DkimKey } from './dkim-key.ts'
import { lookUpKey, type Seen } from './look-up.ts'

const domain = z.string().trim().toLowerCase().max(253).regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/, 'a domain such as example.com')
const keyIn = z.object({ domain, algorithm: z.enum(ALGORITHMS).default('rsa').describe('rsa: 2048 bits, which everybody verifies; ed25519: besides it.') })
const keyBody = z.object({
  id, domain: z.string(), selector: z.string(), algorithm: z.enum(ALGORITHMS), state: z.enum(['new', 'active', 'retired']),
  record: z.object({ name: z.string(), value: z.string() }).describe('The TXT record to publish.'), verifiedAt: instant.nullable(), createdAt: instant, version: z.int(),
})
const keyPage = z.object({ items: z.array(keyBody) })

const tags = ['DKIM']
const admin = { access: 'admin' as const, scope: 'admin' as const, tags }

/** The keys by which the desk signs its mails; their private parts never leave the server. */
export function dkimRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/dkim-keys', ...admin, summary: 'The keys that sign mails', response: keyPage,
    handler: async () => ({ items: (await listKeys(app.db)).map(show) }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/dkim-keys', ...admin, summary: 'Make a key for a domain; it signs nothing yet', body: keyIn, response: keyBody, status: 201, perMinute: 20,
    handler: async ({ actor, body, request }) => {
      const pair = await makePair(body.algorithm)
      return app.change(actor, tx => onceOnly(tx, request, async () => show(await addKey(app, tx, { ...body, ...pair }))))
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/dkim-keys/:id/activate', ...admin, summary: 'Sign with a key from now on, once its record is found in the DNS', params: idParams, response: keyBody, perMinute: 30,
    handler: async ({ actor, params }) => {
      const key = (await listKeys(app.db)).find(each => each.id === params.id)
      if (key) refuseUnseen(key, await lookUpKey(app.dns, key))
      return app.change(actor, async tx => {
        const held = await accessKey(tx, params.id)
        await activateKey(tx, held)
        return show({ ...held, verifiedAt: tx.now })
      })
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/dkim-keys/:id/retire', ...admin, summary: 'Stop signing with a key', params: idParams, response: keyBody,
    handler: ({ actor, params }) => app.change(actor, async tx => {
      const held = await accessKey(tx, params.id)
      await retireKey(tx, held)
      return show(held)
    }),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/dkim-keys/:id', ...admin, summary: 'Forget a key that signs nothing', params: idParams, response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, async tx => { await removeKey(tx, await accessKey(tx, params.id)) }),
  })
}

function refuseUnseen(key: DkimKey, seen: Seen): void {
  const { name } = recordOf(key)
  if (seen === 'missing') throw problem.unprocessable('dkim-missing', `There is no TXT record at ${name} yet. Publish it, wait until the DNS knows it, and try again.`, { name })
  if (seen === 'different') throw problem.unprocessable('dkim-different', `The TXT record at ${name} carries another key. Copy the value as it is shown here, and try again.`, { name })
  if (seen === 'unknown') throw problem.unavailable('dns', 'The DNS does not answer. Try again in a while.')
}

function show(key: DkimKey): z.input<typeof keyBody> {
  const { id: keyId, selector, algorithm, state, version } = key
  return { id: keyId, domain: key.domain, selector, algorithm, state, version, record: recordOf(key), verifiedAt: key.verifiedAt?.toString() ?? null, createdAt: key.createdAt.toString() }
}
