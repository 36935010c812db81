import sql from 'sql-template-tag'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { makePerson, makeTeam, makeTicket, reload } from '../../test/factories.ts'
import { matches } from '../conditions/evaluate.ts'
import { toSql } from '../conditions/to-sql.ts'
import { system } from '../platform/actor.ts'
import { seesTicket, visibleTickets, visibilityOf } from './access.ts'
import { contextOf, TICKET_TABLES, ticketFields, type TicketFacts } from './fields.ts'
import type { Ticket } from './ticket.ts'

const app = await testApp()
afterAll(() => app.close())

test('every field has a column', async () => {
  for (const field of ticketFields.list) {
    await expect(app.db.query(sql`select ${field.sql} from ${TICKET_TABLES} limit 0`)).resolves.toEqual([])
  }
})

test('visibility says the same as a condition, in memory and as access does', async () => {
  const members = await Promise.all((['admin', 'lead', 'agent', 'light'] as const).map(role => makePerson(app, role)))
  const customers = [await makePerson(app), await makePerson(app)]
  const teams = [await makeTeam(app), await makeTeam(app, { private: true, members: members.slice(1, 2) }), await makeTeam(app, { private: true, members: members.slice(2) })]
  const actors = [...await Promise.all([...members, ...customers].map(actor => reload(app, actor))), system('test')]
  const tickets: Ticket[] = []
  for (const teamId of [null, ...teams]) {
    for (const assigneeId of [null, members[2]!.id]) {
      tickets.push(await makeTicket(app, { teamId, assigneeId, requester: customers[0]!, participants: teamId ? [customers[1]!.id] : [] }))
    }
  }
  for (const actor of actors) {
    const context = contextOf(actor, app.clock(), 'UTC')
    const inDatabase = (where: ReturnType<typeof sql>) => app.db.query<{ id: string }>(sql`select t.id from tickets t where ${where} order by t.number`)
    const seen = tickets.filter(ticket => seesTicket(actor, ticket)).map(({ id }) => ({ id }))
    const facts = (ticket: Ticket): TicketFacts => ({ ticket, requester: null, organisation: null, assignee: null, team: null })
    expect(tickets.filter(ticket => matches(visibilityOf(actor), ticketFields, facts(ticket), context)).map(({ id }) => ({ id }))).toEqual(seen)
    expect(await inDatabase(toSql(visibilityOf(actor), ticketFields, context))).toEqual(seen)
    expect(await inDatabase(visibleTickets(actor))).toEqual(seen)
  }
})
