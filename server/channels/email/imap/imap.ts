import { hostname } from 'node:os'
import type { App, Service } from '../../../platform/app.ts'
import { newId } from '../../../platform/ids.ts'
import { watchMailboxes } from '../mailboxes.ts'
import { holdAccounts, releaseOthers, sayGone } from './accounts.ts'
import { startRun, type Run } from './run.ts'
import { places, toStart } from './to-start.ts'
import { tellAdmins } from './tell-admins.ts'

/** How often the node looks what there is to do, an idling connection looks by itself, a polled account has its turn, and how long a server may say nothing. */
export interface Pace { tick: number; checkEvery: number; pollSeconds: number; stall: number }
const PACE: Pace = { tick: 5_000, checkEvery: 60_000, pollSeconds: 60, stall: 120_000 }

/** Fetches the mail of all mailboxes that are read by IMAP: hundreds in one process, each read by one node alone. */
export const imapIntake: Service = { name: 'imap', start: app => startIntake(app) }

/**
 * The accounts this node holds, within IMAP_CONNECTIONS: as many as there is room for keep their connection, the others take turns. Settings
 * that change take effect at once. Decision 0017 says why.
 */
export async function startIntake(app: App, pace: Partial<Pace> = {}): Promise<() => Promise<void>> {
  const node: Node = { id: `${hostname().slice(0, 60)} ${newId().slice(-8)}`, app, pace: { ...PACE, ...pace }, runs: new Map(), ended: false, again: () => undefined }
  let waiting = false
  let turn = Promise.resolve()
  node.again = () => {
    if (waiting || node.ended) return
    waiting = true
    turn = turn.then(() => {
      waiting = false
      return node.ended ? undefined : align(node)
    }).catch((error: unknown) => { app.log.error({ error }, 'the mail accounts could not be looked after') })
  }
  const unlisten = await watchMailboxes(app, node.again)
  const timer = setInterval(node.again, node.pace.tick)
  node.again()
  await turn
  return async () => {
    node.ended = true
    clearInterval(timer)
    await unlisten()
    await turn
    await Promise.all([...node.runs.values()].map(run => run.stop()))
    // a database that is gone gives the leases up by itself
    await releaseOthers(app, node.id, []).then(() => sayGone(app, node.id)).catch((error: unknown) => { app.log.warn({ error }, 'the mail accounts could not be given up; others take them when the lease runs out') })
  }
}

interface Node { id: string; app: App; pace: Pace; runs: Map<string, Run>; ended: boolean; again: () => void }

/** Ends what is not to run any more, and starts what has its turn. */
async function align(node: Node): Promise<void> {
  const { app, runs } = node
  // one that ends while we ask may be described by what was true before
  const before = new Set(runs.keys())
  const accounts = await holdAccounts(app, node.id).catch((error: unknown) => {
    for (const run of runs.values()) if (Temporal.Instant.compare(run.heldUntil, app.clock()) <= 0) void run.stop()
    throw error
  })
  const held = new Map(accounts.map(account => [account.mailbox.id, account]))
  const room = places(app.config.IMAP_CONNECTIONS, accounts.length)
  let connected = 0
  for (const [id, run] of runs) {
    const account = held.get(id)
    if (!account || account.settingsOf !== run.settingsOf || (run.way === 'connected' && ++connected > room.connected)) void run.stop()
    else run.renew(account)
  }
  await releaseOthers(app, node.id, [...held.keys(), ...runs.keys()])
  const running = [...runs.values()]
  for (const { account, way } of toStart(accounts.filter(each => !before.has(each.mailbox.id)), { now: app.clock(), pollSeconds: node.pace.pollSeconds, room, running })) {
    const id = account.mailbox.id
    const run = startRun(app, node.id, account, way, node.pace)
    runs.set(id, run)
    void run.ended.then(() => {
      runs.delete(id)
      node.again()
    })
  }
  await tellAdmins(app)
}
