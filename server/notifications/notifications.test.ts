import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { factory, makePerson, makeTeam, makeTicket, makeToken, reload, write } from '../../test/factories.ts'
import { customerMail, deliver, makeMailbox } from '../../test/mail/desk.ts'
import { startRelay, type TestRelay } from '../../test/mail/relay.ts'
import { makeRule } from '../../test/rules.ts'
import { deleteRule } from '../automation/change-rules.ts'
import { accessPerson } from '../people/access.ts'
import { updatePerson } from '../people/update-person.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { NoticeWays } from '../settings/notification-ways.ts'
import { accessTicket } from '../tickets/access.ts'
import { assign } from '../tickets/assign.ts'
import { follow } from '../tickets/follow.ts'
import { snooze } from '../tickets/snooze.ts'
import { transfer } from '../tickets/transfer.ts'
import { choose } from './choices.ts'
import { sweepNotifications } from './sweep.ts'

let app: TestApp
let relay: TestRelay
beforeAll(async () => {
  relay = await startRelay()
  app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1', RELAY_URL: relay.url })
  await makeMailbox(app)
})
afterAll(async () => {
  await app.close()
  await relay.close()
})
beforeEach(() => { relay.received.length = 0 })

const told = (person: PersonActor) => app.db.query<{ kind: string; mail: string | null }>(sql`select kind, mail from notifications where person_id = ${person.id} order by id`)
const kinds = async (person: PersonActor) => (await told(person)).map(each => each.kind)
const wish = (person: PersonActor, ways: Partial<NoticeWays>) => app.change(person, tx => choose(tx, person.id, { ways }))
const give = (by: PersonActor, ticketId: string, to: PersonActor) => app.change(by, async tx => assign(tx, await accessTicket(tx, ticketId, 'assign'), to.id))
const call = async (person: PersonActor, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) => {
  const answer = await app.http.inject({ method, url: `/api/v1${url}`, headers: { authorization: `Bearer ${await makeToken(app, person)}` }, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json<Record<string, never>>() }
}
/** Some minutes later, with everything that is due by then. */
const later = async (minutes = 2) => { app.pass({ minutes }); await app.settle() }
const mailTo = (person: { address: string }) => relay.received.filter(each => each.to.includes(person.address))
const mark = (person: PersonActor, name: string) => `<span data-mention="person:${person.id}">@${name}</span>`

describe('somebody is told', () => {
  it('that a ticket is theirs, what the customer and colleagues say on it, and that its sleep is over; never of what they do themselves', async () => {
    const [iva, nina, ana] = [await makePerson(app, 'agent'), await makePerson(app, 'agent'), await makePerson(app)]
    const ticket = await makeTicket(app, { requester: ana })
    await give(nina, ticket.id, iva)
    await write(app, ana, ticket.id)
    await write(app, nina, ticket.id, { kind: 'note' })
    await write(app, nina, ticket.id)
    await write(app, iva, ticket.id, { kind: 'note' })
    await app.change(iva, async tx => snooze(tx, await accessTicket(tx, ticket.id, 'update'), tx.now.add({ minutes: 5 })))
    await later(6)
    expect(await kinds(iva)).toEqual(['assigned', 'reply', 'note', 'answer', 'woken'])
    expect(await kinds(nina)).toEqual([])
  })

  it('nothing of what a machine says, and nothing twice', async () => {
    const [iva, ana] = [await makePerson(app, 'agent'), await makePerson(app)]
    const ticket = await makeTicket(app, { requester: ana, assigneeId: iva.id })
    await write(app, ana, ticket.id, { automatic: true })
    await call(iva, 'PUT', `/tickets/${ticket.number}/follow`)
    await write(app, ana, ticket.id)
    expect(await kinds(iva)).toEqual(['assigned', 'reply'])
  })

  it('with a whole team where they wish to be, not otherwise', async () => {
    const [iva, nina] = [await makePerson(app, 'agent'), await makePerson(app, 'agent')]
    const team = await makeTeam(app, { members: [iva, nina] })
    await wish(nina, { team: 'workspace' })
    await makeTicket(app, { teamId: team })
    const other = await makeTicket(app)
    await app.change(factory, async tx => transfer(tx, await accessTicket(tx, other.id, 'update'), { teamId: team }))
    expect(await kinds(nina)).toEqual(['team', 'team'])
    expect(await kinds(iva)).toEqual([])
  })

  it('that a message did not arrive: who wrote it, and whose ticket it is', async () => {
    const [iva, nina, ana] = [await makePerson(app, 'agent'), await makePerson(app, 'agent'), await makePerson(app, 'customer', { address: 'gone@refused.example' })]
    const ticket = await makeTicket(app, { requester: ana, assigneeId: nina.id })
    await write(app, iva, ticket.id)
    await app.settle()
    expect(await kinds(iva)).toEqual(['undelivered'])
    expect(await kinds(nina)).toContain('undelivered')
  })
})

describe('a ticket of a private team', () => {
  it('tells nobody outside of it, though they follow', async () => {
    const [iva, nina, ana] = [await makePerson(app, 'agent'), await makePerson(app, 'agent'), await makePerson(app)]
    const team = await makeTeam(app, { private: true, members: [nina] })
    const ticket = await makeTicket(app, { requester: ana })
    await call(iva, 'PUT', `/tickets/${ticket.number}/follow`)
    await app.change(factory, async tx => transfer(tx, await accessTicket(tx, ticket.id, 'update'), { teamId: team }))
    await write(app, ana, ticket.id)
    expect(await kinds(iva)).toEqual([])
  })

  it('takes back what was told before: it is neither listed, nor counted, nor mailed', async () => {
    const [iva, nina, ana] = [await makePerson(app, 'agent'), await makePerson(app, 'agent'), await makePerson(app)]
    const team = await makeTeam(app, { private: true, members: [nina] })
    const ticket = await makeTicket(app, { requester: ana })
    await call(iva, 'PUT', `/tickets/${ticket.number}/follow`)
    await wish(iva, { reply: 'mail' })
    await write(app, ana, ticket.id)
    expect((await call(iva, 'GET', '/notifications/unread')).body).toEqual({ unread: 1, mentions: 0 })
    await app.change(factory, async tx => transfer(tx, await accessTicket(tx, ticket.id, 'update'), { teamId: team }))
    expect((await call(await reload(app, iva), 'GET', '/notifications/unread')).body).toEqual({ unread: 0, mentions: 0 })
    expect((await call(iva, 'GET', '/notifications')).body).toMatchObject({ items: [] })
    await later()
    expect(mailTo(iva)).toEqual([])
    expect(await told(iva)).toEqual([{ kind: 'reply', mail: 'dropped' }])
  })
})

describe('a mail', () => {
  it('is one for a ticket and a moment, carries what was said, and an answer to it becomes a note', async () => {
    const [iva, nina, ana] = [await makePerson(app, 'agent', { name: 'Iva' }), await makePerson(app, 'agent', { name: 'Nina' }), await makePerson(app)]
    const ticket = await makeTicket(app, { requester: ana, subject: 'Printer' })
    await wish(iva, { reply: 'mail' })
    await give(nina, ticket.id, iva)
    await write(app, ana, ticket.id, { text: 'It is on fire.' })
    await call(nina, 'POST', `/tickets/${ticket.number}/messages`, { kind: 'note', html: `<p>${mark(iva, 'Iva')} please look</p>` })
    await later()
    const mails = mailTo(iva)
    expect(mails).toHaveLength(1)
    const { mail, raw } = mails[0]!
    expect(mail.subject).toBe(`[#${ticket.number}] Printer`)
    for (const words of ['Nina assigned this ticket to you.', 'It is on fire.', 'Nina mentioned you:', 'You are told because you have the ticket.', 'You are told because it names you.', '@Iva please look', `/tickets/${ticket.number}`]) expect(mail.text).toContain(words)
    expect(raw).not.toContain('data-mention')
    expect(raw).toContain('Auto-Submitted: auto-generated')
    await deliver(app, customerMail({ From: `Iva <${iva.address}>`, To: mail.replyTo[0]!.address, 'In-Reply-To': mail.messageId! }, 'I am on it.'), { envelope: { from: iva.address } })
    const note = await app.db.one(sql`select kind, author_id as "authorId", text from messages where ticket_id = ${ticket.id} order by created_at desc, id desc limit 1`)
    expect(note).toMatchObject({ kind: 'note', authorId: iva.id, text: expect.stringContaining('I am on it.') as string })
    await later()
    expect(mailTo(iva)).toHaveLength(1)
  })

  it('does not leave for what was read meanwhile, or switched off', async () => {
    const [iva, nina, ana] = [await makePerson(app, 'agent'), await makePerson(app, 'agent'), await makePerson(app)]
    const ticket = await makeTicket(app, { requester: ana })
    await wish(iva, { assigned: 'mail', reply: 'off' })
    await give(nina, ticket.id, iva)
    await write(app, ana, ticket.id)
    await call(iva, 'POST', `/tickets/${ticket.number}/read`)
    await later()
    expect(mailTo(iva)).toEqual([])
    expect(await told(iva)).toEqual([{ kind: 'assigned', mail: 'dropped' }])
  })

  it('waits while it shall be quiet, and is there afterwards', async () => {
    const [iva, nina] = [await makePerson(app, 'agent'), await makePerson(app, 'agent')]
    const hour = app.now.toZonedDateTimeISO('UTC').hour
    await app.change(iva, tx => choose(tx, iva.id, { quiet: { from: hour, to: (hour + 3) % 24 } }))
    await give(nina, (await makeTicket(app)).id, iva)
    await later(60)
    expect(mailTo(iva)).toEqual([])
    await later(121)
    expect(mailTo(iva)).toHaveLength(1)
  })

  it('of a digest lists everything since the last; so does one in place of many at one moment', async () => {
    const [iva, nina, boss] = [await makePerson(app, 'agent'), await makePerson(app, 'agent'), await makePerson(app, 'lead')]
    await app.change(iva, tx => choose(tx, iva.id, { ways: { assigned: 'digest' }, digest: { every: 'hour', hour: 0 } }))
    const tickets = []
    for (let n = 0; n < 7; n++) tickets.push(await makeTicket(app, { subject: `Wave ${n}` }))
    for (const { id } of tickets) { await give(boss, id, iva); await give(boss, id, nina); await give(boss, id, iva) }
    await later(61)
    expect(mailTo(nina)).toHaveLength(1)
    const [mail] = mailTo(iva).map(each => each.mail)
    for (const { number } of tickets) expect(mail!.text).toContain(`#${number} Wave`)
    expect(mailTo(iva)).toHaveLength(1)
  })

  it('comes again when the relay asks for time, and only once when the line broke', async () => {
    const [iva, nina] = [await makePerson(app, 'agent'), await makePerson(app, 'agent')]
    relay.answers.push(451)
    await give(nina, (await makeTicket(app)).id, iva)
    await later()
    expect(await told(iva)).toEqual([{ kind: 'assigned', mail: 'waiting' }])
    await app.db.query(sql`update graphile_worker._private_jobs set run_at = now()`)
    await app.settle()
    expect(await told(iva)).toEqual([{ kind: 'assigned', mail: 'sent' }])
    relay.answers.push('drop')
    await give(nina, (await makeTicket(app)).id, iva)
    await later()
    await app.db.query(sql`update graphile_worker._private_jobs set run_at = now()`)
    await app.settle()
    expect((await told(iva))[1]).toEqual({ kind: 'assigned', mail: 'uncertain' })
  })

  it('speaks the reader’s language', async () => {
    const [iva, nina] = [await makePerson(app, 'agent'), await makePerson(app, 'agent', { name: 'Нина' })]
    await app.change(factory, async tx => updatePerson(tx, await accessPerson(tx, iva.id), { language: 'bg' }))
    await give(nina, (await makeTicket(app)).id, iva)
    await later()
    expect(mailTo(iva)[0]!.mail.text).toContain('Нина ви възложи тази заявка.')
    expect(mailTo(iva)[0]!.mail.text).toContain('защото заявката е при вас')
  })
})

describe('what was told', () => {
  it('is listed page by page, read one by one, by its ticket, or all at once, and forgotten in the end', async () => {
    const [iva, nina] = [await makePerson(app, 'agent'), await makePerson(app, 'agent', { name: 'Nina' })]
    const tickets = []
    for (let n = 0; n < 4; n++) {
      tickets.push(await makeTicket(app, { subject: `Paper ${n}` }))
      await give(nina, tickets[n]!.id, iva)
      app.pass({ seconds: 1 })
    }
    const first = (await call(iva, 'GET', '/notifications?limit=3')).body as unknown as { items: { id: string }[]; nextCursor: string }
    expect(first.items[0]).toMatchObject({ kind: 'assigned', ticket: { subject: 'Paper 3' }, actor: { name: 'Nina' }, read: false })
    expect((await call(iva, 'GET', `/notifications?limit=3&cursor=${first.nextCursor}`)).body).toMatchObject({ items: [{ ticket: { subject: 'Paper 0' } }], nextCursor: null })
    const unread = async () => ((await call(iva, 'GET', '/notifications/unread')).body as unknown as { unread: number }).unread
    await call(iva, 'POST', '/notifications/read', { ids: [first.items[0]!.id] })
    expect(await unread()).toBe(3)
    await call(iva, 'POST', '/notifications/read', { ticketId: tickets[0]!.id })
    expect(await unread()).toBe(2)
    await call(iva, 'POST', `/tickets/${tickets[1]!.number}/read`)
    expect(await unread()).toBe(1)
    await call(nina, 'POST', '/notifications/read', { until: app.now.toString() })
    expect(await unread()).toBe(1)
    await call(iva, 'POST', '/notifications/read', { until: app.now.toString() })
    expect(await unread()).toBe(0)
    await later()
    await sweepNotifications(app.db, app.now.add({ hours: 24 * 91 }), app)
    expect(await told(iva)).toEqual([])
  })
})

it('choices are kept by person; the desk’s hold where nothing was chosen', async () => {
  const iva = await makePerson(app, 'light')
  expect((await app.change(iva, tx => choose(tx, iva.id, { ways: { team: 'mail' }, quietDays: [7, 6, 7] }))).quietDays).toEqual([6, 7])
  expect((await app.change(iva, tx => choose(tx, iva.id, { ways: { team: null }, quiet: { from: 20, to: 7 } }))).ways).toEqual({})
  expect(await app.db.one(sql`select quiet, version from notification_choices where person_id = ${iva.id}`)).toEqual({ quiet: { from: 20, to: 7 }, version: 2 })
})

describe('why somebody was told', () => {
  const whyOf = async (person: PersonActor, kind: string) => {
    const [one] = await app.db.query<{ id: string }>(sql`select id from notifications where person_id = ${person.id} and kind = ${kind} order by id desc limit 1`)
    return (await call(person, 'GET', `/notifications/${one!.id}/why`)).body
  }

  it('is what they are to the ticket, what happened, and what led to that', async () => {
    const [lead, iva, nina, follower] = [await makePerson(app, 'lead'), await makePerson(app, 'agent'), await makePerson(app, 'agent'), await makePerson(app, 'agent')]
    const teamId = await makeTeam(app, { members: [lead, iva, nina] })
    await wish(iva, { team: 'workspace' })
    const ticket = await makeTicket(app, { teamId })
    expect(await whyOf(iva, 'team')).toMatchObject({ reason: 'team', event: { type: 'ticket.opened' }, causes: [] })
    await give(nina, ticket.id, iva)
    expect(await whyOf(iva, 'assigned')).toMatchObject({ kind: 'assigned', reason: 'assignee', event: { type: 'ticket.assigned', actor: { id: nina.id, name: nina.name } }, causes: [] })
    await app.change(factory, async tx => follow(tx, await accessTicket(tx, ticket.id, 'update'), follower.id))
    await write(app, nina, ticket.id, { kind: 'note' })
    expect(await whyOf(follower, 'note')).toMatchObject({ reason: 'follower', event: { type: 'message.added', actor: { id: nina.id } } })
    const rule = await makeRule(app, { when: ['noteAdded'], actions: [{ do: 'notify', whom: ['lead'], people: [] }] }, 'Tell the lead')
    await write(app, nina, ticket.id, { kind: 'note' })
    const why = await whyOf(lead, 'rule')
    expect(why).toMatchObject({ reason: 'named', event: { type: 'automation.notified', actor: { kind: 'policy' } }, causes: [{ type: 'message.added', actor: { id: nina.id } }] })
    expect(Object.values(why?.names ?? {})).toContain('Tell the lead')
    await app.change(factory, tx => deleteRule(tx, rule.id))
  })

  it('is nobody else’s business, and told of no ticket that they see no more', async () => {
    const [iva, nina] = [await makePerson(app, 'agent'), await makePerson(app, 'agent')]
    const ticket = await makeTicket(app)
    await give(nina, ticket.id, iva)
    const { id } = await app.db.one<{ id: string }>(sql`select id from notifications where person_id = ${iva.id}`)
    expect((await call(nina, 'GET', `/notifications/${id}/why`)).status).toBe(404)
    const hidden = await makeTeam(app, { private: true, members: [nina] })
    await app.change(factory, async tx => transfer(tx, await accessTicket(tx, ticket.id, 'update'), { teamId: hidden }))
    expect((await call(await reload(app, iva), 'GET', `/notifications/${id}/why`)).status).toBe(404)
  })
})
