import sql from 'sql-template-tag'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { clientOf } from '../../../test/client.ts'
import { factory, makePerson, makeTeam, makeTicket, write } from '../../../test/factories.ts'
import { makeRule } from '../../../test/rules.ts'
import { personActor } from '../../auth/person-actor.ts'
import { accessPerson } from '../../people/access.ts'
import { createOrganisation } from '../../people/create-organisation.ts'
import { createPerson, type NewPerson } from '../../people/create-person.ts'
import { findOrCreatePerson } from '../../people/find-or-create-person.ts'
import { accessOrganisation, updateOrganisation, type OrganisationChanges } from '../../people/update-organisation.ts'
import { updatePerson, type PersonChanges } from '../../people/update-person.ts'
import type { PersonActor } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import { openTicket } from '../../tickets/open-ticket.ts'
import { changeRule, deleteRule } from '../change-rules.ts'
import { allRules } from '../registry.ts'
import type { RuleDefinition } from '../rule.ts'

let app: TestApp
let agent: PersonActor, admin: PersonActor
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent')
  admin = await makePerson(app, 'admin')
  await (await clientOf(app, admin)).post('/fields', { body: { carrier: 'person', key: 'segment', label: 'Segment', kind: 'text' } })
})
afterEach(async () => {
  for (const { id } of await allRules(app)) await app.change(factory, tx => deleteRule(tx, id))
})
afterAll(() => app.close())

type Given = Partial<RuleDefinition> & Pick<RuleDefinition, 'actions'>
const aboutPeople = (definition: Given) => makeRule(app, { about: 'person', when: ['personCreated'], ...definition })
const aboutOrganisations = (definition: Given) => makeRule(app, { about: 'organisation', when: ['organisationChanged'], ...definition })
const tagOf = (name: string) => ({ do: 'tag' as const, add: [name], remove: [] })
const person = (given: Partial<NewPerson> = {}) => app.change(agent, tx => createPerson(tx, { name: 'Nina', identities: [{ kind: 'email', value: `${newId()}@example.org` }], ...given }))
const changePerson = (id: string, changes: PersonChanges) => app.change(agent, async tx => { await updatePerson(tx, await accessPerson(tx, id), changes) })
const changeOrganisation = (id: string, changes: OrganisationChanges) => app.change(agent, async tx => { await updateOrganisation(tx, await accessOrganisation(tx, id), changes) })
const row = (id: string) => app.db.one<{ vip: boolean; tags: string[]; language: string | null; custom: object }>(sql`select vip, tags, language, custom from people where id = ${id}`)
const organisation = (id: string) => app.db.one<{ vip: boolean; tags: string[]; language: string | null }>(sql`select vip, tags, language from organisations where id = ${id}`)

