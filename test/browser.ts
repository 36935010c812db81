import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'

/** With `motion` things move as for most people; without, as for those who asked for less: nothing is half faded when a test looks at it. */
export interface PageOptions { width?: number; height?: number; theme?: 'light' | 'dark'; locale?: string; motion?: boolean }

export interface TestBrowser {
  browser: Browser
  /** A page of a person of its own: no cookies shared with another page. */
  newPage(options?: PageOptions): Promise<Page>
  close(): Promise<void>
}

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Starts a real Chromium with a fresh profile. Close it in afterAll. */
export async function openBrowser(): Promise<TestBrowser> {
  const { path, env } = await findChromium()
  const home = mkdtempSync(join(tmpdir(), 'browser-'))
  const browser = await chromium.launch({ executablePath: path, headless: true, args: flags, env: { PATH: process.env.PATH ?? '', HOME: home, ...env } })
  return {
    browser,
    async newPage({ width = 1280, height = 800, theme = 'light', locale = 'en-GB', motion = false } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: motion ? 'no-preference' : 'reduce', locale, timezoneId: 'Europe/Sofia' })
      context.setDefaultTimeout(10_000)
      return context.newPage()
    },
    async close() {
      await browser.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
