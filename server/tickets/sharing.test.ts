import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf } from '../../test/client.ts'
import { factory, makePerson, makeTeam, makeTicket, reload, write } from '../../test/factories.ts'
import { createOrganisation } from '../people/create-organisation.ts'
import { accessOrganisation, updateOrganisation } from '../people/update-organisation.ts'
import { accessPerson } from '../people/access.ts'
import { updatePerson } from '../people/update-person.ts'
import type { PersonActor, Sharing } from '../platform/actor.ts'
import { newId } from '../platform/ids.ts'
import { accessTicket, seesTicket } from './access.ts'
import { addParticipant, removeParticipant } from './participants.ts'
import { setAside } from './set-aside.ts'
import { transfer } from './transfer.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

let count = 0
/** An organisation that shares so much, with two people and a ticket of the first, about something nobody else writes of. */
async function company(sharing: Sharing) {
  const domain = `company${++count}.example`
  const organisation = await app.change(factory, tx => createOrganisation(tx, { name: `Company ${count}`, domains: [domain], sharing }))
  const [ana, boris] = [await makePerson(app, 'customer', { address: `ana@${domain}` }), await makePerson(app, 'customer', { address: `boris@${domain}` })]
  const word = `zebra${count}`
  const ticket = await makeTicket(app, { requester: ana, subject: `About ${word}` })
  const agent = await makePerson(app, 'agent')
  await write(app, agent, ticket.id, { kind: 'note', text: 'A difficult one' })
  const share = (to: Sharing) => app.change(factory, async tx => updateOrganisation(tx, await accessOrganisation(tx, organisation.id), { sharing: to }))
  return { organisation, ana, boris, agent, ticket, word, share }
}

async function attach(messageId: string): Promise<string> {
  const id = newId()
  const stored = await app.files.put(Buffer.from('a file'), { limit: 100 })
  await app.db.query(sql`insert into attachments (id, message_id, hash, name, size, type, created_at) values (${id}, ${messageId}, ${stored.hash}, 'a.txt', ${stored.size}, ${stored.type}, ${app.now})`)
  return id
}

/** What somebody gets to see of a ticket by every way there is, and whether they may write on it. */
async function waysOf(actor: PersonActor, { ticket, word }: Awaited<ReturnType<typeof company>>) {
  const api = await clientOf(app, actor)
  const first = await app.db.one<{ id: string }>(sql`select id from messages where ticket_id = ${ticket.id} and kind = 'public' order by created_at, id limit 1`)
  const fileId = await attach(first.id)
  await app.settle()
  const [byId, byNumber, timeline, list, found, file, mark] = await Promise.all([
    api.get(`/tickets/${ticket.id}`), api.get(`/tickets/${ticket.number}`), api.get(`/tickets/${ticket.id}/timeline`), api.get('/tickets'), api.get(`/search?q=${word}`), api.get(`/files/${fileId}`), api.post(`/tickets/${ticket.id}/read`),
  ])
  const lists = (items: { id: string }[]) => items.some(each => each.id === ticket.id)
  const says = (timeline.body.items ?? []) as { message: { kind: string } | null }[]
  const now = await app.change(factory, tx => accessTicket(tx, ticket.id, 'read'))
  return {
    reads: { byId: byId.status, byNumber: byNumber.status, timeline: timeline.status, file: file.status, mark: mark.status, listed: lists(list.body.items), found: JSON.stringify(found.body).includes(ticket.id), memory: seesTicket(await reload(app, actor), now) },
    notes: says.some(item => item.message?.kind === 'note'), can: byId.body.can as Record<string, boolean> | undefined,
    reply: (await api.post(`/tickets/${ticket.id}/messages`, { body: { text: 'A word' } })).status,
    note: (await api.post(`/tickets/${ticket.id}/messages`, { body: { kind: 'note', text: 'A note' } })).status,
    change: (await api.patch(`/tickets/${ticket.id}`, { body: { priority: 'high' } })).status,
  }
}
const ALL = { byId: 200, byNumber: 200, timeline: 200, file: 200, mark: 204, listed: true, found: true, memory: true }
/** Whoever was put in copy reads what was said from then on, unless the organisation shares the ticket. */
const LATER = { ...ALL, file: 404, found: false }
const NOTHING = { byId: 404, byNumber: 404, timeline: 404, file: 404, mark: 404, listed: false, found: false, memory: false }

