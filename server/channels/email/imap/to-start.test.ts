import { describe, expect, it } from 'vitest'
import type { Account } from './accounts.ts'
import { pauseAfter } from './back-off.ts'
import { places, toStart } from './to-start.ts'

const now = Temporal.Instant.from('2026-03-03T12:00:00Z')
const account = (id: string, secondsAgo: number | null, more: Partial<Account> = {}): Account => ({
  mailbox: { id } as Account['mailbox'], settingsOf: '', heldUntil: now, newAt: null, triedNowAt: null, nextTryAt: null,
  lookedAt: secondsAgo === null ? null : now.subtract({ seconds: secondsAgo }), ...more,
})
const names = (started: ReturnType<typeof toStart>) => started.map(({ account: each, way }) => `${each.mailbox.id} ${way}`)

describe('who is read next', () => {
  it('is everybody, over a connection that stays, while there are connections enough', () => {
    expect(places(50, 50)).toEqual({ connected: 50, polled: 0 })
    expect(names(toStart([account('a', null), account('b', 5)], { now, pollSeconds: 60, room: places(50, 2), running: [] }))).toEqual(['a connected', 'b connected'])
  })

  it('leaves a fifth of the connections to those that take turns, who waited longest first', () => {
    expect(places(50, 200)).toEqual({ connected: 40, polled: 10 })
    const running = Array.from({ length: 40 }, () => ({ way: 'connected' as const }))
    const accounts = Array.from({ length: 30 }, (_, n) => account(String(n), 100 + n))
    expect(names(toStart(accounts, { now, pollSeconds: 60, room: places(50, 200), running }))).toEqual(Array.from({ length: 10 }, (_, n) => `${29 - n} polled`))
  })

  it('lets nobody have a turn before their time, unless an admin asks', () => {
    const situation = { now, pollSeconds: 60, room: { connected: 0, polled: 5 }, running: [] }
    expect(names(toStart([account('early', 40), account('late', 73), account('asked', 10, { triedNowAt: now })], situation))).toEqual(['late polled', 'asked polled'])
  })

  it('lets those wait that failed, until their next try', () => {
    const situation = { now, pollSeconds: 60, room: { connected: 5, polled: 0 }, running: [] }
    expect(names(toStart([account('a', null, { nextTryAt: now.add({ seconds: 1 }) }), account('b', null, { nextTryAt: now })], situation))).toEqual(['b connected'])
  })
})

describe('the pause after failures', () => {
  it('doubles up to five minutes, and is longer for a refused password, up to two hours', () => {
    expect([1, 2, 3, 7, 500].map(failures => pauseAfter(failures, false, 0.5))).toEqual([5, 10, 20, 300, 300])
    expect([1, 2, 3, 500].map(failures => pauseAfter(failures, true, 0.5))).toEqual([300, 600, 1200, 7200])
    expect([pauseAfter(1, true, 0), pauseAfter(1, true, 1)]).toEqual([240, 360])
  })
})
