import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { makePerson, makeTeam, makeTicket, makeToken, reload } from '../../test/factories.ts'
import type { PersonActor } from '../platform/actor.ts'

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

describe('files', () => {
  let app: TestApp
  let agent: PersonActor
  beforeAll(async () => {
    app = await testApp({ MAX_FILE_MB: '1' })
    agent = await makePerson(app, 'agent')
  })
  afterAll(() => app.close())

  const as = async (actor: PersonActor) => ({ authorization: `Bearer ${await makeToken(app, actor)}` })
  const upload = async (actor: PersonActor, bytes: Buffer | string, name: string, headers: Record<string, string> = {}) => app.http.inject({
    method: 'POST', url: `/api/v1/files?name=${encodeURIComponent(name)}`, payload: bytes, headers: { 'content-type': 'application/octet-stream', ...await as(actor), ...headers },
  })
  const get = async (actor: PersonActor, url: string, headers: Record<string, string> = {}) => app.http.inject({ url, headers: { ...await as(actor), ...headers } })
  const attach = async (actor: PersonActor, ticketId: string, attachmentIds: string[], kind = 'public') => app.http.inject({
    method: 'POST', url: `/api/v1/tickets/${ticketId}/messages`, headers: await as(actor), payload: { kind, text: 'See the file.', attachmentIds },
  })

  it('keeps the bytes as they are and looks at them for the type, whatever is declared', async () => {
    const answer = await upload(agent, PNG, 'снимка.png', { 'content-type': 'text/html' })
    expect(answer.statusCode).toBe(201)
    const file = answer.json<{ id: string; url: string }>()
    expect(file).toMatchObject({ name: 'снимка.png', size: PNG.length, type: 'image/png', inline: false, contentId: null })
    const sent = await get(agent, file.url)
    expect(sent.rawPayload.equals(PNG)).toBe(true)
    expect(sent.headers).toMatchObject({
      'content-type': 'image/png', 'content-length': String(PNG.length), 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin',
      'content-disposition': "attachment; filename=\"______.png\"; filename*=UTF-8''%D1%81%D0%BD%D0%B8%D0%BC%D0%BA%D0%B0.png",
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
    })
    expect(sent.headers['content-security-policy']).toContain('sandbox')
    expect((await get(agent, file.url, { 'if-none-match': String(sent.headers.etag) })).statusCode).toBe(304)
    expect((await get(agent, `/api/v1/files/${file.id}?inline=1`)).headers['content-disposition']).toMatch(/^inline; /)
  })

  it('never shows a page, an SVG image or a PDF in place', async () => {
    const kinds: [string, string][] = [['<!doctype html><script>alert(1)</script>', 'a.html'], ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'a.svg'], ['%PDF-1.7\n%âãÏÓ', 'a.pdf']]
    for (const [bytes, name] of kinds) {
      const { url } = (await upload(agent, bytes, name)).json<{ url: string }>()
      expect((await get(agent, `${url}?inline=1`)).headers['content-disposition'], name).toMatch(/^attachment; /)
    }
  })

  it('takes a JSON or text file as bytes', async () => {
    const answer = await upload(agent, '{"not": "parsed', 'broken.json', { 'content-type': 'application/json' })
    expect(answer.json()).toMatchObject({ name: 'broken.json', type: 'text/plain', size: 15 })
  })

  it('says how much is allowed when a file is too large, declared or not, over a real connection', async () => {
    const address = await app.http.listen({ port: 0, host: '127.0.0.1' })
    const send = async (body: Buffer | ReadableStream) => fetch(`${address}/api/v1/files?name=large.bin`, { method: 'POST', body: body as RequestInit['body'], duplex: 'half', headers: await as(agent) })
    const piece = Buffer.alloc(300_000)
    const undeclared = new ReadableStream({ start(out) { for (let i = 0; i < 20; i++) out.enqueue(piece); out.close() } })
    for (const body of [Buffer.alloc(1_000_001), undeclared]) {
      const answer = await send(body)
      expect(answer.status).toBe(413)
      expect(await answer.json()).toMatchObject({ type: 'urn:pomost:problem:file-too-large', detail: 'A file may have 1 MB at most. Send a smaller one, or a link.' })
    }
    expect((await send(Buffer.alloc(1_000_000))).status).toBe(201)
  })

  it('gives the same answer to a repeated upload with a key', async () => {
    const [one, two] = [await upload(agent, 'once', 'a.txt', { 'idempotency-key': 'k1' }), await upload(agent, 'once', 'a.txt', { 'idempotency-key': 'k1' })]
    expect(two.json()).toEqual(one.json())
    expect((await upload(agent, 'other bytes', 'a.txt', { 'idempotency-key': 'k1' })).statusCode).toBe(422)
  })

  it('keeps an upload to its uploader until a message takes it, and then to those who see the message', async () => {
    const [customer, stranger, colleague] = [await makePerson(app), await makePerson(app), await makePerson(app, 'agent')]
    const ticket = await makeTicket(app, { requester: customer })
    const [file, noted] = await Promise.all([upload(agent, 'public', 'a.txt'), upload(agent, 'secret', 'b.txt')].map(async answer => (await answer).json<{ id: string; url: string }>()))
    expect((await get(colleague, file!.url)).statusCode).toBe(404)
    expect((await attach(colleague, ticket.id, [file!.id])).statusCode).toBe(422)
    expect((await attach(agent, ticket.id, [file!.id])).statusCode).toBe(201)
    expect((await attach(agent, ticket.id, [noted!.id], 'note')).statusCode).toBe(201)
    expect((await attach(agent, ticket.id, [file!.id])).json()).toMatchObject({ type: 'urn:pomost:problem:attachment', attachmentIds: [file!.id] })
    const seen = async (actor: PersonActor) => [(await get(actor, file!.url)).statusCode, (await get(actor, noted!.url)).statusCode]
    expect(await seen(colleague)).toEqual([200, 200])
    expect(await seen(customer)).toEqual([200, 404])
    expect(await seen(stranger)).toEqual([404, 404])
  })

  it('hides the files of a private team from other agents', async () => {
    const member = await makePerson(app, 'agent')
    const teamId = await makeTeam(app, { private: true, members: [member] })
    const ticket = await makeTicket(app, { teamId })
    const file = (await upload(member, 'salary', 'a.txt')).json<{ id: string; url: string }>()
    expect((await attach(await reload(app, member), ticket.id, [file.id])).statusCode).toBe(201)
    expect((await get(member, file.url)).statusCode).toBe(200)
    expect((await get(agent, file.url)).statusCode).toBe(404)
  })

  it('says so when the bytes are gone', async () => {
    const file = (await upload(agent, 'gone soon', 'a.txt')).json<{ id: string; url: string }>()
    const { hash } = await app.db.one<{ hash: string }>(sql`select hash from attachments where id = ${file.id}`)
    await app.db.query(sql`update files set bytes = null where hash = ${hash}`)
    const answer = await get(agent, file.url)
    expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([404, undefined])
  })

  it('serves from an origin of its own by links that work for five minutes', async () => {
    const apart = await testApp({ FILES_URL: 'https://files.test' })
    const nina = await makePerson(apart, 'agent')
    const authorization = `Bearer ${await makeToken(apart, nina)}`
    const { url } = (await apart.http.inject({ method: 'POST', url: '/api/v1/files?name=a%20b.png', payload: PNG, headers: { authorization } })).json<{ url: string }>()
    const redirect = await apart.http.inject({ url: `${url}?inline=1`, headers: { authorization } })
    expect(redirect.statusCode).toBe(302)
    const link = new URL(String(redirect.headers.location))
    expect(link.origin).toBe('https://files.test')
    const follow = (change: (link: URL) => void = () => undefined) => {
      const changed = new URL(link)
      change(changed)
      return apart.http.inject({ url: changed.pathname + changed.search })
    }
    const sent = await follow()
    expect([sent.statusCode, sent.headers['cross-origin-resource-policy']]).toEqual([200, 'cross-origin'])
    expect((await follow(changed => changed.searchParams.set('inline', '0'))).statusCode).toBe(403)
    expect((await follow(changed => changed.searchParams.set('expires', '9999999999'))).statusCode).toBe(403)
    apart.pass({ minutes: 6 })
    expect((await follow()).statusCode).toBe(403)
    await apart.close()
  })
})
