import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { givePassword, PASSWORD, post } from '../../test/browser-session.ts'
import { makePerson } from '../../test/factories.ts'
import { networkOf } from './slow-down.ts'

describe('slow-down on guessing', () => {
  let app: TestApp
  beforeAll(async () => { app = await testApp({ TRUST_PROXY: 'true' }) })
  afterAll(() => app.close())
  const from = (ip: string) => ({ 'x-forwarded-for': ip })

  it('lets five guesses at an address through, also when a hundred come at once from everywhere', async () => {
    const agent = await makePerson(app, 'agent')
    await givePassword(app, agent)
    const tries = Array.from({ length: 100 }, (_, i) => post(app, '/session', { email: agent.address, password: `wrong guess ${i}` }, from(`10.1.0.${i}`)))
    const statuses = (await Promise.all(tries)).map(answer => answer.statusCode)
    expect(statuses.filter(status => status === 401)).toHaveLength(5)
    expect(statuses.filter(status => status === 429)).toHaveLength(95)
    const blocked = await post(app, '/session', { email: agent.address, password: PASSWORD }, from('10.1.1.1'))
    expect(blocked.statusCode).toBe(429)
    expect(Number(blocked.headers['retry-after'])).toBe(15)
    expect(blocked.json()).toMatchObject({ detail: 'Too many tries that failed. Try again in 15 seconds.' })
  })

  it('doubles the wait with each further failure, up to a quarter of an hour, and begins anew after success', async () => {
    const agent = await makePerson(app, 'agent')
    await givePassword(app, agent)
    const guess = (password: string, i: number) => post(app, '/session', { email: agent.address, password }, from(`10.2.0.${i}`))
    for (let i = 0; i < 5; i++) await guess('wrong guess', i)
    const waits: number[] = []
    for (let i = 5; i < 13; i++) {
      const seconds = Number((await guess('wrong guess', i)).headers['retry-after'])
      waits.push(seconds)
      app.pass({ seconds })
      expect((await guess('wrong guess', i)).statusCode).toBe(401)
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900])
    app.pass({ seconds: 900 })
    expect((await guess(PASSWORD, 20)).statusCode).toBe(201)
    for (let i = 0; i < 4; i++) expect((await guess('wrong guess', i)).statusCode).toBe(401)
    expect((await guess(PASSWORD, 20)).statusCode).toBe(201)
  })

  it('slows down a network that tries many addresses, and no other', async () => {
    for (let i = 0; i < 30; i++) expect((await post(app, '/session', { email: `guess${i}@example.com`, password: 'wrong guess' }, from('10.3.0.1'))).statusCode).toBe(401)
    expect((await post(app, '/session', { email: 'one-more@example.com', password: 'wrong guess' }, from('10.3.0.1'))).statusCode).toBe(429)
    expect((await post(app, '/session', { email: 'one-more@example.com', password: 'wrong guess' }, from('10.3.0.2'))).statusCode).toBe(401)
  })

  it('does not punish an office whose people all sign in rightly', async () => {
    const agent = await makePerson(app, 'agent')
    await givePassword(app, agent)
    for (let i = 0; i < 40; i++) expect((await post(app, '/session', { email: agent.address, password: PASSWORD }, from('10.4.0.1'))).statusCode).toBe(201)
  })

  it('counts an IPv6 network as one: a customer has half of the address', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:0db8:0001:0002::1')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:db8::7')).toBe('2001:db8:0:0::/64')
    expect(networkOf('::ffff:10.0.0.1')).toBe('10.0.0.1')
    expect(networkOf('10.0.0.1')).toBe('10.0.0.1')
  })
})