describe('a rule about people', () => {
  it('acts on somebody new by what their organisation is, under its own name and version', async () => {
    const rule = await aboutPeople({ condition: { field: 'organisation.vip', op: 'is', value: true }, actions: [{ do: 'set', field: 'vip', value: true }, tagOf('key'), { do: 'set', field: 'custom.segment', value: 'gold' }] })
    const { id: vips } = await app.change(agent, tx => createOrganisation(tx, { name: 'Big', domains: ['big.example'], vip: true }))
    const [known, stranger] = [await person({ organisationId: vips }), await person()]
    expect(await row(known.id)).toMatchObject({ vip: true, tags: ['key'], custom: { segment: 'gold' } })
    expect(await row(stranger.id)).toMatchObject({ vip: false, tags: [], custom: {} })
    const events = await app.db.query(sql`select actor_id as actor, cause_id is not null as caused from events where subject_id = ${known.id} and type = 'person.updated' order by seq`)
    expect(events).toEqual([1, 2, 3].map(() => ({ actor: `rule:${rule.id}@1`, caused: true })))
    expect((await (await clientOf(app, agent)).get(`/people/${known.id}/history`)).body.items[0]).toMatchObject({ type: 'person.updated', actor: { kind: 'policy', name: rule.name } })
  })

  it('has acted before the rules about tickets ask who wrote their first mail', async () => {
    await aboutPeople({ condition: { field: 'person.domains', op: 'hasAny', value: ['board.example'] }, actions: [{ do: 'set', field: 'vip', value: true }] })
    await makeRule(app, { condition: { field: 'requester.vip', op: 'is', value: true }, actions: [{ do: 'set', field: 'priority', value: 4 }] })
    const opened = (address: string) => app.change(factory, async tx => (await openTicket(tx, { subject: 'Hello', channel: 'email', requester: findOrCreatePerson(tx, { address }) })).id)
    const priorities = await Promise.all([opened('chair@board.example'), opened('someone@else.example')].map(async id => (await app.db.one<{ priority: number }>(sql`select priority from tickets where id = ${await id}`)).priority))
    expect(priorities).toEqual([4, 2])
  })

  it('asks what was changed, from what, and by whom', async () => {
    await aboutPeople({ when: ['personChanged'], condition: { all: [{ field: 'event.changed', op: 'hasAny', value: ['vip'] }, { field: 'was.person.vip', op: 'is', value: true }, { field: 'event.by', op: 'is', value: 'colleague' }] }, actions: [tagOf('former vip')] })
    const { id } = await person()
    await changePerson(id, { vip: true })
    await changePerson(id, { language: 'bg' })
    expect((await row(id)).tags).toEqual([])
    await changePerson(id, { vip: false })
    expect((await row(id)).tags).toEqual(['former vip'])
  })

  it('explains itself where it acted and where it did not, by what it found then', async () => {
    const first = await aboutPeople({ when: ['personChanged'], condition: { field: 'person.language', op: 'is', value: 'bg' }, actions: [{ do: 'set', field: 'vip', value: true }] })
    const second = await aboutPeople({ when: ['personChanged'], condition: { all: [{ field: 'person.vip', op: 'is', value: true }, { field: 'was.person.language', op: 'is', value: 'pl' }] }, actions: [tagOf('moved')] })
    const { id } = await person()
    await changePerson(id, { language: 'bg' })
    const { get } = await clientOf(app, agent)
    const { items } = (await get(`/people/${id}/rule-traces`)).body
    expect(items.map(({ kind, asked, rules }: { kind: string; asked: number; rules: { id: string; outcome: string }[] }) => [kind, asked, rules.map(rule => [rule.id, rule.outcome])])).toEqual([
      ['personChanged', 2, [[first.id, 'again']]], // what it changed itself
      ['personChanged', 2, [[first.id, 'fired']]],
    ])
    await changePerson(id, { language: 'en', vip: false })
    const [, caused] = items as { eventId: string }[]
    const of = async (rule: string) => (await get(`/people/${id}/rule-traces/${caused!.eventId}?rule=${rule}`)).body.rule
    expect(await of(first.id)).toMatchObject({ name: first.name, outcome: 'fired', holds: true, table: [{ field: 'person.language', fact: 'bg', result: true }] })
    expect(await of(second.id)).toMatchObject({ outcome: 'no', holds: false, table: [{ field: 'person.vip', fact: true, result: true }, { field: 'was.person.language', fact: null, result: false }] })
    expect((await get(`/people/${(await person()).id}/rule-traces/${caused!.eventId}`)).status).toBe(404)
  })

  it('opens a ticket for them, which rules about tickets then see', async () => {
    const team = await makeTeam(app, { name: 'Welcome' })
    await aboutPeople({ actions: [{ do: 'open', subject: 'Say hello', teamId: team }] })
    await makeRule(app, { condition: { field: 'teamId', op: 'is', value: team }, actions: [tagOf('welcome')] })
    const { id } = await person({ language: 'pl' })
    expect(await app.db.query(sql`select subject, team_id as team, tags, language from tickets where requester_id = ${id}`)).toEqual([{ subject: 'Say hello', team, tags: ['welcome'], language: 'pl' }])
  })

  it('opens it without an assignee where the wanted one cannot have it, and their history says so', async () => {
    const light = await makePerson(app, 'light')
    const { id: ruleId } = await aboutPeople({ actions: [{ do: 'open', subject: 'Say hello', teamId: null, assigneeId: light.id, priority: 4, note: 'By phone' }] })
    const { id } = await person({})
    expect(await app.db.query(sql`select t.assignee_id as assignee, t.priority, m.text, m.kind from tickets t join messages m on m.ticket_id = t.id where t.requester_id = ${id}`)).toEqual([{ assignee: null, priority: 4, text: 'By phone', kind: 'note' }])
    const history = await app.db.query<{ type: string; data: object; actor: string }>(sql`select type, data, actor_id as actor from events where subject_id = ${id} order by seq`)
    expect(history.at(-1)).toEqual({ type: 'rule.failed', data: { ruleId, do: 'open', code: 'not-an-agent' }, actor: `rule:${ruleId}@1` })
    expect((await (await clientOf(app, admin)).get(`/people/${id}/history`)).body.items[0]).toMatchObject({ type: 'rule.failed', actor: { kind: 'policy', name: expect.any(String) } })
  })

  it('asks them as the rules before it left them, in the admin’s order; one that stops ends the rest', async () => {
    await aboutPeople({ actions: [{ do: 'set', field: 'language', value: 'bg' }] })
    await aboutPeople({ condition: { field: 'person.language', op: 'is', value: 'bg' }, actions: [tagOf('second'), { do: 'stop' }] })
    await aboutPeople({ actions: [tagOf('third')] })
    expect(await row((await person()).id)).toMatchObject({ language: 'bg', tags: ['second'] })
  })

  it('comes to rest where two undo each other, and works on no colleague', async () => {
    const on = (value: boolean) => aboutPeople({ when: ['personCreated', 'personChanged'], condition: { field: 'person.vip', op: 'is', value: !value }, actions: [{ do: 'set', field: 'vip', value }] })
    await on(true)
    await on(false)
    const { id } = await person()
    expect(await app.db.query(sql`select 1 from events where subject_id = ${id} and type = 'person.updated'`)).toHaveLength(2)
    const colleague = await makePerson(app, 'light')
    expect(await row(colleague.id)).toMatchObject({ vip: false })
    expect(await app.db.query(sql`select 1 from events where subject_id = ${colleague.id} and type = 'person.updated'`)).toEqual([])
  })

  it('tells another system whom it acted on, by id', async () => {
    const client = await clientOf(app, admin)
    const hook = (await client.post('/webhooks', { body: { name: 'CRM', url: 'https://crm.example/hook', events: [] } })).body
    const rule = await aboutPeople({ actions: [{ do: 'webhook', webhookId: hook.id }] })
    const { id } = await person()
    const { body } = await app.db.one<{ body: string }>(sql`select body from webhook_deliveries where subject_id = ${id}`)
    expect(JSON.parse(body)).toMatchObject({ type: 'rule.fired', data: { subject: { kind: 'person', id }, ruleId: rule.id } })
    expect(body).not.toContain('Nina')
  })

  it('leaves alone what it cannot do, and does the rest', async () => {
    await aboutPeople({ actions: [{ do: 'set', field: 'custom.segment', value: 5 }, tagOf('there')] })
    const { id } = await person()
    expect(await row(id)).toMatchObject({ tags: ['there'], custom: {} })
  })
})