describe('who sees what of a ticket', () => {
  it.each<[string, Sharing, typeof ALL, number]>([
    ['requester', 'none', ALL, 201], ['requester', 'read', ALL, 201], ['requester', 'comment', ALL, 201],
    ['member', 'none', NOTHING, 404], ['member', 'read', ALL, 403], ['member', 'comment', ALL, 201],
    ['copied', 'none', LATER, 201], ['copied', 'read', ALL, 201], ['copied', 'comment', ALL, 201],
    ['stranger', 'none', NOTHING, 404], ['stranger', 'read', NOTHING, 404], ['stranger', 'comment', NOTHING, 404],
    ['member of another', 'comment', NOTHING, 404],
  ])('%s where the organisation shares: %s', async (who, sharing, reads, reply) => {
    const one = await company(sharing)
    const other = await company('comment')
    const actor = who === 'requester' ? one.ana : who === 'stranger' ? await makePerson(app) : who === 'member of another' ? other.boris : one.boris
    app.pass({ minutes: 1 })
    if (who === 'copied') await app.change(factory, async tx => addParticipant(tx, await accessTicket(tx, one.ticket.id, 'update'), actor.id, 'cc'))
    const ways = await waysOf(actor, one)
    expect(ways.reads).toEqual(reads)
    expect(ways.notes).toBe(false)
    expect(ways.can).toEqual(reads !== NOTHING ? { reply: reply === 201, note: false, update: false, assign: false, restore: false } : undefined)
    expect(ways.reply).toBe(reply)
    expect(ways.note).toBe(reads !== NOTHING ? 403 : 404)
    expect(ways.change).toBe(403)
  })

  it('colleagues see what they saw, whatever organisation they are in', async () => {
    const { organisation, ticket } = await company('comment')
    const hidden = await makeTeam(app, { private: true })
    await app.change(factory, async tx => transfer(tx, await accessTicket(tx, ticket.id, 'update'), { teamId: hidden }))
    const agent = await makePerson(app, 'agent')
    await app.change(factory, async tx => updatePerson(tx, await accessPerson(tx, agent.id), { organisationId: organisation.id }))
    expect(await reload(app, agent)).toMatchObject({ organisationId: organisation.id, sharing: 'none' })
    expect((await (await clientOf(app, agent)).get(`/tickets/${ticket.id}`)).status).toBe(404)
  })
})

describe('the right of a member', () => {
  const status = async (actor: PersonActor, id: string) => (await (await clientOf(app, actor)).get(`/tickets/${id}`)).status

  it('ends when sharing is switched off, and when they go to another organisation, at once', async () => {
    const { boris, ticket, share, agent } = await company('comment')
    const other = await company('comment')
    const api = await clientOf(app, boris)
    expect((await api.get(`/tickets/${ticket.id}`)).status).toBe(200)
    await share('none')
    expect((await api.get(`/tickets/${ticket.id}`)).status).toBe(404)
    await share('read')
    expect((await api.get(`/tickets/${ticket.id}`)).status).toBe(200)
    const move = (organisationId: string | null) => app.change(agent, async tx => updatePerson(tx, await accessPerson(tx, boris.id), { organisationId }))
    await move(other.organisation.id)
    expect((await api.get(`/tickets/${ticket.id}`)).status).toBe(404)
    expect((await api.get(`/tickets/${other.ticket.id}`)).status).toBe(200)
    await move(null)
    expect((await api.get('/tickets')).body.items).toEqual([])
  })

  it('does not follow somebody who leaves: the tickets of that time stay with the organisation, those afterwards are theirs', async () => {
    const { ana, boris, ticket } = await company('read')
    await app.change(factory, async tx => updatePerson(tx, await accessPerson(tx, ana.id), { organisationId: null }))
    const later = await makeTicket(app, { requester: ana })
    expect([await status(boris, ticket.id), await status(boris, later.id)]).toEqual([200, 404])
    expect(await status(ana, ticket.id)).toBe(200)
  })

  it('does not reach into private teams, the bin or spam; whoever asked sees what they saw', async () => {
    const { ana, boris, ticket } = await company('comment')
    const hidden = await makeTeam(app, { private: true })
    await app.change(factory, async tx => transfer(tx, await accessTicket(tx, ticket.id, 'update'), { teamId: hidden }))
    expect([await status(ana, ticket.id), await status(boris, ticket.id)]).toEqual([200, 404])
    const spam = await company('comment')
    await app.change(spam.agent, async tx => setAside(tx, await accessTicket(tx, spam.ticket.id, 'update'), 'spam'))
    expect(await status(spam.boris, spam.ticket.id)).toBe(404)
    const bin = await company('comment')
    await app.change(bin.agent, async tx => setAside(tx, await accessTicket(tx, bin.ticket.id, 'update'), 'bin'))
    expect(await status(bin.boris, bin.ticket.id)).toBe(404)
  })

  it('says to whoever may only read why they may not answer, and takes no file from them', async () => {
    const { boris, ticket } = await company('read')
    const answer = await (await clientOf(app, boris)).post(`/tickets/${ticket.id}/messages`, { body: { text: 'Me too' } })
    expect(answer.body).toMatchObject({ status: 403, title: 'only-reading', detail: expect.stringContaining('put in copy') })
  })

  it('puts whoever answers in copy; they keep reading it all, and what came from then on when sharing ends', async () => {
    const { boris, agent, ticket, share } = await company('comment')
    const api = await clientOf(app, boris)
    app.pass({ minutes: 1 })
    const said = (await api.post(`/tickets/${ticket.id}/messages`, { body: { text: 'It happens to me as well' } })).body.id as string
    await api.post(`/tickets/${ticket.id}/messages`, { body: { text: 'And again' } })
    expect((await api.get(`/tickets/${ticket.id}`)).body.participants).toMatchObject([{ id: boris.id, role: 'cc' }])
    const texts = async () => ((await api.get(`/tickets/${ticket.id}/timeline`)).body.items as { message: { text: string; direction: string } | null }[]).flatMap(item => item.message?.text ?? [])
    expect(await texts()).toEqual(['My invoice shows the wrong VAT number.', 'It happens to me as well', 'And again'])
    await share('none')
    app.pass({ minutes: 1 })
    await write(app, agent, ticket.id, { text: 'We look into it' })
    expect(await texts()).toEqual(['It happens to me as well', 'And again', 'We look into it'])
    await app.change(agent, async tx => removeParticipant(tx, await accessTicket(tx, ticket.id, 'update'), boris.id))
    expect(await status(boris, ticket.id)).toBe(404)
    expect(await app.db.one(sql`select direction, author_id as "authorId" from messages where id = ${said}`)).toEqual({ direction: 'in', authorId: boris.id })
  })

  it('is not had by somebody who was switched off', async () => {
    const { agent, boris } = await company('comment')
    await app.change(agent, async tx => updatePerson(tx, await accessPerson(tx, boris.id), { active: false }))
    expect(await reload(app, boris)).toMatchObject({ sharing: 'none' })
  })
})

