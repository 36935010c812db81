import sql from 'sql-template-tag'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf } from '../../test/client.ts'
import { factory, makePerson, makeTeam, makeTicket, write } from '../../test/factories.ts'
import { makeRule } from '../../test/rules.ts'
import { accessTeam, updateTeam } from '../people/update-team.ts'
import type { PersonActor } from '../platform/actor.ts'
import { accessTicket } from '../tickets/access.ts'
import { assign } from '../tickets/assign.ts'
import { changeStatus } from '../tickets/change-status.ts'
import { setImpact, tag } from '../tickets/set-fields.ts'
import { setPriority } from '../tickets/set-priority.ts'
import type { Ticket } from '../tickets/ticket.ts'
import { changeRule, deleteRule, moveRule } from './change-rules.ts'
import { allRules } from './registry.ts'

let app: TestApp
let agent: PersonActor, admin: PersonActor
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent')
  admin = await makePerson(app, 'admin')
})
afterEach(async () => {
  for (const { id } of await allRules(app)) await app.change(factory, tx => deleteRule(tx, id))
})
afterAll(() => app.close())

const row = (id: string) => app.db.one<Pick<Ticket, 'priority' | 'tags' | 'category' | 'teamId' | 'assigneeId'>>(sql`select priority, tags, category, team_id as "teamId", assignee_id as "assigneeId" from tickets where id = ${id}`)
const messages = (id: string) => app.db.query<{ text: string; kind: string; automatic: boolean }>(sql`select text, kind, automatic from messages where ticket_id = ${id} order by created_at, id`)
const events = (id: string, type: string) => app.db.query<{ actor: string; data: Record<string, unknown> }>(sql`select actor_id as actor, data from events where subject_id = ${id} and type = ${type} order by seq`)
const opened = (text: string, more: Partial<Parameters<typeof makeTicket>[1]> = {}) => makePerson(app).then(person => makeTicket(app, { requester: person, message: { kind: 'public', direction: 'in', authorId: person.id, channel: 'email', text }, ...more }))
const change = (id: string, work: (tx: Parameters<Parameters<TestApp['change']>[1]>[0], ticket: Ticket) => unknown) => app.change(agent, async tx => { await work(tx, await accessTicket(tx, id, 'update')) })
const tagOf = (name: string) => ({ do: 'tag' as const, add: [name], remove: [] })

