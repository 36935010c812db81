import { readFileSync } from 'node:fs'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { clientOf, type Client } from '../../test/client.ts'
import { factory, makePerson, makeTicket, makeToken, write } from '../../test/factories.ts'
import { accessTicket } from '../tickets/access.ts'
import { addParticipant } from '../tickets/participants.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

/** A ticket with an old and a new message, each with a file and a picture from elsewhere, and somebody put in copy between the two. */
async function conversation() {
  const [requester, late, agent] = [await makePerson(app), await makePerson(app), await makePerson(app, 'agent')]
  const ticket = await makeTicket(app, { requester, message: undefined })
  const say = async (word: string) => {
    const authorization = `Bearer ${await makeToken(app, agent)}`
    const file = await app.http.inject({ method: 'POST', url: `/api/v1/files?name=${word}.txt`, payload: word, headers: { authorization, 'content-type': 'text/plain' } })
    const message = await write(app, agent, ticket.id, { text: `${word} words`, html: `<p>${word} words<img data-remote-src="https://127.0.0.1:9/${word}.png"></p>` })
    await app.db.query(sql`update attachments set message_id = ${message.id}, owner_id = null where id = ${file.json<{ id: string }>().id}`)
    return { messageId: message.id, fileId: file.json<{ id: string }>().id }
  }
  const old = await say('oldsecret')
  app.pass({ minutes: 1 })
  await app.change(factory, async tx => addParticipant(tx, await accessTicket(tx, ticket.id, 'update'), late.id, 'cc'))
  app.pass({ minutes: 1 })
  return { ticket, requester, late, old, recent: await say('newpublic') }
}

/** Every GET that customers may call, as the matrix of rights lists them, and how this conversation is asked for by it. */
const WAYS: Record<string, (c: Awaited<ReturnType<typeof conversation>>) => string[]> = {
  '/tickets': () => ['/tickets'],
  '/tickets/:id': ({ ticket }) => [`/tickets/${ticket.id}`, `/tickets/${ticket.number}`],
  '/tickets/:id/timeline': ({ ticket }) => [`/tickets/${ticket.id}/timeline`],
  '/search': () => ['/search?q=oldsecret', '/search?q=words', '/search?q=newpublic', '/search?q=oldsec'],
  '/files/:id': ({ old, recent }) => [`/files/${old.fileId}`, `/files/${recent.fileId}`],
  '/files/:id/:name': ({ old, recent }) => [`/files/${old.fileId}/x.txt`, `/files/${recent.fileId}/x.txt`],
  '/messages/:id/remote': ({ old, recent }) => [`/messages/${old.messageId}/remote?src=https://127.0.0.1:9/oldsecret.png`, `/messages/${recent.messageId}/remote?src=https://127.0.0.1:9/newpublic.png`],
  '/people/:id': ({ requester, late }) => [`/people/${requester.id}`, `/people/${late.id}`],
  '/me': () => ['/me'], '/me/sessions': () => ['/me/sessions'], '/setup': () => ['/setup'], '/statuses': () => ['/statuses'], '/invitations/:token': () => ['/invitations/none'],
}

async function readAll(client: Client, paths: readonly string[]): Promise<Record<string, { status: number; text: string }>> {
  const read: Record<string, { status: number; text: string }> = {}
  for (const path of paths) {
    const { status, body } = await client.get(path)
    read[path] = { status, text: typeof body === 'string' ? body : JSON.stringify(body) }
  }
  return read
}

it('whoever was put in copy reads nothing older by any way there is, and the requester reads it all', async () => {
  const matrix = readFileSync(new URL('../../test/matrix/matrix.txt', import.meta.url), 'utf8').split('\n')
  const column = matrix[0]!.indexOf('customer')
  const open = matrix.filter(line => line.startsWith('GET ') && line.slice(column).startsWith('ok')).map(line => line.split(' ')[1]!.replace('/api/v1', ''))
  expect(Object.keys(WAYS).toSorted()).toEqual(open.toSorted())

  const here = await conversation()
  const paths = Object.values(WAYS).flatMap(of => of(here))
  const theirs = await readAll(await clientOf(app, here.late), paths)
  for (const [path, { text }] of Object.entries(theirs)) expect(text, path).not.toContain('oldsecret words')
  const { old, recent, ticket } = here
  for (const path of [`/files/${old.fileId}`, `/files/${old.fileId}/x.txt`, `/messages/${old.messageId}/remote?src=https://127.0.0.1:9/oldsecret.png`]) expect(theirs[path]?.status, path).toBe(404)
  expect(JSON.parse(theirs['/search?q=oldsecret']!.text)).toMatchObject({ tickets: [] })
  for (const path of ['/tickets', `/tickets/${ticket.id}/timeline`, '/search?q=words', '/search?q=newpublic']) expect(theirs[path]!.text, path).toContain('newpublic words')
  expect(theirs[`/files/${recent.fileId}`]).toEqual({ status: 200, text: 'newpublic' })

  const own = await readAll(await clientOf(app, here.requester), paths)
  for (const path of [`/tickets/${ticket.id}/timeline`, '/search?q=oldsecret']) expect(own[path]!.text, path).toContain('oldsecret words')
  expect(own[`/files/${old.fileId}`]).toEqual({ status: 200, text: 'oldsecret' })
  expect(own[`/messages/${old.messageId}/remote?src=https://127.0.0.1:9/oldsecret.png`]!.status).not.toBe(404)
})

it('their list shows no words at all while nothing was said since they came', async () => {
  const [late, agent] = [await makePerson(app), await makePerson(app, 'agent')]
  const ticket = await makeTicket(app)
  await write(app, agent, ticket.id, { text: 'oldsecret words' })
  app.pass({ minutes: 1 })
  await app.change(factory, async tx => addParticipant(tx, await accessTicket(tx, ticket.id, 'update'), late.id, 'cc'))
  expect((await (await clientOf(app, late)).get('/tickets')).body.items).toMatchObject([{ id: ticket.id, snippet: '' }])
})
