// Makes the pictures of the guides: a desk with demo data, a real browser, three languages. `npm run screenshots -- NAME…` takes only some.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { readConfig } from '../../server/platform/config.ts'
import { openLog } from '../../server/platform/log.ts'
import { startDesk } from '../../server/start-desk.ts'
import { PASSWORD } from '../browser-session.ts'
import { openBrowser } from '../browser.ts'
import { scenes, type Scene } from './scenes.ts'
import { wordsOf, written, type Language } from './words.ts'
import { ADMIN, languages, makeWorld } from './world.ts'

/** A Tuesday morning: the pictures of tomorrow show the same dates and ages as those of today. */
const MORNING = Temporal.Instant.from('2026-11-24T08:40:00Z')
const LARGEST = 120 * 1024
const images = join(import.meta.dirname, '../../docs/images')
const locales: Record<Language, string> = { en: 'en-GB', bg: 'bg-BG', pl: 'pl-PL' }

const wanted = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'pomost-pictures-'))
const config = readConfig({ DATA_DIR: folder, PORT: '0', SMTP_PORT: '0', ADMIN_EMAIL: ADMIN, ADMIN_PASSWORD: PASSWORD, RELAY_URL: 'smtp://127.0.0.1:1' })
const began = Temporal.Now.instant()
const desk = await startDesk({ config, log: openLog('silent'), say: () => undefined, onLost: error => { throw error }, clock: () => MORNING.add(Temporal.Now.instant().since(began)) })
const browser = await openBrowser()
const failures: string[] = []
try {
  const worlds = await makeWorld(desk)
  for (const language of languages) for (const scene of scenes) {
    if (wanted.length > 0 && !wanted.includes(scene.name)) continue
    const page = await enter(scene, language)
    try {
      await scene.play({ page, url: desk.address, world: worlds[language], language, words: wordsOf(language) })
      await keep(page, language, scene.name)
    } catch (error) {
      failures.push(`${language}/${scene.name}: ${(error as Error).message}`)
    }
    await page.context().close()
  }
} finally {
  await browser.close()
  await desk.stop()
  rmSync(folder, { recursive: true, force: true })
}
if (failures.length > 0) throw new Error(failures.join('\n'))

/** A page on which the agent of the language, or the administrator, has signed in. */
async function enter({ by, theme = 'light', size = { width: 1440, height: 900 } }: Scene, language: Language): Promise<Page> {
  const page = await browser.newPage({ theme, ...size, locale: locales[language] })
  page.setDefaultTimeout(30_000)
  await page.clock.setFixedTime(Number(desk.app.clock().epochMilliseconds))
  await page.addInitScript(name => { localStorage.setItem('pomost.language', name) }, language)
  await page.goto(`${desk.address}/sign-in?next=%2Fviews%2Fopen`)
  await page.locator('input[name=email]').fill(by === 'admin' ? ADMIN : written[language].agent)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('button[type=submit]').click()
  await page.locator('#main').waitFor()
  return page
}

/** Writes what the page shows once nothing moves any more, as WebP, at the best quality that is small enough. */
async function keep(page: Page, language: Language, name: string): Promise<void> {
  await page.addStyleTag({ content: '.tiptap, input, textarea { caret-color: transparent !important }' })
  await page.waitForLoadState('networkidle').catch(() => undefined)
  // asked again and again, for the workspace's own policy forbids the evaluation that Playwright waits by
  for (let tries = 0; tries < 100 && await page.evaluate('document.getAnimations().length > 0 || document.fonts.status !== "loaded"'); tries++) await setTimeout(50)
  const session = await page.context().newCDPSession(page)
  for (const quality of [85, 70, 55, 40]) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality })
    const bytes = Buffer.from(data, 'base64')
    if (bytes.length > LARGEST && quality > 40) continue
    mkdirSync(join(images, language), { recursive: true })
    writeFileSync(join(images, language, `${name}.webp`), bytes)
    console.log(`${language}/${name}.webp  ${Math.round(bytes.length / 1024)} kB`)
    return
  }
}
