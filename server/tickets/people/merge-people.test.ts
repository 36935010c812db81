import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { clientOf, type Client } from '../../../test/client.ts'
import { factory, makePerson, makeTeam, makeTicket, write } from '../../../test/factories.ts'
import { createOrganisation } from '../../people/create-organisation.ts'
import { findOrCreatePerson } from '../../people/find-or-create-person.ts'
import { personActor } from '../../auth/person-actor.ts'
import type { PersonActor } from '../../platform/actor.ts'
import { accessTicket } from '../access.ts'
import { addParticipant } from '../participants.ts'

let app: TestApp
let agent: PersonActor
let api: Client
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent')
  api = await clientOf(app, agent)
})
afterAll(() => app.close())

type Someone = Pick<PersonActor, 'id'>
const merge = (from: Someone, into: Someone, take: string[] = []) => api.post(`/people/${from.id}/merge`, { body: { into: into.id, take } })
const unmerge = (from: Someone) => api.post(`/people/${from.id}/unmerge`)
const person = async (of: Someone) => (await api.get(`/people/${of.id}`)).body
const ticket = async (id: string) => (await api.get(`/tickets/${id}`)).body
const putIn = (ticketId: string, who: Someone, role: 'cc' | 'follower' = 'cc') => app.change(factory, async tx => addParticipant(tx, await accessTicket(tx, ticketId, 'update'), who.id, role))

/** Everything that merging people may touch, without versions. */
async function standing(people: readonly Someone[], tickets: readonly { id: string }[]) {
  const [ids, ofTickets] = [people.map(each => each.id), tickets.map(each => each.id)]
  return {
    people: await app.db.query<Record<string, unknown>>(sql`select id, name, organisation_id, language, time_zone, vip, notes, custom, tags, preferred_channel, merged_into from people where id = any(${ids}::uuid[]) order by id`)
      .then(rows => rows.map(row => ({ ...row, tags: [...row['tags'] as string[]].sort() }))),
    identities: await app.db.query(sql`select id, person_id, value, is_primary, verified_at::text, home_id, home_primary from identities where person_id = any(${ids}::uuid[]) order by id`),
    tickets: await app.db.query(sql`select id, requester_id, organisation_id, (select array_agg(x order by x) from unnest(participants) x) as participants from tickets where id = any(${ofTickets}::uuid[]) order by id`),
    participants: await app.db.query(sql`select ticket_id, person_id, role, added_at::text from participants where ticket_id = any(${ofTickets}::uuid[]) order by 1, 2`),
    authors: await app.db.query(sql`select id, author_id, author_home from messages where ticket_id = any(${ofTickets}::uuid[]) order by id`),
    places: await app.db.query(sql`select ticket_id from merged_places where ticket_id = any(${ofTickets}::uuid[])`),
  }
}