describe('a rule', () => {
  it('acts on an opened ticket by its words, under its own name and version', async () => {
    const team = await makeTeam(app, { name: 'Billing' })
    const rule = await makeRule(app, { condition: { field: 'message.words', op: 'hasAny', value: ['Invoice', 'refund'] }, actions: [{ do: 'team', teamId: team, unassign: false }, tagOf('Money')] })
    const [billing, other] = [await opened('My INVOICE shows the wrong number.'), await opened('About invoices in general')]
    expect(await row(billing.id)).toMatchObject({ teamId: team, tags: ['money'] })
    expect(await row(other.id)).toMatchObject({ teamId: null, tags: [] })
    expect(await events(billing.id, 'ticket.transferred')).toEqual([{ actor: `rule:${rule.id}@1`, data: { from: null, to: team } }])
  })

  it('asks the ticket as the rules before it left it, in the admin’s order; one that stops ends the rest', async () => {
    await makeRule(app, { actions: [{ do: 'set', field: 'priority', value: 4 }] })
    const second = await makeRule(app, { condition: { field: 'priority', op: 'is', value: 4 }, actions: [tagOf('seen'), { do: 'stop' }] })
    const third = await makeRule(app, { actions: [tagOf('third')] })
    expect(await row((await opened('Words')).id)).toMatchObject({ priority: 4, tags: ['seen'] })
    await app.change(factory, tx => moveRule(tx, third.id, second.id))
    expect((await row((await opened('Words')).id)).tags).toEqual(['third', 'seen'])
  })

  it('tells the first words from what is written later, and people from machines', async () => {
    await makeRule(app, { when: ['customerWrote'], actions: [tagOf('wrote')] })
    await makeRule(app, { when: ['machineWrote'], actions: [tagOf('machine')] })
    await makeRule(app, { when: ['colleagueReplied', 'noteAdded'], condition: { field: 'event.by', op: 'is', value: 'colleague' }, actions: [tagOf('ours')] })
    const customer = await makePerson(app)
    const ticket = await makeTicket(app, { requester: customer })
    expect((await row(ticket.id)).tags).toEqual([])
    await write(app, customer, ticket.id, { automatic: true })
    expect((await row(ticket.id)).tags).toEqual(['machine'])
    await write(app, customer, ticket.id)
    await write(app, agent, ticket.id, { kind: 'note' })
    expect((await row(ticket.id)).tags).toEqual(['machine', 'wrote', 'ours'])
  })

  it('compares with what it was before, and with the calendar of the desk', async () => {
    await makeRule(app, { when: ['prioritySet'], condition: { all: [{ field: 'was.priority', op: 'lt', value: 3 }, { field: 'priority', op: 'gte', value: 3 }] }, actions: [tagOf('raised')] })
    await makeRule(app, { when: ['prioritySet'], condition: { field: 'hours.desk', op: 'is', value: false }, actions: [tagOf('closed')] })
    app.now = Temporal.Instant.from('2027-01-05T10:00:00Z')
    const ticket = await makeTicket(app)
    await change(ticket.id, (tx, each) => setPriority(tx, each, 3))
    expect((await row(ticket.id)).tags).toEqual(['raised'])
    app.now = Temporal.Instant.from('2027-01-05T22:00:00Z')
    await change(ticket.id, (tx, each) => setPriority(tx, each, 4))
    expect((await row(ticket.id)).tags).toEqual(['raised', 'closed'])
  })

  it('sees the priority that the matrix gives, and leaves alone what is off, out of its time, or set aside', async () => {
    await makeRule(app, { when: ['opened', 'fieldSet', 'prioritySet'], condition: { field: 'priority', op: 'gte', value: 3 }, actions: [tagOf('hot')] })
    const off = await makeRule(app, { actions: [tagOf('off')] })
    await app.change(factory, tx => changeRule(tx, off.id, { enabled: false }))
    await makeRule(app, { until: app.now.toString(), actions: [tagOf('late')] })
    expect((await row((await opened('All is down', { impact: 3, urgency: 3 })).id)).tags).toEqual(['hot'])
    const ticket = await opened('x')
    await change(ticket.id, (tx, each) => setImpact(tx, each, 1))
    expect((await row(ticket.id)).tags).toEqual([])
  })

  it('keeps a solved ticket solved when the customer only says thanks', async () => {
    await makeRule(app, {
      when: ['customerWrote'], condition: { all: [{ field: 'category', op: 'is', value: 'solved' }, { field: 'message.words', op: 'hasAny', value: ['thanks', 'благодаря'] }, { field: 'message.length', op: 'lt', value: 60 }] },
      actions: [{ do: 'keepStatus' }, tagOf('thanked')],
    })
    const customer = await makePerson(app)
    const ticket = await makeTicket(app, { requester: customer, category: 'solved' })
    await write(app, customer, ticket.id, { text: 'Много благодаря!' })
    expect(await row(ticket.id)).toMatchObject({ category: 'solved', tags: ['thanked'] })
    await write(app, customer, ticket.id, { text: 'It broke again.' })
    expect((await row(ticket.id)).category).toBe('open')
  })

  it('opens a linked ticket, adds a checklist’s tasks, follows and snoozes', async () => {
    const team = await makeTeam(app)
    await makeRule(app, { condition: { field: 'subject', op: 'contains', value: 'move' }, actions: [{ do: 'open', subject: 'Order the hardware', teamId: team, assigneeId: agent.id, priority: 3, note: 'A screen\nand a chair' }, { do: 'follow', personId: agent.id }, { do: 'snooze', hours: 2 }] })
    const ticket = await opened('x', { subject: 'I MOVE to Sofia' })
    expect(await app.db.query(sql`select c.subject, c.team_id as "teamId", c.assignee_id as "assigneeId", c.priority, (select json_agg(json_build_object('kind', m.kind, 'text', m.text)) from messages m where m.ticket_id = c.id) as said from ticket_links l join tickets c on c.id in (l.ticket_id, l.other_id) and c.id <> ${ticket.id} where ${ticket.id} in (l.ticket_id, l.other_id)`))
      .toEqual([{ subject: 'Order the hardware', teamId: team, assigneeId: agent.id, priority: 3, said: [{ kind: 'note', text: 'A screen\nand a chair' }] }])
    expect(await app.db.one(sql`select snoozed_until as until, participants from tickets where id = ${ticket.id}`)).toMatchObject({ participants: [agent.id] })
  })

  it('links with a ticket that is there, also after it was merged, and says when it cannot', async () => {
    const problem = await makeTicket(app)
    await makeRule(app, { condition: { field: 'subject', op: 'contains', value: 'VPN' }, actions: [{ do: 'link', number: problem.number, is: 'problem' }] })
    const api = await clientOf(app, admin)
    const linked = async (id: string) => (await api.get(`/tickets/${id}`)).body.links.map(({ is, number }: { is: string; number: number }) => [is, number])
    const first = await opened('x', { subject: 'VPN down' })
    expect([await linked(first.id), await linked(problem.id)]).toEqual([[['problem', problem.number]], [['incident', first.number]]])
    const whole = await makeTicket(app)
    await api.post(`/tickets/${problem.id}/merge`, { body: { into: whole.id, otherRequester: true } })
    expect(await linked((await opened('x', { subject: 'VPN again' })).id)).toEqual([['problem', whole.number]])
    await api.delete(`/tickets/${whole.id}`)
    expect(await linked((await opened('x', { subject: 'VPN still' })).id)).toEqual([])
    expect((await api.post('/rules/check', { body: { definition: { when: ['opened'], quiet: null, condition: { all: [] }, from: null, until: null, actions: [{ do: 'link', number: 99_999_999, is: 'related' }] } } })).body.faults)
      .toEqual([{ path: 'actions.0', code: 'ticket', name: '99999999' }])
  })
})

