import { spread } from '../../core/ways.ts'
import type { Account, AccountWay } from './accounts.ts'

export interface Room { connected: number; polled: number }
interface Situation { now: Temporal.Instant; pollSeconds: number; room: Room; running: readonly { way: AccountWay }[] }

/** Shares the connections of a process: all stay while there is one for each account; else a fifth takes turns among the others. */
export function places(connections: number, accounts: number): Room {
  if (accounts <= connections) return { connected: connections, polled: 0 }
  const polled = Math.max(1, Math.floor(connections / 5))
  return { connected: connections - polled, polled }
}

/**
 * Which accounts are read next, and how: those that got mail last keep a connection as long as there is room, the others have their turn, who
 * waited longest first, a fifth earlier or later so that they do not come all at once. Who has to wait after a failure waits. Pure.
 */
export function toStart(accounts: readonly Account[], { now, pollSeconds, room, running }: Situation): { account: Account; way: AccountWay }[] {
  const free = {
    connected: room.connected - running.filter(run => run.way === 'connected').length,
    polled: room.polled - running.filter(run => run.way === 'polled').length,
  }
  const ready = accounts.filter(({ nextTryAt }) => nextTryAt === null || Temporal.Instant.compare(nextTryAt, now) <= 0)
  const stay = ready.slice(0, Math.max(0, free.connected))
  const turns = ready.slice(stay.length).filter(account => isDue(account, now, pollSeconds))
    .sort((a, b) => waited(b, now) - waited(a, now)).slice(0, Math.max(0, free.polled))
  return [...stay.map(account => ({ account, way: 'connected' as const })), ...turns.map(account => ({ account, way: 'polled' as const }))]
}

function waited({ lookedAt }: Account, now: Temporal.Instant): number {
  return lookedAt === null ? Number.POSITIVE_INFINITY : now.epochMilliseconds - lookedAt.epochMilliseconds
}

function isDue(account: Account, now: Temporal.Instant, pollSeconds: number): boolean {
  const { lookedAt, triedNowAt, mailbox } = account
  if (lookedAt === null || (triedNowAt && Temporal.Instant.compare(triedNowAt, lookedAt) > 0)) return true
  return waited(account, now) >= pollSeconds * 1000 * (0.8 + 0.4 * spread(`${mailbox.id} ${lookedAt.epochMilliseconds}`))
}