describe('merging people', () => {
  it('makes one of them: addresses, tickets, words, and what the other did not have; the old id leads there', async () => {
    const [one, other] = [await makePerson(app, 'customer', { name: 'Jan Kowalski' }), await makePerson(app, 'customer', { name: 'J. Kowalski' })]
    await api.patch(`/people/${one.id}`, { body: { language: 'pl', vip: true, notes: 'Calls on Mondays.', tags: ['Press'] } })
    await api.patch(`/people/${other.id}`, { body: { notes: 'Likes mail.', tags: ['press', 'old'] } })
    const theirs = await makeTicket(app, { requester: one })
    const copied = await makeTicket(app, { participants: [one.id] })
    const { status, body } = await merge(one, other)
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: other.id, name: 'J. Kowalski', language: 'pl', vip: true, notes: 'Likes mail.\n\nCalls on Mondays.', tags: ['press', 'old'], merged: [{ id: one.id, name: 'Jan Kowalski' }] })
    expect(body.identities.map((each: { value: string; primary: boolean }) => [each.value, each.primary])).toEqual([[other.address, true], [one.address, false]])
    expect(await person(one)).toMatchObject({ id: other.id })
    expect((await ticket(theirs.id)).requester).toMatchObject({ id: other.id, name: 'J. Kowalski' })
    expect((await ticket(copied.id)).participants).toMatchObject([{ id: other.id, role: 'cc' }])
    expect((await api.get(`/tickets?requesterId=${other.id}`)).body.items.map((each: { id: string }) => each.id)).toEqual([theirs.id])
    expect((await api.get('/people?q=Kowalski')).body.items.map((each: { id: string }) => each.id)).toEqual([other.id])
    expect((await api.get(`/tickets/${theirs.id}/timeline`)).body.items.find((item: { message: unknown }) => item.message).message.author).toMatchObject({ id: other.id })
    expect(await app.change(factory, tx => findOrCreatePerson(tx, { address: one.address }))).toMatchObject({ id: other.id, holderId: one.id, created: false })
    expect((await api.post('/tickets', { body: { subject: 'By the old id', requesterId: one.id, message: { kind: 'note', html: 'x' } } })).body.requester).toMatchObject({ id: other.id })
    expect((await api.patch(`/people/${one.id}`, { body: { name: 'Jan K.' } })).body).toMatchObject({ id: other.id, name: 'Jan K.' })
  })

  it('takes the fields that the agent chose, and shows beforehand what will be', async () => {
    const [one, other] = [await makePerson(app, 'customer', { name: 'Right Name' }), await makePerson(app, 'customer', { name: 'Wrong' })]
    await api.patch(`/people/${one.id}`, { body: { timeZone: 'Europe/Warsaw' } })
    await api.patch(`/people/${other.id}`, { body: { timeZone: 'Europe/Sofia' } })
    const preview = await api.get(`/people/${one.id}/merge-preview?into=${other.id}&take=name`)
    expect(preview.body).toMatchObject({ tickets: { merged: 0, kept: 0 }, merged: { id: one.id }, kept: { id: other.id } })
    expect(preview.body.differences).toEqual([
      { field: 'name', kept: 'Wrong', merged: 'Right Name', taken: true }, { field: 'timeZone', kept: 'Europe/Sofia', merged: 'Europe/Warsaw', taken: false },
    ])
    expect((await merge(one, other, ['name'])).body).toMatchObject({ name: 'Right Name', timeZone: 'Europe/Sofia' })
    expect((await unmerge(one)).body).toMatchObject({ id: one.id, name: 'Right Name' })
    expect(await person(other)).toMatchObject({ name: 'Wrong' })
  })

  it('refuses colleagues, oneself, and whoever is merged already', async () => {
    const [one, other] = [await makePerson(app), await makePerson(app)]
    expect((await merge(one, agent)).body.title).toBe('not-customer')
    expect((await merge(agent, one)).body.title).toBe('not-customer')
    expect((await merge(one, one)).body.title).toBe('same-person')
    expect((await unmerge(one)).body.title).toBe('not-merged')
    await merge(one, other)
    expect((await merge(one, await makePerson(app))).body.title).toBe('person-merged')
    expect((await merge(other, one)).body.title).toBe('same-person')
  })

  it('reaches tickets that the agent does not see, and tells nothing of them', async () => {
    const admin = await makePerson(app, 'admin')
    const team = await makeTeam(app, { private: true, members: [admin] })
    const [one, other] = [await makePerson(app), await makePerson(app)]
    const hidden = await makeTicket(app, { requester: one, teamId: team })
    expect((await api.get(`/people/${one.id}/merge-preview?into=${other.id}`)).body.tickets).toEqual({ merged: 0, kept: 0 })
    const answer = await merge(one, other)
    expect(JSON.stringify(answer.body)).not.toContain(hidden.id)
    expect((await api.get(`/tickets/${hidden.id}`)).status).toBe(404)
    expect((await (await clientOf(app, admin)).get(`/tickets/${hidden.id}`)).body.requester.id).toBe(other.id)
  })

  it('keeps what each address proved, and whoever signed in as the merged one is signed out', async () => {
    const [one, other] = [await makePerson(app), await makePerson(app)]
    const theirs = await clientOf(app, await personActor(app.db, one.id, 'session'))
    expect((await theirs.get(`/people/${one.id}`)).status).toBe(200)
    await api.patch(`/people/${other.id}/identities/${(await person(other)).identities[0].id}`, { body: { verified: true } })
    const { body } = await merge(one, other)
    expect(body.identities.map((each: { verifiedAt: string | null }) => each.verifiedAt !== null)).toEqual([true, false])
    expect((await theirs.get(`/people/${one.id}`)).status).toBe(401)
  })

  it('gives back weeks later what was theirs; what came since and what was changed by hand stays', async () => {
    const [one, other, third] = [await makePerson(app), await makePerson(app), await makePerson(app)]
    const [asked, moved, both] = [await makeTicket(app, { requester: one }), await makeTicket(app, { requester: one }), await makeTicket(app, { requester: third, participants: [one.id] })]
    await merge(one, other, ['name'])
    app.pass({ hours: 24 * 30 })
    const since = await makeTicket(app, { requester: other })
    await api.patch(`/tickets/${moved.id}`, { body: { requesterId: third.id } })
    await write(app, await personActor(app.db, other.id, 'session'), both.id, { text: 'As themselves.' })
    await api.patch(`/people/${other.id}`, { body: { name: 'Corrected', tags: ['late'] } })
    expect((await unmerge(one)).status).toBe(200)
    expect((await ticket(asked.id)).requester.id).toBe(one.id)
    expect((await ticket(moved.id)).requester.id).toBe(third.id)
    expect((await ticket(since.id)).requester.id).toBe(other.id)
    expect((await ticket(both.id)).participants.map((each: { id: string }) => each.id).sort()).toEqual([one.id, other.id].sort())
    expect(await person(other)).toMatchObject({ name: 'Corrected', tags: ['late'], merged: [] })
    expect((await person(one)).identities).toMatchObject([{ value: one.address, primary: true }])
  })

  it('is the identity, in any order of merges and of taking them back, while other things happen', async () => {
    const roles = fc.constantFrom('cc' as const, 'follower' as const)
    const shape = fc.record({ requester: fc.nat(3), parts: fc.array(fc.tuple(fc.nat(3), roles), { maxLength: 3 }), said: fc.array(fc.nat(3), { maxLength: 2 }) })
    const who = fc.record({ vip: fc.boolean(), tags: fc.subarray(['a', 'b', 'c']), notes: fc.constantFrom('', 'x', 'y'), language: fc.constantFrom(null, 'bg', 'pl'), take: fc.subarray(['language', 'name']) })
    await fc.assert(fc.asyncProperty(fc.array(who, { minLength: 4, maxLength: 4 }), fc.array(shape, { minLength: 1, maxLength: 4 }), fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.nat(9)), async (whos, shapes, wishes, order) => {
      const people: PersonActor[] = []
      for (const { take: _, ...fields } of whos) {
        const made = await makePerson(app)
        await api.patch(`/people/${made.id}`, { body: fields })
        people.push(made)
      }
      const tickets = []
      for (const { requester, parts, said } of shapes) {
        const made = await makeTicket(app, { requester: people[requester] })
        for (const [index, role] of parts) { app.pass({ milliseconds: 5 }); await putIn(made.id, people[index]!, role) }
        for (const index of said) if (index === requester || parts.some(([each]) => each === index)) await write(app, people[index]!, made.id)
        tickets.push(made)
      }
      const before = await standing(people, tickets)
      const merged: Someone[] = []
      for (const [from, into] of wishes) {
        app.pass({ milliseconds: 7 })
        if ((await merge(people[from]!, people[into]!, whos[from]!.take)).status === 200) merged.push(people[from]!)
        // what nobody merged is about: a colleague's note, a tag of the ticket
        await api.patch(`/tickets/${tickets[0]!.id}`, { body: { addTags: [`t${from}`] } })
      }
      while (merged.length > 0) expect((await unmerge(merged.splice(order.next().value! % merged.length, 1)[0]!)).status).toBe(200)
      expect(await standing(people, tickets)).toEqual(before)
    }), { numRuns: 40 })
  })

  it('suggests who may be the same: by phone, by address without its plus part, by name at one domain', async () => {
    const make = async (name: string, ...identities: { kind: string; value: string }[]) => (await api.post('/people', { body: { name, identities } })).body
    const one = await make('Ива Петрова', { kind: 'email', value: 'iva.petrova@gmail.com' }, { kind: 'phone', value: '+359 88 123 4567' })
    const dots = await make('Other', { kind: 'email', value: 'ivapetrova+shop@googlemail.com' })
    const phone = await make('Somebody', { kind: 'phone', value: '+359881234567 '.trim().replace('+359', '+4359') })
    const plain = await make('Мария', { kind: 'email', value: 'm@firm-x.example' })
    const named = await make('мария', { kind: 'email', value: 'maria@firm-x.example' })
    await make('Мария', { kind: 'email', value: 'm@elsewhere.example' })
    const why = async (id: string) => (await api.get(`/people/${id}/duplicates`)).body.items.map((each: { id: string; why: string }) => [each.id, each.why])
    expect(await why(one.id)).toEqual([[phone.id, 'phone'], [dots.id, 'address']])
    expect(await why(plain.id)).toEqual([[named.id, 'name']])
    await merge(named, plain)
    expect(await why(plain.id)).toEqual([])
  })
})

