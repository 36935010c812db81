import { expect, it } from 'vitest'
import { testApp } from '../../test/app.ts'
import { browserSession } from '../../test/browser-session.ts'
import { makePerson } from '../../test/factories.ts'
import { runImport } from './run-import.ts'

/** `IMPORT_ROWS=100000` measures it at full size. */
const ROWS = Number(process.env.IMPORT_ROWS ?? 2000)

it('holds a batch of rows at a time, and of the others only their keys', async () => {
  const app = await testApp()
  const admin = await browserSession(app, await makePerson(app, 'admin'))
  const text = ['name,email,phone,tags', ...Array.from({ length: ROWS }, (_, i) => `Person Number ${String(i)},person${String(i)}@big.example,+3592${String(1_000_000 + i)},"one,two"`)].join('\n')
  const made = (await app.http.inject({ method: 'POST', url: '/api/v1/imports?carrier=people&name=big.csv', payload: Buffer.from(text), headers: { cookie: admin.cookie, 'x-csrf': admin.csrf, 'content-type': 'text/csv' } })).json<{ id: string; mapping: object }>()
  for (const step of ['check', 'start', 'undo']) {
    expect((await admin.call('POST', `/imports/${made.id}/${step}`, step === 'check' ? made.mapping : undefined)).statusCode).toBe(200)
    let most = 0
    const before = process.memoryUsage().rss
    const watching = setInterval(() => { most = Math.max(most, process.memoryUsage().rss - before) }, 20)
    const began = performance.now()
    await runImport.run(app, { id: made.id } as never, { attempts: 1, maxAttempts: 12 })
    clearInterval(watching)
    if (process.env.IMPORT_ROWS) console.log(step, `${Math.round(performance.now() - began)} ms`, `${Math.round(most / 1e6)} MB more at most`)
    expect(most).toBeLessThan(300_000_000)
  }
  expect((await admin.call('GET', `/imports/${made.id}`)).json()).toMatchObject({ state: 'undone', created: ROWS, kept: 0 })
  await app.close()
}, 600_000)
