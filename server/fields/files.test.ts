import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { makePerson, makeTeam, makeTicket, makeToken, reload } from '../../test/factories.ts'
import { sweepBin } from '../erasure/sweep-bin.ts'
import { attachedFile, sweepFieldFiles, sweepUploads } from '../files/sweep.ts'
import { sweepFiles } from '../platform/file-rows.ts'
import { accessTicket } from '../tickets/access.ts'
import { setAside } from '../tickets/set-aside.ts'
import type { Scope } from '../platform/http/access.ts'
import type { PersonActor } from '../platform/actor.ts'
import { watchFields } from './registry.ts'

const app = await testApp()
let boss: PersonActor, admin: Client, agent: Client, other: Client, customer: Client, stop: () => Promise<void>
const PDF = '%PDF-1.7\n%âãÏÓ'
/** Uploads a file and answers its id. */
const upload = async (who: Client, name: string, bytes = PDF): Promise<string> =>
  (await who.post(`/files?name=${encodeURIComponent(name)}`, { body: Buffer.from(bytes), headers: { 'content-type': 'application/octet-stream' } })).body.id

beforeAll(async () => {
  boss = await makePerson(app, 'admin')
  ;[admin, agent, other, customer] = [await clientOf(app, boss), await clientOf(app, await makePerson(app, 'agent')), await clientOf(app, await makePerson(app, 'agent')), await clientOf(app, await makePerson(app))]
  stop = await watchFields(app)
  for (const carrier of ['ticket', 'person', 'organisation']) {
    expect((await admin.post('/fields', { body: { carrier, key: 'contract', kind: 'file', label: 'Contract', limits: { maxFiles: 2, fileTypes: ['pdf', 'office'] } } })).status).toBe(201)
  }
  expect((await admin.post('/fields', { body: { key: 'scan', kind: 'file', label: 'Scan' } })).status).toBe(201)
})
afterAll(async () => { await stop(); await app.close() })

