import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeclaredRoute } from '../../server/platform/http/route.ts'
import { ENDS_SESSIONS, OPEN, requests } from './requests.ts'
import { CALLERS, headersOf, makeWorld, ownerOf, type Caller, type World } from './world.ts'

/**
 * Who may call what: every route of the desk, called by everyone. The outcome is compared with matrix.txt, which is read and
 * committed as the truth; after a change that is meant, `npx vitest run test/matrix -u` writes it anew. In it `ok` means let
 * in (whatever the answer then is), and 401, 403 and 404 are refusals: not signed in, not allowed, not even seen.
 */
describe('route × role', () => {
  let world: World
  let routes: DeclaredRoute[]
  const outcomes = new Map<string, Record<Caller, string>>()
  const nameOf = (route: DeclaredRoute) => `${route.method} ${route.url}`

  beforeAll(async () => {
    world = await makeWorld()
    routes = world.app.http.declared.filter(route => route.method !== 'HEAD')
    for (const route of routes.filter(each => !OPEN.has(nameOf(each)))) {
      const row = {} as Record<Caller, string>
      for (const caller of CALLERS) row[caller] = await outcomeOf(route, caller)
      outcomes.set(nameOf(route), row)
      if (ENDS_SESSIONS.has(nameOf(route))) world.headers.clear()
    }
  }, 300_000)
  afterAll(() => world.app.close())

  async function outcomeOf(route: DeclaredRoute, caller: Caller): Promise<string> {
    const make = requests[nameOf(route)]
    if (!make) return '?'
    world.caller = ownerOf(world, caller)
    const { url, body, type, letIn } = await make(world)
    const headers = { ...await headersOf(world, caller, route.scope), ...(type && { 'content-type': type }) }
    const answer = await world.app.http.inject({ method: route.method as 'GET', url: `/api/v1${url}`, headers, remoteAddress: `10.0.0.${CALLERS.indexOf(caller)}`, ...(body !== undefined && { payload: body }) })
    if ([401, 403, 404].includes(answer.statusCode)) return String(answer.statusCode)
    if (letIn && answer.json<{ type: string }>().type === `urn:pomost:problem:${letIn}`) return 'ok'
    if (answer.statusCode === 400 || answer.statusCode >= 500 || answer.statusCode === 429) throw new Error(`${nameOf(route)} as ${caller}: ${answer.statusCode} ${answer.body}`)
    return 'ok'
  }

  it('has a request for every route, and none for a route that is gone', () => {
    const names = routes.map(nameOf)
    expect(names.filter(name => !requests[name] && !OPEN.has(name))).toEqual([])
    expect([...Object.keys(requests), ...OPEN].filter(name => !names.includes(name))).toEqual([])
  })

  it('lets in whom the table says, and nobody else', async () => {
    const width = Math.max(...[...outcomes.keys()].map(name => name.length)) + 2
    const line = (name: string, cells: readonly string[]) => `${name.padEnd(width)}${cells.map(cell => cell.padEnd(11)).join('')}`.trimEnd()
    const rows = [...outcomes].sort(([a], [b]) => (a.split(' ')[1]! + a).localeCompare(b.split(' ')[1]! + b)).map(([name, row]) => line(name, CALLERS.map(caller => row[caller])))
    await expect([line('', CALLERS), ...rows, ''].join('\n')).toMatchFileSnapshot('./matrix.txt')
  })

  it('opens nothing to nobody but the ways in', () => {
    const open = routes.filter(route => route.access === 'public').map(nameOf)
    for (const [name, row] of outcomes) expect(row.nobody, name).toBe(open.includes(name) ? 'ok' : '401')
    expect(open.filter(name => !OPEN.has(name))).toEqual([
      'POST /api/v1/session', 'POST /api/v1/password-resets', 'POST /api/v1/password-resets/:token', 'GET /api/v1/invitations/:token',
      'POST /api/v1/invitations/:token', 'GET /api/v1/setup', 'POST /api/v1/setup',
    ])
  })

  it('lets no token do what its scopes do not say', () => {
    for (const route of routes) {
      const row = outcomes.get(nameOf(route))
      if (!row || route.access === 'public') continue
      expect(row.otherToken, nameOf(route)).toBe('403')
      if (!route.scope) expect([row.adminToken, row.agentToken], nameOf(route)).toEqual(['403', '403'])
    }
  })
})