describe('what an organisation shares', () => {
  it('is set by whoever may change organisations, nothing at first; what it was stands in its history', async () => {
    const { agent, boris } = await company('none')
    const api = await clientOf(app, agent)
    const made = (await api.post('/organisations', { body: { name: 'Quiet Ltd' } })).body
    expect(made.sharing).toBe('none')
    expect((await (await clientOf(app, boris)).patch(`/organisations/${made.id}`, { body: { sharing: 'comment' } })).status).toBe(403)
    expect((await api.patch(`/organisations/${made.id}`, { body: { sharing: 'everything' } })).status).toBe(400)
    expect((await api.patch(`/organisations/${made.id}`, { body: { sharing: 'read' } })).body.sharing).toBe('read')
    const history = (await api.get(`/organisations/${made.id}/history`)).body.items as { type: string; data: unknown }[]
    expect(history[0]).toMatchObject({ type: 'organisation.updated', data: { changed: { sharing: { from: 'none', to: 'read' } } } })
  })
  it('of two organisations that become one is what stays says, unless whoever merges them wants it otherwise; and goes back with them', async () => {
    const [quiet, open] = [await company('none'), await company('comment')]
    const api = await clientOf(app, quiet.agent)
    const preview = await api.get(`/organisations/${open.organisation.id}/merge-preview?into=${quiet.organisation.id}`)
    expect(preview.body.differences).toContainEqual({ field: 'sharing', kept: 'none', merged: 'comment', taken: false })
    const shared = async () => (await api.get(`/organisations/${quiet.organisation.id}`)).body.sharing as Sharing
    const sees = async () => (await (await clientOf(app, open.boris)).get(`/tickets/${quiet.ticket.id}`)).status
    const undo = () => api.post(`/organisations/${open.organisation.id}/unmerge`)
    expect((await api.post(`/organisations/${open.organisation.id}/merge`, { body: { into: quiet.organisation.id } })).status).toBe(200)
    expect([await shared(), await sees()]).toEqual(['none', 404])
    expect((await undo()).status).toBe(200)
    expect((await api.post(`/organisations/${open.organisation.id}/merge`, { body: { into: quiet.organisation.id, take: ['sharing'] } })).status).toBe(200)
    expect([await shared(), await sees()]).toEqual(['comment', 200])
    expect((await undo()).status).toBe(200)
    expect([await shared(), await sees()]).toEqual(['none', 404])
  })
})