describe('how many there are', () => {
  const field = (name: string, value: number) => ({ field: `count.${name}`, op: 'is' as const, value })

  it('is asked of the messages of each side, this one included, and of reopenings', async () => {
    const customer = await makePerson(app)
    await makeRule(app, { when: ['customerWrote'], condition: { all: [field('customerMessages', 3), field('colleagueMessages', 1)] }, actions: [tagOf('third')] })
    await makeRule(app, { when: ['statusChanged'], condition: field('reopenings', 2), actions: [tagOf('twice')] })
    const ticket = await makeTicket(app, { requester: customer })
    await write(app, customer, ticket.id)
    await write(app, agent, ticket.id)
    expect((await row(ticket.id)).tags).toEqual([])
    await write(app, customer, ticket.id)
    expect((await row(ticket.id)).tags).toEqual(['third'])
    for (const category of ['solved', 'open', 'solved', 'open'] as const) await app.change(agent, async tx => changeStatus(tx, await accessTicket(tx, ticket.id, 'update'), { category }))
    expect((await row(ticket.id)).tags).toEqual(['third', 'twice'])
  })

  it('is asked of what else is open for the requester, their organisation and the assignee, in rules of time and in a trial, too', async () => {
    const api = await clientOf(app, admin)
    const organisation = (await api.post('/organisations', { body: { name: 'Acme' } })).body.id as string
    const [one, other] = [await makePerson(app), await makePerson(app)]
    for (const { id } of [one, other]) await api.patch(`/people/${id}`, { body: { organisationId: organisation } })
    await makeTicket(app, { requester: one, category: 'solved' })
    await makeTicket(app, { requester: one })
    await makeTicket(app, { requester: other })
    await makeRule(app, { condition: { all: [field('requesterOpen', 2), field('organisationOpen', 3), { field: 'count.assigneeOpen', op: 'empty' }, field('files', 0)] }, actions: [tagOf('busy')] })
    await makeRule(app, { quiet: { of: 'customer', minutes: 60, calendarId: null }, condition: field('requesterOpen', 1), actions: [tagOf('alone')] })
    const ticket = await makeTicket(app, { requester: one })
    expect((await row(ticket.id)).tags).toEqual(['busy'])
    const lonely = await makeTicket(app)
    app.pass({ minutes: 61 })
    await app.settle()
    expect([(await row(lonely.id)).tags, (await row(ticket.id)).tags]).toEqual([['alone'], ['busy']])
    const definition = { when: ['opened'], quiet: null, condition: { all: [field('requesterOpen', 2)] }, from: null, until: null, actions: [tagOf('x')] }
    expect((await api.post('/rules/dry-run', { body: { definition, ticketId: ticket.id, event: 'opened' } })).body).toMatchObject({ holds: true, table: [{ field: 'count.requesterOpen', fact: 2, result: true }] })
    expect((await api.post('/rules/back-test', { body: { definition, days: 3 } })).body).toMatchObject({ title: 'not-of-the-past', fields: ['count.requesterOpen'] })
  })
})

