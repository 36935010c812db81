import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { clientOf, type Client } from '../../../test/client.ts'
import { factory, makePerson, makeTeam, makeTicket } from '../../../test/factories.ts'
import { createOrganisation } from '../../people/create-organisation.ts'
import type { PersonActor } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import sql from 'sql-template-tag'

let app: TestApp
let agent: PersonActor
let api: Client
beforeAll(async () => {
  app = await testApp()
  agent = await makePerson(app, 'agent', { name: 'Nina' })
  api = await clientOf(app, agent)
})
afterAll(() => app.close())

describe('the page of a customer', () => {
  it('keeps notes with their author, page by page; only the author or an admin removes one; they go along with a merge and back', async () => {
    const [one, other] = [await makePerson(app), await makePerson(app)]
    for (const text of ['first', 'second', 'third']) { app.pass({ minutes: 1 }); expect((await api.post(`/people/${one.id}/notes`, { body: { text } })).status).toBe(201) }
    const page = (await api.get(`/people/${one.id}/notes?limit=2`)).body
    expect(page.items.map((each: { text: string; author: { name: string } }) => [each.text, each.author.name])).toEqual([['third', 'Nina'], ['second', 'Nina']])
    expect((await api.get(`/people/${one.id}/notes?limit=2&cursor=${page.nextCursor}`)).body).toMatchObject({ items: [{ text: 'first' }], nextCursor: null })
    const colleague = await clientOf(app, await makePerson(app, 'agent'))
    expect((await colleague.delete(`/people/${one.id}/notes/${page.items[0].id}`)).status).toBe(403)
    await api.post(`/people/${one.id}/merge`, { body: { into: other.id } })
    expect((await api.get(`/people/${other.id}/notes`)).body.items).toHaveLength(3)
    await api.post(`/people/${one.id}/unmerge`)
    expect((await api.get(`/people/${other.id}/notes`)).body.items).toEqual([])
    expect((await api.delete(`/people/${one.id}/notes/${page.items[0].id}`)).status).toBe(204)
    expect((await api.get(`/people/${one.id}/notes`)).body.items).toHaveLength(2)
  })

  it('keeps notes about organisations too', async () => {
    const { id } = await app.change(factory, tx => createOrganisation(tx, { name: 'Acme' }))
    await api.post(`/organisations/${id}/notes`, { body: { text: 'Pays late.' } })
    expect((await api.get(`/organisations/${id}/notes`)).body.items).toMatchObject([{ text: 'Pays late.' }])
    expect((await api.get(`/organisations/${id}/history`)).body.items.map((each: { type: string }) => each.type)).toEqual(['organisation.noteAdded', 'organisation.created'])
  })

  it('says what was done to a record, and nothing of how a colleague signs in', async () => {
    const person = await makePerson(app)
    await api.patch(`/people/${person.id}`, { body: { vip: true } })
    const page = (await api.get(`/people/${person.id}/history?limit=1`)).body
    expect(page.items).toMatchObject([{ type: 'person.updated', actor: { name: 'Nina' } }])
    expect((await api.get(`/people/${person.id}/history?limit=9&cursor=${page.nextCursor}`)).body.items.map((each: { type: string }) => each.type)).toEqual(['person.identityAdded', 'person.created'])
    const types = (await api.get(`/people/${agent.id}/history`)).body.items.map((each: { type: string }) => each.type)
    expect(types.filter((type: string) => /token|signed|password|totp|session/i.test(type))).toEqual([])
  })

  it('counts and shows files as far as the caller sees the tickets', async () => {
    const admin = await makePerson(app, 'admin')
    const [person, team] = [await makePerson(app), await makeTeam(app, { private: true, members: [admin] })]
    const [seen, hidden] = [await makeTicket(app, { requester: person }), await makeTicket(app, { requester: person, teamId: team })]
    await makeTicket(app, { requester: person, category: 'solved' })
    await app.db.query(sql`insert into files (hash, size, type, put_at) values ('x', 3, 'application/pdf', ${app.clock()})`)
    for (const [ticket, name] of [[seen, 'bill ä.pdf'], [hidden, 'secret.pdf']] as const) {
      await app.db.query(sql`insert into attachments (id, message_id, hash, name, size, type, created_at) select ${newId()}, id, 'x', ${name}, 3, 'application/pdf', ${app.clock()} from messages where ticket_id = ${ticket.id}`)
    }
    expect((await api.get(`/people/${person.id}/figures`)).body).toMatchObject({ open: 1, done: 1 })
    expect((await api.get(`/people/${person.id}/files`)).body.items).toMatchObject([{ name: 'bill ä.pdf', ticket: { number: seen.number } }])
    const all = await clientOf(app, admin)
    expect((await all.get(`/people/${person.id}/figures`)).body).toMatchObject({ open: 2, done: 1 })
    expect((await all.get(`/people/${person.id}/files?limit=1`)).body.nextCursor).not.toBeNull()
    const customer = await clientOf(app, person)
    for (const part of ['figures', 'files', 'notes', 'history', 'duplicates']) expect((await customer.get(`/people/${person.id}/${part}`)).status).toBe(403)
  })

  it('makes another address the primary one, and shows neither tags nor what was merged to the customer', async () => {
    const person = await makePerson(app)
    await api.patch(`/people/${person.id}`, { body: { tags: ['Press'], preferredChannel: 'phone' } })
    const added = (await api.post(`/people/${person.id}/identities`, { body: { value: `second.${person.address}` } })).body.identities[1]
    expect((await api.patch(`/people/${person.id}/identities/${added.id}`, { body: { primary: true } })).body.identities.map((each: { primary: boolean; value: string }) => [each.value, each.primary]))
      .toEqual([[added.value, true], [person.address, false]])
    expect((await api.get(`/people/${person.id}`)).body).toMatchObject({ tags: ['press'], preferredChannel: 'phone' })
    const { body } = await (await clientOf(app, person)).get(`/people/${person.id}`)
    expect([body.tags, body.merged, body.notes]).toEqual([undefined, undefined, undefined])
  })
})
