import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { factory, makePerson, makeTicket, write } from '../../test/factories.ts'
import { changeSetting } from '../settings/change-setting.ts'
import { CATEGORIES, type Category } from '../tickets/ticket.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

const stateOf = (id: string) => app.db.one<{ category: Category; assigneeId: string | null }>(sql`select category, assignee_id as "assigneeId" from tickets where id = ${id}`)
const switchTo = (key: 'reopenOnCustomerReply' | 'assignFirstReplier', on: boolean) => app.change(factory, tx => changeSetting(tx, key, on))

describe('a customer’s reply', () => {
  const after: Record<Exclude<Category, 'closed'>, Category> = {
    new: 'new', open: 'open', 'waiting-customer': 'open', 'waiting-third-party': 'waiting-third-party', solved: 'open',
  }
  it.each(CATEGORIES.filter(c => c !== 'closed'))('brings a ticket that is %s to where it belongs', async category => {
    const customer = await makePerson(app)
    const ticket = await makeTicket(app, { requester: customer, category })
    await write(app, customer, ticket.id)
    expect((await stateOf(ticket.id)).category).toBe(after[category])
  })

  it('does not reopen when a machine wrote it, or when it is a note', async () => {
    const customer = await makePerson(app)
    const ticket = await makeTicket(app, { requester: customer, category: 'solved' })
    await write(app, customer, ticket.id, { automatic: true })
    await write(app, await makePerson(app, 'agent'), ticket.id, { kind: 'note' })
    expect((await stateOf(ticket.id)).category).toBe('solved')
  })

  it('does not reopen when the desk switched that off', async () => {
    await switchTo('reopenOnCustomerReply', false)
    const customer = await makePerson(app)
    const ticket = await makeTicket(app, { requester: customer, category: 'solved' })
    await write(app, customer, ticket.id)
    expect((await stateOf(ticket.id)).category).toBe('solved')
    await switchTo('reopenOnCustomerReply', true)
  })
})

describe('the first reply', () => {
  it('opens a new ticket and leaves it unassigned unless the desk wants otherwise', async () => {
    const agent = await makePerson(app, 'agent')
    const ticket = await makeTicket(app)
    await write(app, agent, ticket.id)
    expect(await stateOf(ticket.id)).toEqual({ category: 'open', assigneeId: null })
  })

  it('assigns the ticket to the one who replies, where switched on; the second reply changes nothing', async () => {
    await switchTo('assignFirstReplier', true)
    const [first, second] = [await makePerson(app, 'agent'), await makePerson(app, 'agent')]
    const ticket = await makeTicket(app)
    await write(app, first, ticket.id, { kind: 'note' })
    expect((await stateOf(ticket.id)).assigneeId).toBeNull()
    await write(app, first, ticket.id)
    await write(app, second, ticket.id)
    expect(await stateOf(ticket.id)).toEqual({ category: 'open', assigneeId: first.id })
    const [assigned] = await app.db.query<{ actor: string; cause: string; depth: number }>(sql`
      select e.actor_id as actor, c.type as cause, e.depth from events e join events c on c.id = e.cause_id where e.subject_id = ${ticket.id} and e.type = 'ticket.assigned'`)
    expect(assigned).toEqual({ actor: 'assign-first-replier@1', cause: 'message.added', depth: 1 })
    await switchTo('assignFirstReplier', false)
  })
})