describe('a rule about organisations', () => {
  it('explains itself as well', async () => {
    const rule = await aboutOrganisations({ condition: { field: 'organisation.domains', op: 'hasAny', value: ['big.example'] }, actions: [tagOf('big')] })
    const { id } = await app.change(agent, tx => createOrganisation(tx, { name: 'Small', domains: ['small.example'] }))
    await changeOrganisation(id, { vip: true })
    const { get } = await clientOf(app, agent)
    const [{ eventId, asked }] = (await get(`/organisations/${id}/rule-traces`)).body.items
    expect(asked).toBe(1)
    expect((await get(`/organisations/${id}/rule-traces/${eventId}?rule=${rule.id}`)).body.rule).toMatchObject({ outcome: 'no', table: [{ field: 'organisation.domains', fact: ['small.example'], result: false }] })
  })

  it('acts when something of it was changed', async () => {
    await aboutOrganisations({ condition: { all: [{ field: 'organisation.vip', op: 'is', value: true }, { field: 'was.organisation.vip', op: 'is', value: false }] }, actions: [tagOf('important'), { do: 'set', field: 'language', value: 'en' }] })
    const { id } = await app.change(agent, tx => createOrganisation(tx, { name: 'Small', domains: [] }))
    await changeOrganisation(id, { name: 'Less small' })
    expect(await organisation(id)).toMatchObject({ tags: [], language: null })
    await changeOrganisation(id, { vip: true })
    expect(await organisation(id)).toMatchObject({ vip: true, tags: ['important'], language: 'en' })
  })

  it('tells in its history what could not be done, and does the rest', async () => {
    await (await clientOf(app, admin)).post('/fields', { body: { carrier: 'organisation', key: 'plan', label: 'Plan', kind: 'text' } })
    const rule = await aboutOrganisations({ when: ['organisationCreated'], actions: [{ do: 'set', field: 'custom.plan', value: 5 }, tagOf('there')] })
    const { id } = await app.change(agent, tx => createOrganisation(tx, { name: 'Large', domains: [] }))
    expect(await organisation(id)).toMatchObject({ tags: ['there'] })
    const { items } = (await (await clientOf(app, agent)).get(`/organisations/${id}/history`)).body
    expect(items.find(({ type }: { type: string }) => type === 'rule.failed')).toMatchObject({ data: { ruleId: rule.id, do: 'set' }, actor: { kind: 'policy', name: rule.name } })
  })
})

