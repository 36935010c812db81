import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublic, readAllowed } from './outbound-addresses.ts'
import { outbound, type OutboundLimits } from './outbound.ts'

const LIMITS: OutboundLimits = { bytes: 10_000, milliseconds: 2000, redirects: 3 }
const local = { ...LIMITS, allowed: readAllowed('127.0.0.1')! }
const refused = { code: 'outbound-refused' }

let server: Server
let port: number
const asked: IncomingMessage[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request)
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x')
    if (pathname === '/to') return void response.writeHead(Number(searchParams.get('status') ?? 302), { location: searchParams.get('url')! }).end()
    if (pathname === '/large') return void response.writeHead(200).end(Buffer.alloc(20_000))
    if (pathname === '/stream') return endless(response)
    if (pathname === '/silent') return
    let body = ''
    request.on('data', (chunk: Buffer) => { body += chunk.toString() }).on('end', () => response.writeHead(200, { 'x-method': request.method, 'content-type': 'text/plain' }).end(`${request.headers.authorization ?? ''}|${body}`))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise(done => {
  server.closeAllConnections()
  server.close(done)
}))

function endless(response: NodeJS.WritableStream): void {
  const write = () => { while (response.write('x'.repeat(1000))) continue }
  response.on('drain', write).on('error', () => undefined)
  write()
}

const at = (path: string, host = '127.0.0.1') => `http://${host}:${port}${path}`

