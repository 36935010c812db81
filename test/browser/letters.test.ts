import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldHtml } from '../../server/channels/email/quotes/quote-html.ts'
import { foldText } from '../../server/channels/email/quotes/quote.ts'
import { sanitizeHtml } from '../../server/platform/html.ts'
import { makePerson, makeTicket, write } from '../factories.ts'
import { browserDesk, type BrowserDesk } from './desk.ts'

const PIXELS = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==', 'base64')
let desk: BrowserDesk
let elsewhere: Server
let origin: string
const asked: string[] = []
beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['user-agent'] ?? ''}`)
    response.writeHead(200, { 'content-type': 'image/png' }).end(PIXELS)
  })
  await new Promise<void>(done => elsewhere.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
  desk = await browserDesk({ env: { OUTBOUND_ALLOW: '127.0.0.1' } })
})
afterAll(async () => {
  // the policy already bites while the browser reads a letter, long before it is shown
  expect(desk.complaints.filter(text => !text.startsWith("Setting the document's base URI"))).toEqual([])
  await desk.close()
  elsewhere.close()
})

/** A ticket with a letter, opened by a new colleague. */
async function letter(reader: string, input: { text: string; html?: string; meta?: Record<string, unknown> }, options: Parameters<BrowserDesk['signedIn']>[2] = {}) {
  const customer = await makePerson(desk.app, 'customer', { name: 'Ивана Петрова' })
  const ticket = await makeTicket(desk.app, { requester: customer, subject: `Letter to ${reader}` })
  await write(desk.app, customer, ticket.id, input)
  const page = await desk.signedIn(reader, `/views/open/tickets/${ticket.number}`, options)
  return { page, customer, ticket, frame: page.frameLocator('article iframe').last() }
}

const mail = (html: string) => sanitizeHtml(foldHtml(html))

describe('a letter in HTML', () => {
  it('shows what is new; signature and quotation open by keys, and say whether they are open', async () => {
    const { page, frame } = await letter('Carla', { text: 'Fresh words', html: mail('<p>Fresh words</p><div class="gmail_signature">Ivana, Sofia</div><div class="gmail_quote"><div>On 2 Nov 2026, Ana wrote:</div><blockquote class="gmail_quote">Old words</blockquote></div>') })
    await frame.getByText('Fresh words').waitFor()
    expect([await frame.getByText('Old words').isVisible(), await frame.getByText('Ivana, Sofia').isVisible()]).toEqual([false, false])
    const quoted = page.getByRole('button', { name: 'Show quoted text' })
    expect(await quoted.getAttribute('aria-expanded')).toBe('false')
    await quoted.focus()
    await page.keyboard.press('Enter')
    await frame.getByText('Old words').waitFor()
    expect(await page.getByRole('button', { name: 'Hide quoted text' }).getAttribute('aria-expanded')).toBe('true')
    expect(await frame.getByText('Ivana, Sofia').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Show signature' }).click()
    await frame.getByText('Ivana, Sofia').waitFor()
    await page.keyboard.press('Enter')
    await frame.getByText('Ivana, Sofia').waitFor({ state: 'hidden' })
  })

  it('loads pictures from elsewhere through the desk alone, when asked to, and says how many trackers are gone', async () => {
    const { page, frame } = await letter('Dora', { text: 'Offer', html: mail(`<p>Offer</p><img src="${origin}/logo.png" width="40" height="40"><img src="${origin}/wf/open?u=1"><img src="${origin}/x" width="1" height="1">`) })
    const loaded: string[] = []
    page.on('request', request => loaded.push(request.url()))
    await frame.getByText('Offer').waitFor()
    await page.getByText('2 trackers removed').waitFor()
    await page.getByText('1 picture from elsewhere is not loaded.').waitFor()
    expect(asked).toEqual([])
    await page.getByRole('button', { name: 'Load', exact: true }).click()
    await expect.poll(() => frame.locator('img').evaluate(image => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(2)
    expect(asked).toEqual(['/logo.png Pomost'])
    expect(loaded.filter(url => url.startsWith(origin))).toEqual([])
  })

  it('always loads the pictures of a sender for whom the reader said so, until they say otherwise', async () => {
    const { page, customer, ticket, frame } = await letter('Elena', { text: 'One', html: mail(`<p>One</p><img src="${origin}/one.png">`) })
    const saved = () => page.waitForResponse(response => response.url().endsWith('/api/v1/me') && response.request().method() === 'PATCH')
    const [answer] = await Promise.all([saved(), page.getByRole('button', { name: 'Always for this sender' }).click()])
    expect(answer.status()).toBe(200)
    await expect.poll(() => frame.locator('img').evaluate(image => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(2)
    await write(desk.app, customer, ticket.id, { text: 'Two', html: mail(`<p>Two</p><img src="${origin}/two.png">`) })
    await page.reload()
    await frame.locator('img').waitFor()
    await expect.poll(() => frame.locator('img').evaluate(image => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(2)
    await page.getByText('Pictures from this sender are always loaded.').last().waitFor()
    await Promise.all([saved(), page.getByRole('button', { name: 'Do not any more' }).last().click()])
    await page.getByText('1 picture from elsewhere is not loaded.').last().waitFor()
  })

  it('says beside a link where it leads when its words name another place', async () => {
    const { frame } = await letter('Flora', { text: 'x', html: mail('<p><a href="https://evil.example/login">www.bank.example</a></p><p><a href="https://p\u0430ypal.com/">Pay</a></p><p><a href="https://shop.example/">Our shop</a></p>') })
    await frame.getByText('⚠ leads to evil.example').waitFor()
    await frame.getByText(/⚠ xn--\S+ imitates another name/).waitFor()
    expect(await frame.locator('[data-warning]').count()).toBe(2)
    expect(await frame.locator('a').first().getAttribute('rel')).toBe('noopener noreferrer nofollow')
  })
})

describe('a letter in plain text', () => {
  it('is folded where the desk found it', async () => {
    const text = 'Works now.\n\n-- \nIvana\nSofia\n\nНа 2.11.2026 г. в 10:15 ч. Ана <ana@example.org> написа:\n> Did you restart it?\n'
    const { page } = await letter('Gergana', { text, meta: { fold: foldText(text) } }, { locale: 'bg-BG' })
    const article = page.locator('article').last()
    await article.getByText('Works now.').waitFor()
    expect(await article.getByText('Did you restart it?').count()).toBe(0)
    await article.getByRole('button', { name: 'Показване на подписа' }).click()
    await article.getByText('Sofia').waitFor()
    await article.getByRole('button', { name: 'Показване на цитирания текст' }).click()
    await article.getByText('Did you restart it?').waitFor()
    expect(await article.getByRole('button', { name: 'Скриване на цитирания текст' }).getAttribute('aria-expanded')).toBe('true')
  })
})

/** Attacks that the server has not cleaned: what stands between them and the reader is the browser's own cleaning, the frame and its policy. */
describe('of the attacks that are at hand', () => {
  const folder = '../shared/data'
  const public_ = !existsSync(folder) ? [] : [
    ...(JSON.parse(readFileSync(`${folder}/sec-dompurify/expect-even.json`, 'utf8')) as { payload: string }[]).map(each => each.payload),
    ...readdirSync(`${folder}/sec-payloadsallthethings/XSS Injection/Intruders`).flatMap(name => readFileSync(`${folder}/sec-payloadsallthethings/XSS Injection/Intruders/${name}`, 'utf8').split('\n')),
    ...JSON.parse(readFileSync(`${folder}/sec-naughty-strings/blns.json`, 'utf8')) as string[],
  ]
  const own = [
    '<script>parent.hacked = 1</script><img src=x onerror="parent.hacked = 1"><a href="javascript:parent.hacked=1">click</a>', '<svg onload="parent.hacked=1"><style><img src=x onerror="parent.hacked=1"></style></svg>',
    '<form action="https://evil.example/"><input name=a><button>go</button></form><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<div style="position:fixed;inset:0;z-index:99;background:url(https://evil.example/a)">over</div><style>@import "https://evil.example/"</style><link rel=stylesheet href="https://evil.example/x.css">',
    '<img src="https://evil.example/i.png" srcset="https://evil.example/s.png 2x"><video poster="https://evil.example/v"></video><picture><source srcset="https://evil.example/p"></picture><table background="https://evil.example/t"><tr><td>x</td></tr></table>',
  ]

  it('none runs, sends, loads or leaves its frame', async () => {
    const attacks = [...own, ...public_].filter(text => text.trim() !== '')
    const customer = await makePerson(desk.app)
    const ticket = await makeTicket(desk.app, { requester: customer, subject: 'Attacks' })
    // one letter for some hundred, and one each for our own
    for (const html of own) await write(desk.app, customer, ticket.id, { text: 'x', html: html.replaceAll('\0', '') })
    for (let at = 0; at < attacks.length; at += 250) await write(desk.app, customer, ticket.id, { text: 'x', html: attacks.slice(at, at + 250).map(text => `<div>${text.replaceAll('\0', '').toWellFormed()}</div>`).join('\n') })
    const page = await desk.signedIn('Hana', '/views/mine')
    const requests: string[] = []
    page.on('request', request => requests.push(request.url()))
    page.on('dialog', dialog => {
      requests.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    await page.goto(`${desk.url}/views/open/tickets/${ticket.number}`)
    await page.locator('article iframe').nth(own.length).waitFor()
    await page.frameLocator('article iframe').first().getByText('click').click()
    expect(await page.evaluate(`'hacked' in window`)).toBe(false)
    expect(new URL(page.url()).origin).toBe(desk.url)
    expect(requests.filter(url => !/^(?:blob|data|about):/.test(url) && !url.startsWith(desk.url))).toEqual([])
    expect(await left(page)).toEqual([])
  })

  /** What stands in the frames that should not: by the browser's own reading of them. */
  async function left(page: Page): Promise<string[]> {
    const found = await Promise.all(page.frames().slice(1).map(frame => frame.evaluate<string[]>(`[...document.body.querySelectorAll('*')].flatMap(element => {
      const { position, zIndex, backgroundImage } = getComputedStyle(element)
      const attributes = [...element.attributes].filter(({ name }) => /^(?:on|srcset|action|formaction|background|poster|ping|id$|class$|name$)/.test(name)).map(({ name }) => name)
      const banned = /^(?:script|style|iframe|frame|object|embed|svg|math|form|input|button|meta|link|base|video|audio|template|dialog)$/i.test(element.tagName)
      const lays = position !== 'static' || zIndex !== 'auto' || backgroundImage !== 'none'
      return [...attributes, ...(banned ? [element.tagName] : []), ...(lays ? [element.tagName + ' ' + position + ' ' + zIndex + ' ' + backgroundImage] : [])]
    })`)))
    return found.flat()
  }
})