describe('a field of files', () => {
  it('takes what somebody uploaded, gives it to whoever sees the ticket, and lets it go again', async () => {
    const ticket = await makeTicket(app)
    const file = await upload(agent, 'Договор 17.pdf')
    expect((await other.get(`/files/${file}`)).status).toBe(404)
    const set = await agent.patch(`/tickets/${ticket.id}`, { body: { custom: { contract: [file] } } })
    expect([set.status, set.body.custom]).toEqual([200, { contract: [file] }])
    expect((await other.get(`/files/${file}`)).body).toBe(PDF)
    expect((await other.get(`/field-files?ids=${file}`)).body.items).toEqual([{ id: file, name: 'Договор 17.pdf', size: Buffer.byteLength(PDF), type: 'application/pdf', url: `/api/v1/files/${file}/${encodeURIComponent('Договор 17.pdf')}` }])
    expect((await customer.get(`/files/${file}`)).status).toBe(404)
    expect((await agent.patch(`/tickets/${ticket.id}`, { body: { custom: { contract: null } } })).body.custom).toEqual({})
    // what was taken out can be put back, here and nowhere else
    expect((await agent.patch(`/tickets/${(await makeTicket(app)).id}`, { body: { custom: { contract: [file] } } })).body.faults).toMatchObject([{ field: 'contract', code: 'fileGone' }])
    expect((await agent.patch(`/tickets/${ticket.id}`, { body: { custom: { contract: [file] } } })).body.custom).toEqual({ contract: [file] })
  })

  it('is filled in with a new ticket, a new person, a new organisation and when they are changed', async () => {
    const [a, b, c, d] = [await upload(agent, 'a.pdf'), await upload(agent, 'b.pdf'), await upload(agent, 'c.pdf'), await upload(agent, 'd.pdf')]
    const opened = await agent.post('/tickets', { body: { subject: 'Cable', requester: { address: 'p@example.com' }, custom: { contract: [a] } } })
    expect([opened.status, opened.body.custom]).toEqual([201, { contract: [a] }])
    const person = await agent.post('/people', { body: { name: 'Ana', custom: { contract: [b] } } })
    expect(person.body.custom).toEqual({ contract: [b] })
    expect((await agent.patch(`/people/${person.body.id}`, { body: { custom: { contract: [b, c] } } })).body.custom).toEqual({ contract: [b, c] })
    const organisation = await agent.post('/organisations', { body: { name: 'Baltic' } })
    expect((await agent.patch(`/organisations/${organisation.body.id}`, { body: { custom: { contract: [d] } } })).body.custom).toEqual({ contract: [d] })
    for (const file of [a, b, c, d]) expect((await other.get(`/files/${file}`)).status).toBe(200)
  })

  it('refuses what is not there, somebody else’s, sent already, of another sort, or too many, in words and all at once', async () => {
    const ticket = await makeTicket(app)
    const set = async (contract: unknown) => (await agent.patch(`/tickets/${ticket.id}`, { body: { custom: { contract } } })).body
    expect((await set(['x'])).faults).toMatchObject([{ code: 'files' }])
    expect((await set([await upload(other, 'theirs.pdf')])).detail).toBe('“Contract” names a file that is not there any more, or is somebody else’s; upload it again.')
    const [one, two, three] = [await upload(agent, '1.pdf'), await upload(agent, '2.pdf'), await upload(agent, '3.pdf')]
    expect((await set([one, two, three])).faults).toMatchObject([{ code: 'manyFiles', values: { most: 2 } }])
    await agent.post(`/tickets/${ticket.id}/messages`, { body: { kind: 'note', text: 'See there.', attachmentIds: [three] } })
    expect((await set([three])).faults).toMatchObject([{ code: 'fileGone' }])
    const named = await upload(agent, 'invoice.pdf', '<!doctype html>')
    const [answer, scan] = [await agent.patch(`/tickets/${ticket.id}`, { body: { custom: { contract: [named], scan: [three] } } }), await upload(agent, 'x.html', '<!doctype html>')]
    expect(answer.body.faults).toMatchObject([{ field: 'contract', code: 'fileSort', values: { name: 'invoice.pdf' } }, { field: 'scan', code: 'fileGone' }])
    expect((await agent.patch(`/tickets/${ticket.id}`, { body: { custom: { scan: [scan] } } })).status).toBe(200)
    // and nothing was taken by what was refused
    expect((await set([one])).custom.contract).toEqual([one])
    expect((await agent.post(`/tickets/${ticket.id}/messages`, { body: { text: 'Here.', attachmentIds: [one] } })).status).toBe(422)
  })

  it('shows a file of a private team’s ticket to its people alone, and its log holds ids', async () => {
    const insider = await makePerson(app, 'agent')
    const teamId = await makeTeam(app, { private: true, members: [insider] })
    const inside = await clientOf(app, await reload(app, insider))
    const { id } = await makeTicket(app, { teamId })
    const file = await upload(inside, 'geheim.pdf')
    expect((await inside.patch(`/tickets/${id}`, { body: { custom: { contract: [file] } } })).status).toBe(200)
    expect((await other.get(`/files/${file}`)).status).toBe(404)
    expect((await other.get(`/field-files?ids=${file}`)).body.items).toEqual([])
    expect(JSON.stringify(await app.db.query(sql`select data from events where subject_id = ${id}`))).not.toContain('geheim')
  })

  it('of a person or an organisation is read by no token that may not read people', async () => {
    const file = await upload(agent, 'passport.pdf')
    const ofTicket = await upload(agent, 'ticket.pdf')
    await agent.post('/people', { body: { name: 'Ana', custom: { contract: [file] } } })
    await agent.patch(`/tickets/${(await makeTicket(app)).id}`, { body: { custom: { contract: [ofTicket] } } })
    const reader = await makePerson(app, 'agent')
    const read = async (id: string, scopes: Scope[]) => (await app.http.inject({ url: `/api/v1/files/${id}`, headers: { authorization: `Bearer ${await makeToken(app, reader, scopes)}` } })).statusCode
    expect([await read(file, ['tickets:read']), await read(ofTicket, ['tickets:read']), await read(file, ['tickets:read', 'people:read'])]).toEqual([404, 200, 200])
  })

  it('is asked about in views and search, and its files are found by their names', async () => {
    const [{ id, number }, { number: without }] = [await makeTicket(app, { subject: 'Zeppelin' }), await makeTicket(app, { subject: 'Zeppelin' })]
    const file = await upload(agent, 'Kaufvertrag Süd.pdf')
    await agent.patch(`/tickets/${id}`, { body: { custom: { contract: [file] } } })
    const found = async (q: string) => (await agent.get(`/search?q=${encodeURIComponent(q)}`)).body.tickets.map((each: { number: number }) => each.number)
    expect(await found('kaufvertrag')).toEqual([number])
    expect(await found('zeppelin contract:yes')).toEqual([number])
    expect(await found('zeppelin contract:no')).toEqual([without])
    await agent.patch(`/tickets/${id}`, { body: { custom: { contract: [] } } })
    expect(await found('kaufvertrag')).toEqual([])
  })

  it('is left out of macros and of changes of many tickets, with the reason', async () => {
    const { id } = await makeTicket(app)
    const changes = { custom: { contract: [await upload(agent, 'm.pdf')] } }
    for (const answer of [await agent.post('/bulk-changes', { body: { ids: [id], changes } }), await agent.post('/macros', { body: { name: 'Files', changes } })]) {
      expect([answer.status, answer.body.faults]).toMatchObject([422, [{ field: 'contract', code: 'oneByOne' }]])
    }
  })

  it('counts as filled in where it is required, in a form too', async () => {
    expect((await admin.post('/forms', { body: { name: 'Claim', fields: [{ field: 'custom.scan', required: 'open' }] } })).status).toBe(201)
    const form = (await agent.get('/forms')).body.items[0].id
    const open = (custom: object) => agent.post('/tickets', { body: { subject: 'Claim', requester: { address: 'c@example.com' }, formId: form, custom } })
    expect((await open({})).body.faults).toMatchObject([{ field: 'custom.scan', code: 'required' }])
    expect((await open({ scan: [await upload(agent, 's.png')] })).status).toBe(201)
  })

  it('follows a merge of people and comes back when that is undone; what was dropped goes after a month', async () => {
    const [one, two] = [await upload(agent, 'one.pdf'), await upload(agent, 'two.pdf')]
    const make = async (name: string, contract: string[]) => (await agent.post('/people', { body: { name, custom: { contract } } })).body.id as string
    const [merged, kept] = [await make('Iva', [one]), await make('Iva P.', [])]
    const lonely = await make('Lone', [two])
    expect((await agent.post(`/people/${merged}/merge`, { body: { into: kept } })).status).toBe(200)
    expect((await agent.get(`/people/${kept}`)).body.custom).toEqual({ contract: [one] })
    await agent.patch(`/people/${kept}`, { body: { custom: { contract: null } } })
    await agent.patch(`/people/${lonely}`, { body: { custom: { contract: null } } })
    const sweep = async () => { await sweepFieldFiles(app.db, app.now, app); await sweepUploads(app.db, app.now, app) }
    await sweep()
    expect((await agent.get(`/files/${two}`)).status).toBe(200)
    app.pass({ hours: 24 * 31 })
    await sweep()
    const again = await clientOf(app, boss)
    expect((await again.get(`/files/${two}`)).status).toBe(404)
    expect((await again.post(`/people/${merged}/unmerge`)).status).toBe(200)
    expect((await again.get(`/people/${merged}`)).body.custom).toEqual({ contract: [one] })
    expect((await again.get(`/files/${one}`)).status).toBe(200)
  })

  it('is named in exports, and refused by imports in words', async () => {
    const file = await upload(agent, 'Named.pdf')
    const ticket = await makeTicket(app, { subject: 'Exported' })
    await agent.patch(`/tickets/${ticket.id}`, { body: { custom: { contract: [file] } } })
    await agent.post('/people', { body: { name: 'Exported', custom: { contract: [await upload(agent, 'Of a person.pdf')] } } })
    const exported = async (path: string, body: object) => {
      const { id } = (await admin.post(path, { body: { format: 'json', ...body } })).body
      await app.settle()
      return (await admin.get(`/exports/${id}/file`)).body as Record<string, unknown>[]
    }
    const condition = { field: 'custom.contract', op: 'notEmpty' }
    const tickets = await exported('/exports', { condition, columns: ['subject', 'custom.contract'] })
    expect(JSON.stringify(tickets)).toContain('Named.pdf')
    expect(JSON.stringify(await exported('/exports/people', { q: 'exported' }))).toContain('Of a person.pdf')
    const table = await admin.post('/imports?carrier=people&name=list.csv', { body: Buffer.from('name,email,contract\nAna,a@files.example,x.pdf\n'), headers: { 'content-type': 'text/csv' } })
    expect(table.body.mapping.columns).toEqual(['name', 'email', null])
    expect((await admin.post(`/imports/${table.body.id}/check`, { body: { ...table.body.mapping, columns: ['name', 'email', 'custom.contract'] } })).body).toMatchObject({ status: 422, detail: expect.stringContaining('holds files, which no table can bring in') })
  })

  it('goes with its ticket when the bin is emptied, bytes and all', async () => {
    const ticket = await makeTicket(app)
    const file = await upload(agent, 'gone.pdf', `${PDF} of this ticket alone`)
    await agent.patch(`/tickets/${ticket.id}`, { body: { custom: { contract: [file] } } })
    const { hash } = await app.db.one<{ hash: string }>(sql`select hash from attachments where id = ${file}`)
    await app.change(boss, async tx => setAside(tx, await accessTicket(tx, ticket.id, 'update'), 'bin'))
    app.pass({ hours: 24 * 40 })
    await sweepBin(app.db, app.now, app)
    await sweepFiles([attachedFile])(app.db, app.now, app)
    expect([await app.db.query(sql`select from attachments where id = ${file}`), await app.db.query(sql`select from files where hash = ${hash}`)]).toEqual([[], []])
  })

  it('is defined with sensible limits only', async () => {
    for (const limits of [{ maxFiles: 21 }, { fileTypes: ['exe'] }, { fileTypes: [] }]) expect((await admin.post('/fields', { body: { key: 'wrong', kind: 'file', label: 'Wrong', limits } })).status).toBe(400)
    expect((await admin.post('/fields', { body: { key: 'wrong', kind: 'text', label: 'Wrong', limits: { maxFiles: 2 } } })).status).toBe(400)
  })
})
