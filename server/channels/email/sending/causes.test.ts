import { createServer, type AddressInfo, type Server } from 'node:net'
import { SMTPServer } from 'smtp-server'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { clientOf, type Client } from '../../../../test/client.ts'
import { makePerson, write } from '../../../../test/factories.ts'
import { customerMail, deliver, makeMailbox } from '../../../../test/mail/desk.ts'
import { startRelay, type TestRelay } from '../../../../test/mail/relay.ts'
import { explain } from './send-mail.ts'

let app: TestApp
let relay: TestRelay
let agent: Awaited<ReturnType<typeof makePerson>>
let client: Client
beforeAll(async () => {
  relay = await startRelay({ user: 'desk', password: 'right' })
  app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1' })
  agent = await makePerson(app, 'agent')
  client = await clientOf(app, agent)
})
afterAll(async () => {
  await app.close()
  await relay.close()
})

let count = 0
type Security = 'none' | 'tls' | 'starttls'
/** What stands on a message that leaves by a relay. */
async function caused(at: { host?: string; port: number; security?: Security; user?: string; password?: string }) {
  const mailbox = await makeMailbox(app, { address: `cause${++count}@desk.example`, relay: { host: '127.0.0.1', security: 'none', ...at } })
  const { ticketId } = await deliver(app, customerMail({ From: `asks${count}@customer.example` }), { mailboxId: mailbox.id })
  const { id } = await write(app, agent, ticketId!)
  await app.settle()
  const { items } = (await client.get(`/tickets/${ticketId}/timeline`)).body as { items: { message: { id: string; delivery: { state: string; cause: unknown; error: string | null } | null } | null }[] }
  const listed = ((await client.get('/deliveries')).body as { items: { messageId: string; cause: unknown }[] }).items.find(each => each.messageId === id)
  const { state, cause, error } = items.find(each => each.message?.id === id)!.message!.delivery!
  expect(listed!.cause).toEqual(cause)
  await app.db.query(sql`delete from delivery_ways`)
  return { state, cause, error }
}

describe('a message that did not leave says why by a code, with the server’s own words', () => {
  const login = { user: 'desk', password: 'right' }

  it('when the server refuses the password, and no more once it was taken', async () => {
    const server = `127.0.0.1:${relay.port}`
    expect(await caused({ port: relay.port, ...login, password: 'wrong' })).toMatchObject({ state: 'failed', cause: { code: 'relay-authentication', values: { server, said: expect.stringContaining('Wrong password') } }, error: expect.any(String) })
    expect(await caused({ port: relay.port, ...login })).toEqual({ state: 'sent', cause: null, error: null })
  })

  it.each<[string, number | 'drop', string, string]>([['refuses the message', 554, 'failed', 'relay-refused'], ['asks for time', 451, 'queued', 'relay-busy'], ['goes away after the last byte', 'drop', 'uncertain', 'relay-broke']])('when the server %s', async (_, answer, state, code) => {
    relay.answers.push(answer)
    expect(await caused({ port: relay.port, ...login })).toMatchObject({ state, cause: { code, values: { server: expect.stringContaining('127.0.0.1') } } })
  })

  it('when nobody listens there, or the server cannot be found', async () => {
    expect(await caused({ port: 9 })).toMatchObject({ state: 'queued', cause: { code: 'relay-unreachable' } })
    expect(explain(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'EDNS' }), { host: 'mail.nowhere.example', port: 25 })).toMatchObject({ cause: { code: 'relay-unknown', values: { server: 'mail.nowhere.example:25' } } })
    expect(explain(Object.assign(new Error('Connection timeout'), { code: 'ETIMEDOUT' }), { host: 'mail.example', port: 25 })).toMatchObject({ cause: { code: 'relay-silent' } })
  })

  it('when its certificate is not trusted, or it offers no encryption', async () => {
    const untrusted = new SMTPServer({ secure: true, logger: false, disableReverseLookup: true }) // with the library's own certificate, which nobody signed
    untrusted.on('error', () => undefined)
    await new Promise<void>(resolve => untrusted.listen(0, '127.0.0.1', resolve))
    expect(await caused({ port: (untrusted.server.address() as AddressInfo).port, security: 'tls' })).toMatchObject({ state: 'queued', cause: { code: 'relay-certificate', values: { said: expect.stringMatching(/certificate/i) } } })
    await new Promise<void>(resolve => untrusted.close(resolve))
    expect(await caused({ port: relay.port, security: 'starttls', ...login })).toMatchObject({ state: 'failed', cause: { code: 'relay-encryption' } })
  })

  it('when what listens there is no mail server', async () => {
    const silent: Server = createServer(socket => socket.end('HTTP/1.0 400 no mail here\r\n'))
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    expect(await caused({ port: (silent.address() as AddressInfo).port })).toMatchObject({ cause: { code: 'relay-unreachable', values: { said: expect.any(String) } } })
    silent.close()
  })
})