describe('what a rule says', () => {
  const texts = [{ language: 'en', html: '<p>Hello {{requester.firstName}}, it is #{{ticket.number}} of {{ticket.createdAt}}. {{assignee.name}}</p>' }, { language: 'bg', html: '<p>Здравейте, заявка {{ticket.number}}</p>' }]

  it('is said in the customer’s language, filled in, marked as automatic, once per change', async () => {
    await makeRule(app, { actions: [{ do: 'reply', texts }] })
    await makeRule(app, { actions: [{ do: 'reply', texts }] })
    const ticket = await opened('Здрасти', { language: 'bg' })
    expect((await messages(ticket.id)).slice(1)).toEqual([{ kind: 'public', automatic: true, text: `Здравейте, заявка ${ticket.number}` }])
    expect((await row(ticket.id)).category).toBe('new') // a machine's answer is no answer
    const english = await opened('Hi', { language: 'de' })
    expect((await messages(english.id))[1]!.text).toMatch(/^Hello customer, it is #\d+ of \w+ \d+, 2027\.\s*$/)
  })

  it('goes neither to machines nor to colleagues nor to an address that nobody reads', async () => {
    await makeRule(app, { actions: [{ do: 'reply', texts }] })
    const robot = await makePerson(app, 'customer', { address: 'no-reply@shop.example' })
    const machine = await makePerson(app)
    const silent = [
      await makeTicket(app, { requester: robot }), await makeTicket(app, { requester: agent }),
      await makeTicket(app, { requester: machine, message: { kind: 'public', direction: 'in', authorId: machine.id, channel: 'email', text: 'Out of office', automatic: true } }),
    ]
    for (const { id } of silent) expect(await messages(id)).toHaveLength(1)
  })

  it('mails the lead of the team, and the same words to the same person once', async () => {
    const lead = await makePerson(app, 'lead')
    const team = await makeTeam(app, { members: [lead, agent] })
    const mail = { do: 'mail' as const, to: 'lead' as const, address: null, texts: [{ language: 'en', subject: '#{{ticket.number}} {{ticket.subject}}', html: '<p>Look.</p>' }] }
    await makeRule(app, { actions: [mail] })
    await makeRule(app, { actions: [mail, { do: 'notify', whom: ['lead'], people: [] }] })
    const ticket = await opened('x', { teamId: team, subject: 'A & B' })
    const [job, ...more] = await app.db.query<{ payload: object }>(sql`select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'rule-mail'`)
    expect(job!.payload).toMatchObject({ to: expect.stringContaining('lead'), subject: `#${ticket.number} A & B`, text: 'Look.' })
    expect(more).toEqual([])
    expect(await app.db.query(sql`select kind, person_id as "personId" from notifications where ticket_id = ${ticket.id} and kind = 'rule'`)).toEqual([{ kind: 'rule', personId: lead.id }])
  })

  it('is a note for colleagues', async () => {
    await makeRule(app, { actions: [{ do: 'note', texts: [{ language: 'en', html: '<p>Check the contract of {{requester.name}}.</p>' }] }] })
    expect((await messages((await opened('x')).id))[1]).toMatchObject({ kind: 'note', text: expect.stringMatching(/^Check the contract of customer/) })
  })
})

describe('rules that cannot be followed', () => {
  it('are refused when they name what is not there', async () => {
    const gone = '00000000-0000-7000-8000-000000000000'
    await expect(makeRule(app, { condition: { field: 'custom.plan', op: 'is', value: 'x' }, actions: [{ do: 'team', teamId: gone, unassign: false }] })).rejects.toMatchObject({
      code: 'broken-rule', extra: { faults: [{ path: 'condition', code: 'field', name: 'custom.plan' }, { path: 'actions.0', code: 'team', name: gone }] },
    })
  })

  it('leave the customer’s word and all other actions alone when what they name is gone later', async () => {
    const team = await makeTeam(app)
    const rule = await makeRule(app, { actions: [{ do: 'team', teamId: team, unassign: false }, tagOf('still')] })
    await app.change(factory, async tx => updateTeam(tx, await accessTeam(tx, team), { archived: true }))
    const ticket = await opened('x')
    expect(await row(ticket.id)).toMatchObject({ teamId: null, tags: ['still'] })
    expect((await app.db.one<{ trace: { rules: object[] } }>(sql`select trace from rule_traces where ticket_id = ${ticket.id}`)).trace.rules).toEqual([{ at: 0, outcome: 'failed', code: 'unknown-team' }])
    expect(await allRules(app)).toMatchObject([{ id: rule.id }])
  })
})

describe('loops', () => {
  it('two rules that undo each other end, and settle on what was done last', async () => {
    await makeRule(app, { when: ['prioritySet'], condition: { field: 'priority', op: 'is', value: 4 }, actions: [{ do: 'set', field: 'priority', value: 1 }] })
    await makeRule(app, { when: ['prioritySet'], condition: { field: 'priority', op: 'is', value: 1 }, actions: [{ do: 'set', field: 'priority', value: 4 }] })
    const ticket = await makeTicket(app)
    await change(ticket.id, (tx, each) => setPriority(tx, each, 4))
    expect(await events(ticket.id, 'ticket.prioritySet')).toHaveLength(3)
    expect((await row(ticket.id)).priority).toBe(4)
  })

  it('a chain that goes too deep is cut, named, and its rule switched off when it happens again and again; the admins are told', async () => {
    const last = 12
    // the last first, so that each is led to by an event of its own
    for (let n = last - 1; n >= 0; n--) await makeRule(app, { when: ['tagged'], condition: { all: [{ field: 'tags', op: 'hasAll', value: [`t${n}`] }, { field: 'tags', op: 'hasNone', value: [`t${n + 1}`] }] }, actions: [tagOf(`t${n + 1}`)] })
    const rules = await allRules(app)
    const tickets: string[] = []
    for (let n = 0; n < 3; n++) {
      const ticket = await makeTicket(app)
      await change(ticket.id, (tx, each) => tag(tx, each, { add: ['t0'] }))
      tickets.push(ticket.id)
    }
    const [stopped] = await events(tickets[0]!, 'automation.stopped')
    const culprit = rules.find(({ id }) => stopped?.data.policy === `rule:${id}`)
    expect(culprit).toBeDefined()
    expect((await allRules(app)).filter(({ enabled }) => !enabled).map(({ id }) => id)).toContain(culprit!.id)
    expect(await events(tickets[2]!, 'automation.switchedOff')).toMatchObject([{ data: { ruleId: culprit!.id, people: [admin.id] } }])
    expect(await app.db.query(sql`select 1 from notifications where person_id = ${admin.id} and kind = 'rule' and ticket_id = ${tickets[2]!}`)).toHaveLength(1)
  })

  it('assigns and solves through the verbs of people', async () => {
    await makeRule(app, { when: ['assigned'], condition: { field: 'was.assigneeId', op: 'empty' }, actions: [{ do: 'status', statusId: null, category: 'waiting-third-party' }] })
    await makeRule(app, { when: ['statusChanged'], condition: { field: 'was.category', op: 'is', value: 'waiting-third-party' }, actions: [{ do: 'assign', personId: null }] })
    const ticket = await makeTicket(app)
    await change(ticket.id, (tx, each) => assign(tx, each, agent.id))
    expect((await row(ticket.id)).category).toBe('waiting-third-party')
    await change(ticket.id, (tx, each) => changeStatus(tx, each, { category: 'solved' }))
    expect((await row(ticket.id)).assigneeId).toBeNull()
  })
})