describe('a rule of time about customers', () => {
  const quiet = { of: 'customer' as const, minutes: 90 * 24 * 60, calendarId: null }
  const call = { do: 'open' as const, subject: 'Ask how they are', teamId: null }
  const passes = async (duration: Temporal.DurationLike) => { app.pass(duration); await app.settle() }
  const calls = (id: string) => app.db.query(sql`select 1 from tickets where requester_id = ${id} and subject = 'Ask how they are'`)
  const wrote = async (id: string) => { const actor = await personActor(app.db, id, 'email'); return makeTicket(app, { requester: actor, message: { kind: 'public', direction: 'in', authorId: id, channel: 'email', text: 'Hello' } }) }

  it('acts at the minute at which one has been silent for so long, once in each silence, and only where its condition holds', async () => {
    await makeRule(app, { about: 'person', quiet, condition: { field: 'person.vip', op: 'is', value: true }, actions: [call] })
    const [vip, other] = [await person({ vip: true }), await person()]
    await passes({ hours: 24 * 60 })
    const ticket = await wrote(vip.id)
    await passes({ hours: 24 * 90 - 1 })
    expect(await calls(vip.id)).toHaveLength(0)
    await passes({ hours: 1 })
    expect([await calls(vip.id), await calls(other.id)].map(found => found.length)).toEqual([1, 0])
    await passes({ hours: 24 * 200 })
    expect(await calls(vip.id)).toHaveLength(1)
    await write(app, await personActor(app.db, vip.id, 'email') as never, ticket.id)
    await passes({ hours: 24 * 90 })
    expect(await calls(vip.id)).toHaveLength(2)
  })

  it('takes up those who are there when it is switched on, and acts no second time when it is changed', async () => {
    const { id } = await person({ tags: ['there'] })
    await passes({ hours: 24 * 100 })
    const rule = await makeRule(app, { about: 'person', quiet, condition: { field: 'person.tags', op: 'hasAny', value: ['there'] }, actions: [call] })
    await app.settle()
    await passes({ minutes: 5 })
    expect(await calls(id)).toHaveLength(1)
    await app.change(factory, tx => changeRule(tx, rule.id, { definition: { ...rule.definition, actions: [call, { do: 'tag', add: ['called'], remove: [] }] } }))
    await app.settle()
    await passes({ hours: 24 })
    expect(await calls(id)).toHaveLength(1)
    await app.change(factory, tx => deleteRule(tx, rule.id))
    await passes({ hours: 24 * 200 })
    expect(await calls(id)).toHaveLength(1)
  })

  it('counts the words of everybody for an organisation', async () => {
    const { id } = await app.change(agent, tx => createOrganisation(tx, { name: 'Quiet', domains: [] }))
    const one = await person({ organisationId: id })
    await makeRule(app, { about: 'organisation', quiet, actions: [tagOf('silent')] })
    await app.settle()
    await passes({ hours: 24 * 80 })
    await wrote(one.id)
    await passes({ hours: 24 * 20 })
    expect((await organisation(id)).tags).toEqual([])
    await passes({ hours: 24 * 70 })
    expect((await organisation(id)).tags).toEqual(['silent'])
  })
})

