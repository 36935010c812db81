import sql from 'sql-template-tag'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { clientOf, type Client } from '../../../test/client.ts'
import { factory, makePerson, makeTicket } from '../../../test/factories.ts'
import { makeRule, makeUnknowing } from '../../../test/rules.ts'
import { personActor } from '../../auth/person-actor.ts'
import { accessPerson } from '../../people/access.ts'
import { createOrganisation } from '../../people/create-organisation.ts'
import { createPerson, type NewPerson } from '../../people/create-person.ts'
import { removePerson } from '../../people/remove-customer.ts'
import type { PersonActor } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import { changeRule, deleteRule } from '../change-rules.ts'
import { allRules } from '../registry.ts'
import { sweepTraces } from '../sweep.ts'

let app: TestApp
let agent: PersonActor
let client: Client
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent')
  client = await clientOf(app, agent)
})
afterEach(async () => {
  for (const { id } of await allRules(app)) await app.change(factory, tx => deleteRule(tx, id))
})
afterAll(() => app.close())

const DAYS = 24 * 60
const quiet = { of: 'customer' as const, minutes: 90 * DAYS, calendarId: null }
const isVip = { field: 'person.vip', op: 'is' as const, value: true }
const tagged = { do: 'tag' as const, add: ['silent'], remove: [] }
const person = (given: Partial<NewPerson> = {}) => app.change(agent, tx => createPerson(tx, { name: 'Nina', identities: [{ kind: 'email', value: `${newId()}@example.org` }], ...given }))
const ruleOfTime = async () => {
  const rule = await makeRule(app, { about: 'person', quiet, condition: isVip, actions: [tagged] }, 'Silent VIPs')
  await app.settle() // those who are there are taken up
  return rule
}
const whyOf = async (id: string, ruleId: string) => (await client.get(`/people/${id}/time-rules/${ruleId}`)).body
const passes = async (duration: Temporal.DurationLike) => { app.pass(duration); await app.settle() }
const wrote = async (id: string) => makeTicket(app, { requester: await personActor(app.db, id, 'email'), message: { kind: 'public', direction: 'in', authorId: id, channel: 'email', text: 'Hello' } })

describe('why a rule of time did nothing on a customer', () => {
  it('is that it waits for its moment, since their last word', async () => {
    const rule = await ruleOfTime()
    const { id } = await person({ vip: true })
    await passes({ hours: 24 })
    await wrote(id)
    const since = app.now
    expect((await client.get(`/people/${id}/time-rules`)).body.items).toEqual([{ id: rule.id, name: 'Silent VIPs', version: 1, state: 'waiting', since: since.toString(), dueAt: since.add({ minutes: quiet.minutes }).toString(), askedAt: null }])
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'waiting', asOf: 'now', holds: true, table: [{ field: 'person.vip', fact: true, result: true }] })
  })

  it('is what it found when its moment came, also after that has changed, until they write again', async () => {
    const rule = await ruleOfTime()
    const { id } = await person()
    await passes({ minutes: quiet.minutes })
    const asked = app.now
    await client.patch(`/people/${id}`, { body: { vip: true } })
    await passes({ hours: 1 })
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'asked', asOf: 'then', holds: false, askedAt: asked.toString(), table: [{ field: 'person.vip', fact: false, result: false }] })
    await wrote(id)
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'waiting', asOf: 'now', holds: true, askedAt: null })
  })

  it('is that it acted in this silence, which is told under what it did', async () => {
    const rule = await ruleOfTime()
    const { id } = await person({ vip: true })
    await passes({ minutes: quiet.minutes })
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'acted' })
    const [trace] = (await client.get(`/people/${id}/rule-traces`)).body.items
    expect(trace).toMatchObject({ kind: 'time', asked: 1, rules: [{ id: rule.id, outcome: 'fired' }] })
    expect((await client.get(`/people/${id}/rule-traces/${trace.eventId}?rule=${rule.id}`)).body.rule).toMatchObject({ holds: true, table: [{ field: 'person.vip', fact: true, result: true }] })
    await client.patch(`/people/${id}`, { body: { vip: false } })
    await passes({ hours: 24 * 90 })
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'acted' })
  })

  it('is asked anew when the rule has been changed, where it has not acted', async () => {
    const rule = await ruleOfTime()
    const { id } = await person({ language: 'pl' })
    await passes({ minutes: quiet.minutes })
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'asked' })
    await app.change(factory, tx => changeRule(tx, rule.id, { definition: { ...rule.definition, condition: { field: 'person.language', op: 'is', value: 'pl' } } }))
    await app.settle()
    await passes({ minutes: 5 })
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'acted', version: 2 })
  })

  it('is that it is off, or asks about a field that is gone', async () => {
    const off = await ruleOfTime()
    await app.change(factory, tx => changeRule(tx, off.id, { enabled: false }))
    const broken = await makeRule(app, { about: 'person', quiet, condition: isVip, actions: [tagged] })
    await makeUnknowing(app, broken, 'person.custom.gone')
    const { id } = await person()
    expect((await client.get(`/people/${id}/time-rules`)).body.items.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([[broken.id, 'broken'], [off.id, 'off']])
    expect(await whyOf(id, broken.id)).toMatchObject({ state: 'broken', table: [] })
  })

  it('is told of organisations, too; colleagues have none, and none stands on a ticket', async () => {
    await ruleOfTime()
    const rule = await makeRule(app, { about: 'organisation', quiet, condition: { field: 'organisation.vip', op: 'is', value: true }, actions: [tagged] })
    const { id } = await app.change(agent, tx => createOrganisation(tx, { name: 'Quiet', domains: [] }))
    await passes({ minutes: quiet.minutes })
    expect((await client.get(`/organisations/${id}/time-rules/${rule.id}`)).body).toMatchObject({ state: 'asked', table: [{ field: 'organisation.vip', fact: false, result: false }] })
    expect((await client.get(`/people/${agent.id}/time-rules`)).body.items).toEqual([])
    expect((await client.get(`/tickets/${(await makeTicket(app)).id}/time-rules`)).body.items).toEqual([])
    expect((await client.get(`/people/${(await person()).id}/time-rules/${rule.id}`)).status).toBe(404)
  })

  it('goes with whom it tells of', async () => {
    const rule = await ruleOfTime()
    const { id } = await person({ name: 'Passing Petra' })
    await passes({ minutes: quiet.minutes })
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'asked' })
    await app.change(factory, async tx => removePerson(tx, await accessPerson(tx, id)))
    expect(await app.db.query(sql`select 1 from rule_silences where rule_id = ${rule.id} and person_id = ${id}`)).toEqual([])
  })

  it('is kept as long as the desk wishes: then it tells what would be found now', async () => {
    const rule = await ruleOfTime()
    const { id } = await person()
    await passes({ minutes: quiet.minutes })
    await sweepTraces(app.db, app.now.add({ hours: 24 * 31 }), app)
    expect(await whyOf(id, rule.id)).toMatchObject({ state: 'asked', asOf: 'now', table: [{ field: 'person.vip', result: false }] })
  })
})