describe('merging organisations', () => {
  const make = (name: string, ...domains: string[]) => app.change(factory, tx => createOrganisation(tx, { name, domains }))
  const rows = (people: readonly Someone[], tickets: readonly { id: string }[], organisations: readonly { id: string }[]) => Promise.all([
    app.db.query(sql`select id, organisation_id, organisation_home from people where id = any(${people.map(each => each.id)}::uuid[]) order by id`),
    app.db.query(sql`select id, organisation_id from tickets where id = any(${tickets.map(each => each.id)}::uuid[]) order by id`),
    app.db.query<{ domains: string[] }>(sql`select id, name, domains, tags, vip, notes, merged_into from organisations where id = any(${organisations.map(each => each.id)}::uuid[]) order by id`)
      .then(found => found.map(row => ({ ...row, domains: row.domains.toSorted() }))),
  ])

  it('brings people, domains and tickets, and gives them back; new people of its domains belong to the one that stays', async () => {
    const [one, other] = [await make('Acme Ltd', 'acme.example'), await make('ACME', 'acme.test')]
    const member = await makePerson(app, 'customer', { address: 'iva@acme.example' })
    const asked = await makeTicket(app, { requester: member })
    const preview = await api.get(`/organisations/${one.id}/merge-preview?into=${other.id}`)
    expect(preview.body).toMatchObject({ members: 1, tickets: 1, differences: [{ field: 'name', kept: 'ACME', merged: 'Acme Ltd', taken: false }] })
    expect((await api.post(`/organisations/${one.id}/merge`, { body: { into: other.id } })).body).toMatchObject({ id: other.id, domains: ['acme.test', 'acme.example'], merged: [{ id: one.id }] })
    expect((await api.get(`/organisations/${one.id}`)).body.id).toBe(other.id)
    expect((await ticket(asked.id)).organisation).toMatchObject({ id: other.id })
    expect((await app.change(factory, tx => findOrCreatePerson(tx, { address: 'new@acme.example' }))).organisationId).toBe(other.id)
    expect((await api.post(`/organisations/${one.id}/unmerge`)).body).toMatchObject({ id: one.id, domains: ['acme.example'] })
    expect((await ticket(asked.id)).organisation).toMatchObject({ id: one.id })
    expect((await person(member)).organisation).toMatchObject({ id: one.id })
  })

  it('is the identity, in any order', async () => {
    let run = 0
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.nat(9)), async (wishes, order) => {
      run += 1
      const organisations = [], people = [], tickets = []
      for (const i of [0, 1, 2, 3]) {
        organisations.push(await make(`O${i}`, `o${i}.run${run}.example`))
        people.push(await makePerson(app, 'customer', { address: `p@o${i}.run${run}.example` }))
        tickets.push(await makeTicket(app, { requester: people[i]! }))
      }
      const before = await rows(people, tickets, organisations)
      const merged = []
      for (const [from, into] of wishes) if ((await api.post(`/organisations/${organisations[from]!.id}/merge`, { body: { into: organisations[into]!.id } })).status === 200) merged.push(organisations[from]!)
      while (merged.length > 0) expect((await api.post(`/organisations/${merged.splice(order.next().value! % merged.length, 1)[0]!.id}/unmerge`)).status).toBe(200)
      expect(await rows(people, tickets, organisations)).toEqual(before)
    }), { numRuns: 15 })
  })
})

it('a view that names somebody shows what whoever they have become asked, and them again once they stand for themselves', async () => {
  const [one, other] = [await makePerson(app), await makePerson(app)]
  const [first, second] = [await makeTicket(app, { requester: one }), await makeTicket(app, { requester: other })]
  const { body: view } = await api.post('/views', { body: { name: 'Of one', condition: { field: 'requesterId', op: 'is', value: one.id } } })
  const shown = async () => ((await api.get(`/views/${view.id}/tickets`)).body.items as { id: string }[]).map(ticket => ticket.id).sort()
  expect(await shown()).toEqual([first.id])
  await api.post(`/people/${one.id}/merge`, { body: { into: other.id } })
  expect(await shown()).toEqual([first.id, second.id].sort())
  expect((await api.get(`/views/${view.id}`)).body).toMatchObject({ count: 2 })
  await api.post(`/people/${one.id}/unmerge`)
  expect(await shown()).toEqual([first.id])
})