describe('the API', () => {
  const wrong = async (definition: object) => (await (await clientOf(app, admin)).post('/rules/check', { body: { definition } })).body.faults.map(({ path, code, name }: { path: string; code: string; name: string }) => `${path} ${code} ${name}`.trim())
  const right = { about: 'person', when: ['personCreated'], condition: { all: [] }, actions: [tagOf('x')] }

  it('says what does not go together', async () => {
    expect(await wrong(right)).toEqual([])
    expect(await wrong({ ...right, when: ['opened'] })).toEqual(['when when'])
    expect(await wrong({ ...right, when: [], quiet: { of: 'any', minutes: 5, calendarId: null } })).toEqual(['when when'])
    expect(await wrong({ ...right, when: [], quiet: { of: 'customer', minutes: 5, calendarId: null } })).toEqual([])
    expect(await wrong({ ...right, when: [], quiet: { of: 'customer', minutes: 5, calendarId: null }, condition: { field: 'event.changed', op: 'hasAny', value: ['vip'] }, actions: [{ do: 'stop' }] })).toEqual(['condition eventOnly event.changed', 'actions.0 eventOnly stop'])
    expect(await wrong({ ...right, about: 'ticket' })).toEqual(['when when'])
    expect(await wrong({ ...right, condition: { field: 'priority', op: 'is', value: 4 } })).toEqual(['condition field priority'])
    expect(await wrong({ ...right, actions: [{ do: 'snooze', hours: 1 }] })).toEqual(['actions.0 action snooze'])
    expect(await wrong({ ...right, actions: [{ do: 'set', field: 'priority', value: 4 }] })).toEqual(['actions.0 field priority'])
    expect(await wrong({ about: 'organisation', when: ['organisationCreated'], condition: { all: [] }, actions: [{ do: 'open', subject: 'x' }, { do: 'set', field: 'custom.segment', value: 'x' }] })).toEqual(['actions.0 action open', 'actions.1 field custom.segment'])
    expect(await wrong({ when: ['opened'], condition: { all: [] }, actions: [{ do: 'set', field: 'vip', value: true }] })).toEqual(['actions.0 field vip'])
  })

  it('counts whom a rule would look at, and tries it on one of them without a change', async () => {
    const client = await clientOf(app, admin)
    const { id } = await person({ tags: ['counted'], timeZone: 'Europe/Sofia' })
    const definition = { ...right, condition: { all: [{ field: 'person.tags', op: 'hasAny', value: ['counted'] }, { field: 'event.by', op: 'is', value: 'system' }] }, actions: [tagOf('counted'), tagOf('new')] }
    expect((await client.post('/rules/check', { body: { definition } })).body).toMatchObject({ faults: [], count: 1, capped: false })
    const tried = await client.post('/rules/dry-run', { body: { definition: { ...definition, condition: definition.condition.all[0] }, customerId: id } })
    expect(tried.body).toMatchObject({ holds: true, table: [{ field: 'person.tags', result: true }], effects: [{ do: 'tag', add: ['new'], remove: [] }] })
    expect((await row(id)).tags).toEqual(['counted'])
    expect((await client.post('/rules/dry-run', { body: { definition, customerId: newId() } })).status).toBe(404)
    expect((await client.post('/rules/back-test', { body: { definition, days: 7 } })).status).toBe(422)
  })

  it('lists what each kind of rule can ask', async () => {
    const client = await clientOf(app, admin)
    const keys = async (about: string) => (await client.get(`/rules/fields?about=${about}`)).body.items.map(({ key }: { key: string }) => key)
    expect(await keys('person')).toEqual(expect.arrayContaining(['person.vip', 'person.domains', 'organisation.tags', 'person.custom.segment', 'was.person.organisationId', 'event.changed', 'hours.desk']))
    expect(await keys('organisation')).not.toEqual(expect.arrayContaining(['person.vip']))
    expect(await keys('ticket')).toContain('priority')
  })
})
