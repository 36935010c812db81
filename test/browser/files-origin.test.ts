import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptMail } from '../../server/channels/email/accept-mail.ts'
import { multipart, PIXEL } from '../mail/build.ts'
import { customerMail, makeMailbox } from '../mail/desk.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'

let desk: BrowserDesk
let files: Server
const asked: string[] = []
beforeAll(async () => {
  // the same desk under another origin, as an address of its own for files is
  files = createServer((from, to) => {
    asked.push(from.url!)
    from.pipe(request(new URL(from.url!, desk.url), { method: from.method, headers: from.headers }, answer => { answer.pipe(to.writeHead(answer.statusCode!, answer.headers)) }))
  })
  await new Promise<void>(done => files.listen(0, '127.0.0.1', done))
  desk = await browserDesk({ env: { FILES_URL: `http://127.0.0.1:${(files.address() as AddressInfo).port}` } })
})
afterAll(async () => {
  await desk.close()
  files.close()
})

it('a picture within a letter shows though files have an origin of their own; the frame lets nothing in from elsewhere', async () => {
  await makeMailbox(desk.app)
  const { type, body } = multipart('related', [
    { headers: ['Content-Type: text/html'], body: '<p>With a logo</p><img alt="logo" src="cid:logo">' },
    { headers: ['Content-Type: image/png; name="logo.png"', 'Content-ID: <logo>', 'Content-Transfer-Encoding: base64', 'Content-Disposition: inline; filename="logo.png"'], body: PIXEL },
  ])
  await acceptMail(desk.app, { raw: customerMail({ 'Content-Type': type, Subject: 'Logo' }, body), via: 'smtp', envelope: { from: 'ana@customer.example' } })
  const ticket = () => desk.app.db.maybe<{ number: number }>(sql`select number from tickets where subject = 'Logo'`)
  await expect.poll(ticket, { timeout: 10_000 }).toBeDefined()
  const page = await desk.signedIn('Filip', `/views/open/tickets/${(await ticket())!.number}`)
  const frame = page.frameLocator('article iframe').first()
  const logo = frame.getByAltText('logo')
  await logo.waitFor()
  await expect.poll(() => logo.evaluate(image => (image as unknown as { naturalWidth: number }).naturalWidth), { timeout: 5000 }).toBeGreaterThan(0)
  expect(asked).toEqual([expect.stringMatching(/^\/files\/[0-9a-f-]{36}\/logo\.png\?expires=/)])
  expect(desk.complaints).toEqual([])
  await frame.locator('body').evaluate((body, src) => {
    const image = body.ownerDocument.createElement('img')
    image.src = src
    body.append(image)
  }, `http://localhost:${new URL(desk.url).port}/favicon.ico`)
  await expect.poll(() => desk.complaints, { timeout: 5000 }).toContainEqual(expect.stringMatching(/localhost.*img-src/))
})
