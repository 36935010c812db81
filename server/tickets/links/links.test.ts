import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { clientOf, type Client } from '../../../test/client.ts'
import { makePerson, makeTeam, makeTicket } from '../../../test/factories.ts'
import type { Ticket } from '../ticket.ts'

let app: TestApp
let api: Client
beforeAll(async () => {
  app = await testApp()
  api = await clientOf(app, await makePerson(app, 'agent'))
})
afterAll(() => app.close())

const link = (a: Ticket, is: string, b: Ticket) => api.put(`/tickets/${a.id}/links/${is}/${b.number}`)
const linked = async (ticket: Ticket) => (await api.get(`/tickets/${ticket.id}`)).body.links.map(({ is, number, status }: { is: string; number: number; status: { category: string } }) => [is, number, status.category])
const several = async (count: number) => Promise.all(Array.from({ length: count }, () => makeTicket(app)))

describe('links', () => {
  it.each([['parent', 'child'], ['child', 'parent'], ['duplicate', 'original'], ['original', 'duplicate'], ['problem', 'incident'], ['incident', 'problem'], ['related', 'related']])('say on both tickets what the other is: %s and %s', async (is, reverse) => {
    const [a, b] = await several(2) as [Ticket, Ticket]
    expect((await link(a, is, b)).status).toBe(200)
    await link(a, is, b)
    await link(b, reverse, a)
    expect([await linked(a), await linked(b)]).toEqual([[[is, b.number, 'new']], [[reverse, a.number, 'new']]])
    expect((await api.get(`/tickets/${a.id}/timeline`)).body.items.filter((item: { type: string }) => item.type === 'link.added')).toHaveLength(1)
    await api.delete(`/tickets/${b.id}/links/${reverse}/${a.id}`)
    expect([await linked(a), await linked(b)]).toEqual([[], []])
  })

  it('lead to no circle of parents, and a ticket has one parent', async () => {
    const [a, b, c] = await several(3) as [Ticket, Ticket, Ticket]
    await link(a, 'child', b)
    await link(b, 'child', c)
    expect((await link(c, 'child', a)).body.title).toBe('link-circle')
    expect((await link(c, 'parent', a)).body.title).toBe('has-parent')
    expect((await link(a, 'related', a)).body.title).toBe('same-ticket')
  })

  it('show nobody a ticket that they do not see', async () => {
    const outsider = await makePerson(app, 'agent')
    const hidden = await makeTicket(app, { teamId: await makeTeam(app, { private: true, members: [outsider] }) })
    const [open] = await several(1) as [Ticket]
    expect((await link(open, 'related', hidden)).status).toBe(404)
    const admin = await clientOf(app, await makePerson(app, 'admin'))
    await admin.put(`/tickets/${open.id}/links/related/${hidden.id}`)
    expect(await linked(open)).toEqual([])
  })
})

describe('solving what hangs on a ticket', () => {
  it('answers and solves each child, a change each, and leaves what is done', async () => {
    const [parent, one, two, done] = await several(4) as [Ticket, Ticket, Ticket, Ticket]
    for (const child of [one, two, done]) await link(parent, 'child', child)
    await api.patch(`/tickets/${done.id}`, { body: { category: 'solved' } })
    expect((await api.post(`/tickets/${parent.id}/links/solve`, { body: { text: 'It is mended.' } })).body).toEqual({ count: 2 })
    await app.settle()
    expect((await linked(parent)).map(([, , category]: [string, number, string]) => category)).toEqual(['solved', 'solved', 'solved'])
    const said = async ({ id }: Ticket) => (await api.get(`/tickets/${id}/timeline`)).body.items.flatMap((item: { message: { text: string } | null }) => item.message?.text ?? []).slice(1)
    expect([await said(one), await said(two), await said(done)]).toEqual([['It is mended.'], ['It is mended.'], []])
    expect((await api.get(`/tickets/${parent.id}`)).body.status.category).toBe('new')
  })

  it('solves the incidents of a problem without a word where none is given, and one in the bin stops no other', async () => {
    const [problem, one, two] = await several(3) as [Ticket, Ticket, Ticket]
    for (const incident of [one, two]) await link(problem, 'incident', incident)
    const asked = api.post(`/tickets/${problem.id}/links/solve`, { body: { which: ['incident'] } })
    expect((await asked).body).toEqual({ count: 2 })
    await api.delete(`/tickets/${one.id}`)
    await app.settle()
    const state = async ({ id }: Ticket) => (await api.get(`/tickets/${id}`)).body
    expect([(await state(one)).status.category, (await state(two)).status.category, (await state(two)).messageCount]).toEqual(['new', 'solved', 1])
  })
})
