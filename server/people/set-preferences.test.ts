import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { browserSession } from '../../test/browser-session.ts'
import { makePerson } from '../../test/factories.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })
afterAll(() => app.close())

it('keeps what was chosen, forgets what is set to null, and does not grow without end', async () => {
  const { call } = await browserSession(app, await makePerson(app, 'agent'))
  const many = (from: number, value: string | null) => Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`p${from + i}`, value]))
  const choose = async (preferences: object) => call('PATCH', '/me', { preferences })
  expect((await choose({ density: 'cosy', keymap: '{"ticket.reply":"y"}' })).json<{ preferences: object }>().preferences).toEqual({ density: 'cosy', keymap: '{"ticket.reply":"y"}' })
  expect((await choose({ density: null })).json<{ preferences: object }>().preferences).toEqual({ keymap: '{"ticket.reply":"y"}' })
  expect((await choose(many(0, 'x'))).statusCode).toBe(200)
  const tooMany = await choose(many(50, 'x'))
  expect([tooMany.statusCode, tooMany.json<{ title: string }>().title]).toEqual([422, 'preferences'])
  expect((await choose(many(0, null))).statusCode).toBe(200)
  expect((await choose(many(50, 'x'))).statusCode).toBe(200)
})
