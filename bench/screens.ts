import { setTimeout as delay } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { SESSION_COOKIE } from '../server/auth/authenticate.ts'
import { startSession } from '../server/auth/sessions.ts'
import { system } from '../server/platform/actor.ts'
import { openBrowser } from '../test/browser.ts'
import type { Bench, Figure } from './harness/bench.ts'
import { percentile } from './harness/drive.ts'
import type { World } from './harness/world.ts'

/** Longer than anybody looks at a ticket before going on, so that the next ones are there. */
const LOOK_MS = 250
const ROWS = 10_000
/** Of a row in the density that everybody has at first. */
const ROW_HEIGHT = 72

/** Scripts for the page, as text: the types of a browser are not those of this side. */
const untilOpened = `new Promise((resolve, reject) => {
  const subject = () => [...document.querySelectorAll('h1')].at(-1)?.textContent
  const [before, old] = [location.pathname, subject()]
  setTimeout(() => reject(new Error('No other ticket was opened from ' + before)), 10000)
  addEventListener('keydown', () => {
    const began = performance.now()
    const look = () => location.pathname !== before && subject() !== old && document.querySelector('article') ? resolve(performance.now() - began) : requestAnimationFrame(look)
    requestAnimationFrame(look)
  }, { once: true, capture: true })
})`
const watchLongTasks = `var long = []; new PerformanceObserver(list => { for (const entry of list.getEntries()) long.push(entry.duration) }).observe({ type: 'longtask' })`
/** Rows are taken away and made again as the list moves: what scrolls stays. */
const scrolledTo = `(() => {
  let element = document.querySelector('[data-ticket]')
  while (element && getComputedStyle(element).overflowY !== 'auto') element = element.parentElement
  return element ? element.scrollTop + element.clientHeight : 0
})()`

/** What a browser does while somebody works: opening the next ticket, writing, scrolling a long list. Beside each what the same browser needs at least. */
export const screens: Bench = {
  name: 'screens',
  async run(world, { seconds }) {
    const browser = await openBrowser()
    try {
      const page = await browser.newPage({ width: 1440, height: 900, motion: true })
      await signIn(world, page)
      return [await opening(page, Math.max(5, Math.ceil(12 * seconds))), await writing(page, Math.max(20, Math.ceil(60 * seconds))), await scrolling(world, page, seconds < 1 ? 100 : ROWS)]
    } finally {
      await browser.close()
    }
  },
}

async function signIn(world: World, page: Page): Promise<void> {
  const { token } = await world.app.change(system('bench'), tx => startSession(tx, world.cast.agentIds[0]!, { ip: '127.0.0.1', userAgent: 'bench' }))
  await page.context().addCookies([{ name: SESSION_COOKIE, value: token, url: world.desk.url, httpOnly: true, sameSite: 'Lax' }])
  await page.goto(`${world.desk.url}/views/open`)
  await page.locator('[data-ticket]').first().waitFor()
  await page.locator('[data-ticket]').first().click()
  await page.locator('.tiptap').waitFor()
  await page.locator('#main').focus()
}

/** From the key to the frame after the other ticket stands there; the floor is a frame. */
async function opening(page: Page, times: number): Promise<Figure> {
  const took: number[] = []
  for (let i = 0; i < times; i++) {
    await delay(LOOK_MS)
    await page.evaluate(`var opened = ${untilOpened}; undefined`)
    await page.keyboard.press('j')
    took.push(await page.evaluate<number>('opened'))
  }
  const frame = await page.evaluate<number>('new Promise(resolve => { requestAnimationFrame(first => requestAnimationFrame(second => resolve(second - first))) })')
  const [p50, p95] = [percentile(took, 50), percentile(took, 95)]
  return { what: 'open the next ticket, from the key to the screen', value: `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`, floor: `a frame: ${frame.toFixed(1)} ms`, ratio: p50 / frame, aim: 'p95 ≤ 100 ms', met: p95 <= 100 }
}

/** The work of the page for one letter in the editor, and in a bare field of an empty page. */
async function writing(page: Page, letters: number): Promise<Figure> {
  const bare = await page.context().newPage()
  await bare.setContent('<textarea autofocus></textarea>')
  await bare.locator('textarea').click()
  const floor = await workOf(bare, letters)
  await bare.close()
  await page.bringToFront()
  await page.locator('.tiptap').click()
  const each = await workOf(page, letters)
  return { what: 'work of the page for a letter in the editor', value: `${each.toFixed(2)} ms`, floor: `${floor.toFixed(2)} ms in a bare field`, ratio: each / floor, aim: '≤ 16 ms', met: each <= 16 }
}

async function workOf(page: Page, letters: number): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  await page.keyboard.type('warm ')
  const before = await taskTime(devtools)
  for (let i = 0; i < letters; i++) await page.keyboard.press('abcdefg '[i % 8]!)
  const after = await taskTime(devtools)
  await devtools.detach()
  return (after - before) * 1000 / letters
}

async function taskTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')!.value
}

/** Tasks over 50 ms, which a hand on the wheel feels, from the top of a list down as far as it goes, at most `rows`. */
async function scrolling(world: World, page: Page, rows: number): Promise<Figure> {
  await page.goto(`${world.desk.url}/views/solved`)
  await page.locator('[data-ticket]').first().waitFor()
  await delay(LOOK_MS)
  await page.evaluate(watchLongTasks)
  await page.locator('[data-ticket]').first().hover()
  // rows are taken away and made again as the list moves: what scrolls stays
  let [seen, same] = [0, 0]
  while (seen < rows && same < 20) {
    await page.mouse.wheel(0, 1200)
    await delay(30)
    const reached = Math.round(await page.evaluate<number>(scrolledTo) / ROW_HEIGHT)
    same = reached === seen ? same + 1 : 0
    seen = reached
  }
  const long = await page.evaluate<number[]>('long')
  return { what: `scroll through ${seen.toLocaleString('en')} rows: tasks over 50 ms`, value: `${long.length}${long.length > 0 ? `, the longest ${Math.max(...long).toFixed(0)} ms` : ''}`, aim: 'none', met: long.length === 0 }
}