describe('an exception of one person', () => {
  const except = async (who: PersonActor, sharing: Sharing | null, by: PersonActor) => (await clientOf(app, by)).patch(`/people/${who.id}`, { body: { sharing } })
  const status = async (actor: PersonActor, id: string) => (await (await clientOf(app, actor)).get(`/tickets/${id}`)).status

  it.each<[Sharing, Sharing | null, typeof ALL, number]>([
    ['comment', 'none', NOTHING, 404], ['comment', 'read', ALL, 403], ['comment', null, ALL, 201], ['read', 'comment', ALL, 201], ['none', 'read', ALL, 403], ['none', 'comment', ALL, 201], ['none', null, NOTHING, 404],
  ])('the organisation shares %s, they may %s', async (sharing, exception, reads, reply) => {
    const one = await company(sharing)
    const { status: said, body } = await except(one.boris, exception, one.agent)
    expect([said, body.sharing]).toEqual([200, exception])
    const ways = await waysOf(one.boris, one)
    expect([ways.reads, ways.reply, ways.notes]).toEqual([reads, reply, false])
    expect((await waysOf(one.ana, one)).reads).toEqual(ALL)
  })

  it('is set by agents, not by themselves, stands in their history, and is nothing that they see', async () => {
    const { boris, agent } = await company('comment')
    expect((await except(boris, 'read', boris)).status).toBe(403)
    await except(boris, 'read', agent)
    const api = await clientOf(app, agent)
    expect((await api.get(`/people/${boris.id}/history`)).body.items[0]).toMatchObject({ type: 'person.updated', data: { changed: { sharing: { from: null, to: 'read' } } } })
    expect((await (await clientOf(app, boris)).get(`/people/${boris.id}`)).body).not.toHaveProperty('sharing')
    expect((await except(await makePerson(app), 'read', agent)).body).toMatchObject({ status: 422, title: 'no-organisation' })
  })

  it('ends when they go to another organisation, and is not for another role', async () => {
    const [one, other] = [await company('none'), await company('none')]
    await except(one.boris, 'comment', one.agent)
    const api = await clientOf(app, one.agent)
    const moved = await api.patch(`/people/${one.boris.id}`, { body: { organisationId: other.organisation.id } })
    expect([moved.status, moved.body.sharing]).toEqual([200, null])
    expect([await status(one.boris, one.ticket.id), await status(one.boris, other.ticket.id)]).toEqual([404, 404])
    const both = await api.patch(`/people/${one.boris.id}`, { body: { organisationId: one.organisation.id, sharing: 'read' } })
    expect([both.body.sharing, await status(one.boris, one.ticket.id)]).toEqual(['read', 200])
  })

  it('does not follow into an organisation that theirs becomes when it gives, but does when it takes; and is there again afterwards', async () => {
    const [one, other] = [await company('none'), await company('comment')]
    await except(one.boris, 'comment', one.agent)
    await except(one.ana, 'none', one.agent)
    const quiet = await company('none')
    const api = await clientOf(app, one.agent)
    const merge = async (into: string) => api.post(`/organisations/${one.organisation.id}/merge`, { body: { into } })
    expect((await merge(quiet.organisation.id)).status).toBe(200)
    expect([await status(one.boris, quiet.ticket.id), (await api.get(`/people/${one.boris.id}`)).body.sharing]).toEqual([404, null])
    await api.post(`/organisations/${one.organisation.id}/unmerge`)
    expect([await status(one.boris, one.ticket.id), (await api.get(`/people/${one.boris.id}`)).body.sharing]).toEqual([200, 'comment'])
    expect((await merge(other.organisation.id)).status).toBe(200)
    expect([await status(one.boris, other.ticket.id), await status(one.ana, other.ticket.id)]).toEqual([200, 404])
  })

  it('of somebody who is merged comes along within one organisation only, is shown before, and goes back', async () => {
    const [one, other] = [await company('none'), await company('none')]
    const api = await clientOf(app, one.agent)
    await except(one.boris, 'read', one.agent)
    const preview = async (into: string) => (await api.get(`/people/${one.boris.id}/merge-preview?into=${into}`)).body.differences as { field: string; taken: boolean }[]
    expect(await preview(other.ana.id)).not.toContainEqual(expect.objectContaining({ field: 'sharing' }))
    expect(await preview(one.ana.id)).toContainEqual(expect.objectContaining({ field: 'sharing', taken: true }))
    const theirs = await makeTicket(app, { requester: await reload(app, await makePerson(app, 'customer', { address: `cyril@company${count - 1}.example` })) })
    expect((await api.post(`/people/${one.boris.id}/merge`, { body: { into: one.ana.id } })).status).toBe(200)
    expect(await status(one.ana, theirs.id)).toBe(200)
    expect((await api.post(`/people/${one.boris.id}/unmerge`)).status).toBe(200)
    expect([await status(one.ana, theirs.id), await status(one.boris, theirs.id)]).toEqual([404, 200])
  })
})
