import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, type TestBrowser } from './browser.ts'

const page = `<!doctype html><html lang="en"><title>Test</title><button onclick="this.textContent = 'Натиснат'">Press</button>
  <p id="theme"></p><script>theme.textContent = matchMedia('(prefers-color-scheme: dark)').matches + ' ' + innerWidth + ' ' + navigator.language</script>`

let browser: TestBrowser
const server = createServer((_, answer) => { answer.setHeader('content-type', 'text/html; charset=utf-8').end(page) })
let url: string
beforeAll(async () => {
  await new Promise<void>(done => { server.listen(0, '127.0.0.1', done) })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  server.close()
})

it('a real browser opens a page and clicks', async () => {
  const tab = await browser.newPage()
  await tab.goto(url)
  await tab.getByRole('button', { name: 'Press' }).click()
  expect(await tab.getByRole('button').textContent()).toBe('Натиснат')
})

it('a page has the size, theme and language that were asked for', async () => {
  const tab = await browser.newPage({ width: 390, theme: 'dark', locale: 'bg-BG' })
  await tab.goto(url)
  expect(await tab.locator('#theme').textContent()).toBe('true 390 bg-BG')
})

it('pictures show letters in all three languages', async () => {
  const tab = await browser.newPage()
  const width = async (text: string) => {
    await tab.setContent(`<span id="text" style="font: 40px sans-serif">${text}</span>`)
    return tab.locator('#text').evaluate(element => element.getBoundingClientRect().width)
  }
  // letters that are missing are all drawn as the same box
  expect(await width('Щщшж')).not.toBe(await width('іііі'))
  expect(await width('ąęłż')).not.toBe(await width('llll'))
})
