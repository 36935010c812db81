import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFinished, TestRunner } from 'vitest'
import { SESSION_COOKIE } from '../../server/auth/authenticate.ts'
import { startSession } from '../../server/auth/sessions.ts'
import type { App } from '../../server/platform/app.ts'
import { readConfig } from '../../server/platform/config.ts'
import { openLog } from '../../server/platform/log.ts'
import { startDesk } from '../../server/start-desk.ts'
import { givePassword, PASSWORD } from '../browser-session.ts'
import { openBrowser, type PageOptions } from '../browser.ts'
import { testDatabase } from '../database.ts'
import { factory, makePerson } from '../factories.ts'

export interface BrowserDesk {
  app: App
  url: string
  firstAdminLink: string | undefined
  /** A page of nobody's yet. What the page complains of is gathered in `complaints`. */
  page(options?: PageOptions): Promise<Page>
  /** A page on which a new colleague has signed in, at `path`. */
  signedIn(name: string, path: string, options?: PageOptions & { role?: 'admin' | 'lead' | 'agent' | 'light' }): Promise<Page>
  complaints: string[]
  close(): Promise<void>
}

/** The whole desk, as `npm start` runs it, and a real browser in front of it. With `fresh` it waits for its first admin; `env` adds settings of the process. */
export async function browserDesk(options: { fresh?: boolean; env?: Record<string, string> } = {}): Promise<BrowserDesk> {
  if (!existsSync(join(import.meta.dirname, '../../dist/agent/index.html'))) throw new Error('The workspace is not built: run "npm test", which builds it, or "npx vite build".')
  const database = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'pomost-browser-'))
  const config = readConfig({ DATA_DIR: folder, DATABASE_URL: database.url, PORT: '0', SMTP_PORT: '0', DATABASE_POOL: '6', ...!options.fresh && { ADMIN_EMAIL: 'admin@desk.example', ADMIN_PASSWORD: PASSWORD }, ...options.env })
  const desk = await startDesk({ config, log: openLog(process.env.TEST_LOG ?? 'silent'), say: () => undefined, onLost: () => undefined })
  const browser = await openBrowser()
  const complaints: string[] = []
  const page = async (options?: PageOptions) => {
    const made = await browser.newPage(options)
    // left open it would answer every change that later tests make
    if (TestRunner.getCurrentTest()) onTestFinished(() => made.context().close())
    made.on('pageerror', error => complaints.push(error.message))
    made.on('console', message => { if (/content security policy|refused to/i.test(message.text())) complaints.push(message.text()) })
    return made
  }
  return {
    app: desk.app, url: desk.address, firstAdminLink: desk.firstAdminLink, complaints, page,
    async signedIn(name, path, { role = 'agent', ...options } = {}) {
      const person = await makePerson(desk.app, role, { name, address: `${name.toLowerCase()}@desk.example` })
      await givePassword(desk.app, person)
      const made = await page(options)
      // the form has tests of its own; here it would cost each of a hundred tests a page
      const { token } = await desk.app.change(factory, tx => startSession(tx, person.id, { ip: '127.0.0.1', userAgent: 'test' }))
      await made.context().addCookies([{ name: SESSION_COOKIE, value: token, url: desk.address, httpOnly: true, sameSite: 'Lax' }])
      await made.goto(`${desk.address}${path}`)
      await made.locator('#main').waitFor()
      if (path.includes('/tickets/')) await editor(made).waitFor()
      // whoever goes on to the next ticket goes by the list
      if (/^\/views\/.*\/tickets\//.test(path) && (options.width ?? 1280) >= 720) await made.locator('[data-ticket]').first().waitFor()
      return made
    },
    async close() {
      await browser.close()
      await desk.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function enterPassword(page: Page, address: string, password: string): Promise<void> {
  await page.locator('input[name=email]').fill(address)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
}

/** The ticket's row in the list. */
export const row = (page: Page, number: number) => page.locator(`[data-ticket="${number}"]`)
/** Where one writes. */
export const editor = (page: Page) => page.locator('.tiptap')