describe('no address inside is called', () => {
  it.each([
    '127.0.0.1', '127.1', '127.127.127.127', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001', '0', '0.0.0.0', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '2852039166', '100.64.0.1', '192.0.0.192', '198.18.0.1',
    '224.0.0.1', '255.255.255.255', '168.63.129.16', '[::]', '[::1]', '[0000::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:10.0.0.1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[fd00:ec2::254]', '[fc00::1]', '[fe80::1]', '[fec0::1]',
    '[ff02::1]', '[2002:7f00:1::]', '[2001::1]', '[2001:db8::1]', '①②⑦.⓪.⓪.①', 'localhost', '127.0.0.1.',
  ])('by the number %s', async host => {
    await expect(outbound({ url: `http://${host}/` }, LIMITS)).rejects.toMatchObject(refused)
  })

  it.each(['file:///etc/passwd', 'gopher://127.0.0.1:6379/_x', 'ftp://example.org/', 'jar:http://127.0.0.1!/', 'javascript:alert(1)', 'data:text/plain,x', '//example.org/x', '/x', '', 'http://user:secret@example.org/', 'http://'])('nor %s', async url => {
    await expect(outbound({ url }, LIMITS)).rejects.toMatchObject(refused)
  })

  it('by a name that leads there, be it among others', async () => {
    for (const addresses of [['10.0.0.5'], ['93.184.216.34', '127.0.0.1'], ['::ffff:169.254.169.254'], ['fe80::1%eth0'], ['nonsense']]) {
      await expect(outbound({ url: 'http://rebind.example/' }, { ...LIMITS, resolve: async () => addresses })).rejects.toMatchObject(refused)
    }
  })

  it('of a public list of attacks', async () => {
    const folder = '../shared/data/sec-payloadsallthethings/Server Side Request Forgery'
    if (!existsSync(folder)) return console.warn(`The public attacks are absent (${folder}): not tried.`)
    const text = ['README.md', 'SSRF-Cloud-Instances.md', 'SSRF-Advanced-Exploitation.md'].map(name => readFileSync(`${folder}/${name}`, 'utf8')).join('\n')
    const urls = [...new Set([...text.matchAll(/(?:https?|gopher|file|dict|sftp|tftp|ldap|netdoc|jar|ftp):[^\s`"'|)\]>]*[^\s`"'|)>]/g)].map(match => match[0]))]
    const inside = urls.filter(url => !/^https?:\/\/(?!.*(?:127\.|169\.254|localhost|192\.168|0x|0177))[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/:?#]|$)/i.test(url))
    expect(inside.length).toBeGreaterThan(80)
    // a public address among them is a name server that everybody may ask
    const attacks = inside.filter(url => !(URL.canParse(url) && new URL(url).hostname === '1.1.1.1'))
    const resolve = async (host: string) => /^localhost$|^ip6-/.test(host) ? ['::1'] : ['169.254.169.254']
    for (const url of attacks) await expect(outbound({ url }, { ...LIMITS, resolve }), url).rejects.toMatchObject(refused)
    expect(asked).toEqual([])
  })

  it('by a redirect from a place that is allowed', async () => {
    for (const url of ['http://169.254.169.254/latest/meta-data/', 'http://[::1]:80/', 'http://0x7f000002/', 'file:///etc/passwd']) {
      await expect(outbound({ url: at(`/to?url=${encodeURIComponent(url)}`) }, local)).rejects.toMatchObject(refused)
    }
  })
})

describe('the vetted address is the one that is called', () => {
  it('though the name leads elsewhere a moment later', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.2']]
    const names: string[] = []
    const resolve = async (host: string) => {
      names.push(host)
      return answers.shift() ?? []
    }
    const answer = await outbound({ url: at('/', 'rebind.example') }, { ...local, resolve })
    expect([answer.status, names, asked.at(-1)!.headers.host]).toEqual([200, ['rebind.example'], `rebind.example:${port}`])
    await expect(outbound({ url: at('/', 'rebind.example') }, { ...local, resolve })).rejects.toMatchObject(refused)
  })
})

describe('what an administrator allowed is called', () => {
  it('by its network, its name, or all names below', async () => {
    const resolve = async () => ['127.0.0.1']
    expect((await outbound({ url: at('/') }, local)).status).toBe(200)
    expect((await outbound({ url: at('/', 'hooks.corp.example') }, { ...LIMITS, resolve, allowed: readAllowed('.corp.example')! })).status).toBe(200)
    expect((await outbound({ url: at('/', 'intranet') }, { ...LIMITS, resolve, allowed: readAllowed('10.0.0.0/8, intranet')! })).status).toBe(200)
    await expect(outbound({ url: at('/', 'corp.example') }, { ...LIMITS, resolve, allowed: readAllowed('.corp.example')! })).rejects.toMatchObject(refused)
  })

  it('and nothing else can be written as an allowance', () => {
    expect(readAllowed('fd00::/8, 10.0.0.1, a.example')).toMatchObject({ names: ['a.example'] })
    for (const text of ['10.0.0.0/33', 'http://a', '10.0.0.0/8/8', '1.2.3', 'a b', '*']) expect(readAllowed(text)).toBeUndefined()
  })
})

describe('a call', () => {
  it('says what it is told to, but not whose it is', async () => {
    const answer = await outbound({ url: at('/'), method: 'POST', headers: { authorization: 'Bearer x', Host: 'evil.example', 'Content-Length': '1' }, body: '{"a":1}' }, local)
    expect([answer.headers['x-method'], answer.body.toString(), asked.at(-1)!.headers.host]).toEqual(['POST', 'Bearer x|{"a":1}', `127.0.0.1:${port}`])
  })

  it('follows as many redirects as it may', async () => {
    const chain = (count: number): string => count === 0 ? at('/') : at(`/to?url=${encodeURIComponent(chain(count - 1))}`)
    expect((await outbound({ url: chain(3) }, local)).url).toBe(at('/'))
    await expect(outbound({ url: chain(4) }, local)).rejects.toMatchObject(refused)
    expect((await outbound({ url: chain(1) }, { ...local, redirects: 0 })).status).toBe(302)
    expect((await outbound({ url: at('/to?url=/x') }, local)).url).toBe(at('/x'))
  })

  it('keeps its body only where a redirect says so, and tells no other origin its secrets', async () => {
    const post = (url: string) => outbound({ url, method: 'POST', headers: { authorization: 'secret' }, body: 'b' }, { ...local, allowed: readAllowed('127.0.0.1, localhost')! })
    expect((await post(at('/to?status=307&url=/x'))).body.toString()).toBe('secret|b')
    expect((await post(at('/to?status=303&url=/x'))).body.toString()).toBe('secret|')
    expect((await post(at(`/to?status=307&url=${encodeURIComponent(at('/x', 'localhost'))}`))).body.toString()).toBe('|b')
  })

  it('takes no more bytes and no more time than it is given', async () => {
    await expect(outbound({ url: at('/large') }, local)).rejects.toMatchObject({ code: 'outbound-too-large' })
    await expect(outbound({ url: at('/stream') }, local)).rejects.toMatchObject({ code: 'outbound-too-large' })
    await expect(outbound({ url: at('/silent') }, { ...local, milliseconds: 50 })).rejects.toMatchObject({ code: 'outbound-failed', message: expect.stringContaining('too long') as string })
    await expect(outbound({ url: 'http://slow.example/' }, { ...local, milliseconds: 50, resolve: () => new Promise(() => undefined) })).rejects.toMatchObject({ code: 'outbound-failed' })
    await expect(outbound({ url: 'http://127.0.0.1:1/' }, local)).rejects.toMatchObject({ code: 'outbound-failed' })
  })
})

it('knows public addresses from others', () => {
  expect(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'].every(isPublic)).toBe(true)
  expect(['', 'example.org', '1.2.3', '::ffff:10.0.0.1', '100.127.255.255'].some(isPublic)).toBe(false)
})
