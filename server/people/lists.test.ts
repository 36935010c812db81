import sql from 'sql-template-tag'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { factory, makePerson } from '../../test/factories.ts'
import { createOrganisation } from './create-organisation.ts'
import { createPerson } from './create-person.ts'

let app: TestApp
let agent: Client
let acme: string
const NAMES = ['Ана', 'Ёлка', 'ana', 'Ána', 'Zoë', 'Żaneta', 'Борис', 'boris', 'ana', 'Étienne']
beforeAll(async () => {
  app = await testApp()
  agent = await clientOf(app, await makePerson(app, 'agent', { name: 'Nina' }))
  await app.change(factory, async tx => {
    acme = (await createOrganisation(tx, { name: 'Acme', domains: ['acme.example'], vip: true, tags: ['big'] })).id
    for (const name of ['Żubr', 'zebra', 'Baltic']) await createOrganisation(tx, { name, tags: name === 'zebra' ? ['big'] : [] })
    for (const [i, name] of NAMES.entries()) {
      await createPerson(tx, { name, identities: [{ kind: 'email', value: `p${i}@example.com` }], vip: i % 3 === 0, tags: i % 2 ? ['Press'.toLowerCase()] : [], organisationId: i < 4 ? acme : null })
    }
  })
})
afterAll(() => app.close())

interface Row { id: string; name: string }
/** All pages of a list, one after the other. */
async function all(path: string, limit: number): Promise<Row[]> {
  const items: Row[] = []
  for (let cursor = ''; ;) {
    const { status, body } = await agent.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor && `&cursor=${cursor}`}`)
    expect(status).toBe(200)
    items.push(...body.items)
    if (!body.nextCursor) return items
    cursor = body.nextCursor
  }
}
const names = (rows: Row[]) => rows.map(row => row.name)

describe('lists of customers', () => {
  it('stand by name whatever its case and accents, or the newest first, with everybody on one page exactly', async () => {
    const whole = await app.db.query<Row>(sql`select id, name from people where role = 'customer' order by plain(name), id`)
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async limit => {
      expect((await all('/people?role=customer&sort=name', limit)).map(({ id, name }) => ({ id, name }))).toEqual(whole)
      expect(names(await all('/people?role=customer', limit))).toEqual(NAMES.toReversed())
    }), { numRuns: 6 })
    expect(names(whole).slice(0, 3).map(name => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))).toEqual(['ana', 'ana', 'ana'])
    expect(names(await all('/organisations?sort=name', 2))).toEqual(['Acme', 'Baltic', 'zebra', 'Żubr'])
  })

  it('are narrowed by VIP, tag, organisation and words, together', async () => {
    const asked = async (query: string) => names(await all(`/people?role=customer&sort=name&${query}`, 3)).sort()
    expect(await asked('vip=true')).toEqual(NAMES.filter((_, i) => i % 3 === 0).sort())
    expect(await asked('vip=false&tag=PRESS')).toEqual(NAMES.filter((_, i) => i % 3 !== 0 && i % 2).sort())
    expect(await asked(`organisationId=${acme}&vip=true`)).toEqual([NAMES[0], NAMES[3]].sort())
    expect(await asked('q=p7@ex')).toEqual(['boris'])
    expect(await asked('q=%D0%B1%D0%BE%D1%80')).toEqual(['Борис'])
    expect(names(await all('/organisations?vip=true', 5))).toEqual(['Acme'])
    expect(names(await all('/organisations?tag=big&sort=name', 1))).toEqual(['Acme', 'zebra'])
  })

  it('leave out who was merged, and refuse a cursor of another order', async () => {
    const [one, two] = (await agent.get('/people?q=ana&sort=name&limit=2')).body.items as [Row, Row]
    expect((await agent.post(`/people/${one.id}/merge`, { body: { into: two.id } })).status).toBe(200)
    expect((await all('/people?q=ana&sort=name', 5)).map(row => row.id)).not.toContain(one.id)
    expect((await agent.post(`/people/${one.id}/unmerge`)).status).toBe(200)
    const { nextCursor } = (await agent.get('/people?limit=1')).body
    expect((await agent.get(`/people?sort=name&cursor=${nextCursor}`)).body.title).toBe('cursor')
    expect((await agent.get('/people?sort=age')).status).toBe(400)
  })
})
