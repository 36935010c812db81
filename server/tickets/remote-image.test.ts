import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sanitizeHtml } from '../platform/html.ts'
import { testApp, type TestApp } from '../../test/app.ts'
import { makePerson, makeTeam, makeTicket, makeToken, reload, write } from '../../test/factories.ts'

const PIXELS = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==', 'base64')
let app: TestApp
let server: Server
let origin: string
const asked: IncomingMessage[] = []
const answers: Record<string, [type: string, body: string | Buffer]> = {
  '/a.png?x=1&y="2"': ['text/html', PIXELS], '/a.png': ['image/png', PIXELS], '/evil.svg': ['image/png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], '/page': ['image/png', '<html><script>1</script>'],
}

beforeAll(async () => {
  app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1' })
  server = createServer((request, response) => {
    asked.push(request)
    const found = answers[decodeURI(request.url ?? '')]
    if (request.url === '/inside') return void response.writeHead(302, { location: 'http://169.254.169.254/a.png' }).end()
    return found ? void response.writeHead(200, { 'content-type': found[0], 'set-cookie': 'a=b' }).end(found[1]) : void response.writeHead(404).end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await app.close()
})

async function mailWith(...paths: string[]) {
  const agent = await makePerson(app, 'agent')
  const customer = await makePerson(app)
  const team = await makeTeam(app, { private: true, members: [agent] })
  const ticket = await makeTicket(app, { requester: customer, teamId: team })
  const html = sanitizeHtml(paths.map(path => `<img src="${(path.startsWith('http') ? path : origin + path).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`).join(''))
  const message = await write(app, customer, ticket.id, { html })
  const token = `Bearer ${await makeToken(app, await reload(app, agent))}`
  return { id: message.id, ask: (src: string, authorization = token) => app.http.inject({ url: `/api/v1/messages/${message.id}/remote?src=${encodeURIComponent(src)}`, headers: { authorization } }) }
}

it('brings a picture of a message, and tells its server nothing of the reader', async () => {
  const src = `${origin}/a.png?x=1&y="2"`
  const { ask } = await mailWith('/a.png?x=1&y="2"')
  const answer = await ask(src)
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.rawPayload.equals(PIXELS)).toBe(true)
  expect(answer.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'cache-control': 'private, max-age=604800, immutable' })
  expect(answer.headers['set-cookie']).toBeUndefined()
  expect(Object.keys(asked.at(-1)!.headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
})

it('brings nothing that does not stand in the message, and nothing to whoever does not see it', async () => {
  const { ask } = await mailWith('/a.png')
  const before = asked.length
  for (const src of [`${origin}/b.png`, `${origin}/a.png?`, `${origin}/a`, 'http://169.254.169.254/']) expect((await ask(src)).statusCode, src).toBe(404)
  const stranger = `Bearer ${await makeToken(app, await makePerson(app, 'agent'))}`
  expect((await ask(`${origin}/a.png`, stranger)).statusCode).toBe(404)
  expect(asked.length).toBe(before)
})

it('refuses what is no picture by its bytes, SVG above all, and what leads inside', async () => {
  const { ask } = await mailWith('/evil.svg', '/page', '/gone', '/inside', 'http://10.0.0.1/a.png')
  const codes = async (src: string) => (await ask(src)).json<{ type: string }>().type.replace('urn:pomost:problem:', '')
  expect(await Promise.all(['/evil.svg', '/page', '/gone', '/inside'].map(path => codes(origin + path)))).toEqual(['not-a-picture', 'not-a-picture', 'outbound-failed', 'outbound-refused'])
  expect(await codes('http://10.0.0.1/a.png')).toBe('outbound-refused')
})
