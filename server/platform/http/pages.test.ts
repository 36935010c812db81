import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fastify from 'fastify'
import { answerProblem } from './errors.ts'
import type { Http } from './route.ts'
import { servePages } from './pages.ts'

const script = 'console.log("hello");'.repeat(100)

describe('a built site', () => {
  let folder: string
  const http = fastify() as unknown as Http
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-'))
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html>The page')
    writeFileSync(join(folder, 'assets/main-1a2b.js'), script)
    writeFileSync(join(folder, '.built-from'), 'secret')
    http.setErrorHandler(answerProblem)
    servePages(http, folder, {})
  })
  afterAll(async () => {
    await http.close()
    rmSync(folder, { recursive: true })
  })
  const get = (url: string, headers: Record<string, string> = {}) => http.inject({ url, headers })

  it('gives its page, with its policy, at every address of the application', async () => {
    for (const url of ['/', '/tickets/1001', '/views/mine?sort=x']) {
      const answer = await get(url)
      expect(answer.body).toBe('<!doctype html>The page')
      expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': expect.stringContaining(`script-src 'self';`), 'cache-control': 'no-cache' })
    }
  })

  it('gives its files for ever, compressed as the browser likes', async () => {
    const url = '/assets/main-1a2b.js'
    expect((await get(url)).body).toBe(script)
    const brotli = await get(url, { 'accept-encoding': 'gzip, deflate, br' })
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(script)
    expect(gunzipSync((await get(url, { 'accept-encoding': 'gzip' })).rawPayload).toString()).toBe(script)
  })

  it('says when nothing changed', async () => {
    const { headers } = await get('/')
    expect((await get('/', { 'if-none-match': String(headers.etag) })).statusCode).toBe(304)
  })

  it.each(['/api/v1/nothing', '/assets/old.js', '/../package.json', '/%2e%2e/package.json', '/assets/%2e%2e%2f.built-from'])('has nothing at %s', async url => {
    expect((await get(url)).statusCode, url).toBe(404)
  })

  it('keeps hidden files to itself', async () => {
    expect((await get('/.built-from')).body).not.toContain('secret')
  })

  it('says how to build it when it is not there', async () => {
    const empty = fastify() as unknown as Http
    empty.setErrorHandler(answerProblem)
    servePages(empty, join(folder, 'nowhere'), {})
    expect((await empty.inject('/')).json()).toMatchObject({ status: 404, detail: expect.stringContaining('npm start') })
    await empty.close()
  })
})
