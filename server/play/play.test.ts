import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession, type BrowserSession } from '../../test/browser-session.ts'
import { makePerson, makeTicket } from '../../test/factories.ts'

interface Play { id: string; ticket: { id: string; number: number; why?: { reason: string }[] } | null; position: number; total: number }

let app: TestApp
let mine: BrowserSession, theirs: BrowserSession, leads: BrowserSession
beforeAll(async () => {
  app = await testApp()
  ;[mine, theirs, leads] = [await browserSession(app, await makePerson(app, 'agent', { name: 'Iva' })), await browserSession(app, await makePerson(app, 'agent')), await browserSession(app, await makePerson(app, 'lead'))]
})
afterAll(() => app.close())

async function makeView(tag: string): Promise<string> {
  const made = await leads.call('POST', '/views', { name: tag, personal: false, sort: 'number', condition: { all: [{ field: 'tags', op: 'hasAny', value: [tag] }, { field: 'category', op: 'in', value: ['new', 'open'] }] } })
  expect(made.statusCode, made.body).toBe(201)
  return made.json<{ id: string }>().id
}
const start = async (who: BrowserSession, view: string, body: object = {}) => (await who.call('POST', `/views/${view}/play`, body)).json<Play>()
const next = async (who: BrowserSession, { id }: Play, body: object = {}) => (await who.call('POST', `/plays/${id}/next`, body)).json<Play>()
const numbers = (plays: Play[]) => plays.map(play => play.ticket?.number ?? null)

describe('working a view', () => {
  it('gives each its own ticket, in the order of the view, and counts', async () => {
    const tickets = [await makeTicket(app, { tags: ['p1'] }), await makeTicket(app, { tags: ['p1'] }), await makeTicket(app, { tags: ['p1'] })]
    const view = await makeView('p1')
    const [one, two] = [await start(mine, view), await start(theirs, view)]
    expect(numbers([one, two])).toEqual([tickets[0]!.number, tickets[1]!.number])
    expect(one).toMatchObject({ position: 1, total: 3 })
    const after = await next(mine, one)
    expect(after).toMatchObject({ position: 2, total: 3, ticket: { number: tickets[2]!.number } })
    // the first stays in the view, and is free for others, but was mine already
    expect(await next(mine, after)).toMatchObject({ ticket: null, position: 2 })
    expect((await next(theirs, two)).ticket?.number).toBe(tickets[0]!.number)
  })

  it('never gives two the same, whoever asks at the same moment', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => makeTicket(app, { tags: ['p2'] })))
    const view = await makeView('p2')
    const people = await Promise.all(Array.from({ length: 6 }, async () => browserSession(app, await makePerson(app, 'agent'))))
    const first = await Promise.all(people.map(who => start(who, view)))
    expect(new Set(numbers(first)).size).toBe(6)
    const second = await Promise.all(people.map((who, i) => next(who, first[i]!)))
    expect(new Set(numbers(second)).size).toBe(6)
    expect(made.map(ticket => ticket.number)).toEqual(expect.arrayContaining(numbers(second)))
  })

  it('keeps what was skipped and why, for leads', async () => {
    const ticket = await makeTicket(app, { tags: ['p3'] })
    const view = await makeView('p3')
    const begun = await start(mine, view)
    expect((await next(mine, begun, { skip: { ticketId: ticket.id, reason: 'Needs Polish' } })).ticket).toBeNull()
    expect((await leads.call('GET', `/views/${view}/skips`)).json()).toMatchObject({ items: [{ ticket: { number: ticket.number }, person: { name: 'Iva' }, reason: 'Needs Polish' }] })
    expect((await mine.call('GET', `/views/${view}/skips`)).statusCode).toBe(403)
    expect((await start(theirs, view)).ticket?.number).toBe(ticket.number)
  })

  it('frees what it held when it ends, or when nobody comes back', async () => {
    const ticket = await makeTicket(app, { tags: ['p4'] })
    const view = await makeView('p4')
    const begun = await start(mine, view)
    expect((await start(theirs, view)).ticket).toBeNull()
    expect((await theirs.call('DELETE', `/plays/${begun.id}`)).statusCode).toBe(404)
    expect((await mine.call('DELETE', `/plays/${begun.id}`)).statusCode).toBe(204)
    expect((await mine.call('POST', `/plays/${begun.id}/next`, {})).json()).toMatchObject({ title: 'play-ended' })
    expect((await start(theirs, view)).ticket?.number).toBe(ticket.number)
    app.pass({ minutes: 11 })
    expect((await start(mine, view)).ticket?.number).toBe(ticket.number)
  })

  it('goes by what asks most to be the next, and says why', async () => {
    await makeTicket(app, { tags: ['p5'] })
    const urgent = await makeTicket(app, { tags: ['p5'], priority: 4 })
    const view = await makeView('p5')
    expect((await start(mine, view, { sort: 'best' })).ticket).toMatchObject({ number: urgent.number, why: [{ reason: 'urgent' }] })
  })
})
