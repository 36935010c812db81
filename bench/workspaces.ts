import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { createToken } from '../server/auth/tokens.ts'
import { system } from '../server/platform/actor.ts'
import type { Bench } from './harness/bench.ts'
import { memoryOf, processorTimeOf } from './harness/processes.ts'
import type { World } from './harness/world.ts'

const SCREENS = 500
/** A screen is asked twice a minute whether it lives and still may: less than a minute would not tell. */
const WATCHED_MS = 60_000
/** What opening them set going has come to rest by then. */
const REST_MS = 3000

/** So many workspaces open and nobody doing anything: what they cost the desk, beside the same desk without them. */
export const workspaces: Bench = {
  name: 'workspaces',
  async run(world, { seconds }) {
    // a smoke test asks whether this works, not what it costs
    const [screens, watched, rest]: [number, number, number] = seconds < 1 ? [20, 200, 100] : [SCREENS, WATCHED_MS, REST_MS]
    const before = await watch(world, watched)
    const tokens = await Promise.all(world.cast.agentIds.map(id => tokenOf(world, id)))
    const open = await Promise.all(Array.from({ length: screens }, (_, index) => openScreen(world, tokens[index % tokens.length]!)))
    await delay(rest)
    const during = await watch(world, watched)
    const alive = open.filter(screen => screen.readyState === WebSocket.OPEN).length
    for (const screen of open) screen.terminate()
    if (alive < screens) throw new Error(`${screens - alive} of ${screens} screens lost their socket`)
    return [
      { what: `${screens} open workspaces, idle: share of one core`, value: percent(during.share), floor: `${percent(before.share)} without them`, aim: '≤ 10 %', met: during.share <= 0.1 },
      { what: `${screens} open workspaces: share of the database`, value: percent(during.database), floor: `${percent(before.database)} without them` },
      { what: `${screens} open workspaces: memory of the desk`, value: `${during.memory.toFixed(0)} MB`, floor: `${before.memory.toFixed(0)} MB without them` },
    ]
  },
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`

async function tokenOf(world: World, personId: string): Promise<string> {
  return (await world.app.change(system('bench'), tx => createToken(tx, personId, { name: 'bench screen', scopes: ['tickets:read'] }))).token
}

/** As the workspace opens it: the socket, and which ticket it shows. */
async function openScreen(world: World, token: string): Promise<WebSocket> {
  const screen = new WebSocket(`${world.desk.url.replace('http', 'ws')}/api/v1/realtime`, { headers: { authorization: `Bearer ${token}` } })
  await once(screen, 'open')
  screen.send(JSON.stringify({ type: 'look', ticketId: null, typing: false }))
  return screen
}

/** Shares of one core over a while: of the desk's process, and of its database. */
async function watch(world: World, milliseconds: number): Promise<{ share: number; database: number; memory: number }> {
  const used = () => [processorTimeOf(world.desk.pid), processorTimeOf(world.databasePid)] as const
  const [start, [desk, database]] = [performance.now(), used()]
  await delay(milliseconds)
  const [deskAfter, databaseAfter] = used()
  const seconds = (performance.now() - start) / 1000
  return { share: (deskAfter - desk) / seconds, database: (databaseAfter - database) / seconds, memory: memoryOf(world.desk.pid) }
}
