import type { ImapFlow } from 'imapflow'
import { setTimeout as wait } from 'node:timers/promises'
import type { App, Service } from '../../platform/app.ts'
import { explainImap, imapConnection, type ImapIntake } from './imap-connection.ts'
import { fetchNew, saveFetchError } from './imap-fetch.ts'
import { activeMailboxes, type Mailbox } from './mailbox.ts'
import { watchMailboxes } from './mailbox-news.ts'

const CHECK_EVERY = 60_000
const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 300_000

interface Watch { version: number; stop(): Promise<void> }

/** Fetches mail of all mailboxes that are read by IMAP, each on a connection of its own. Settings that change take effect at once. */
export const imapIntake: Service = {
  name: 'imap',
  async start(app) {
    const watches = new Map<string, Watch>()
    let ended = false
    let turn = Promise.resolve()
    const refresh = () => { turn = turn.then(() => ended ? undefined : align(app, watches)).catch((error: unknown) => { app.log.error({ error }, 'the mailboxes could not be read') }) }
    const unlisten = await watchMailboxes(app, refresh)
    refresh()
    await turn
    return async () => {
      ended = true
      await unlisten()
      await turn
      await Promise.all([...watches.values()].map(watch => watch.stop()))
    }
  },
}

/** Starts, restarts and ends watches until they are those of the mailboxes. */
async function align(app: App, watches: Map<string, Watch>): Promise<void> {
  const wanted = new Map((await activeMailboxes(app.db)).filter(mailbox => mailbox.intake.kind === 'imap' && !mailbox.demo).map(mailbox => [mailbox.id, mailbox]))
  for (const [id, watch] of watches) {
    if (wanted.get(id)?.version === watch.version) continue
    watches.delete(id)
    await watch.stop()
  }
  for (const mailbox of wanted.values()) if (!watches.has(mailbox.id)) watches.set(mailbox.id, watchFolder(app, mailbox))
}

/**
 * Watches one folder until it is stopped: IDLE (RFC 2177) tells of new mail at once, and every minute it looks by itself, because IDLE
 * notices get lost. A lost connection is made anew, ever more slowly. Two nodes that watch the same folder do no harm: the ledger takes
 * every mail once.
 */
export function watchFolder(app: App, mailbox: Mailbox, options: { checkEvery?: number; firstPause?: number } = {}): Watch {
  const stopping = new AbortController()
  const { signal } = stopping
  const running = run(app, mailbox, mailbox.intake as ImapIntake, { checkEvery: CHECK_EVERY, firstPause: FIRST_PAUSE, ...options }, signal)
  return {
    version: mailbox.version,
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function run(app: App, mailbox: Mailbox, intake: ImapIntake, pace: { checkEvery: number; firstPause: number }, signal: AbortSignal): Promise<void> {
  let pause = pace.firstPause
  while (!signal.aborted) {
    try {
      await session(app, mailbox, intake, pace.checkEvery, signal, () => { pause = pace.firstPause })
    } catch (error) {
      if (signal.aborted) return
      const words = explainImap(error, intake)
      app.log.warn({ mailbox: mailbox.id, reason: words }, 'fetching mail failed; trying again')
      await saveFetchError(app, mailbox.id, words).catch(() => undefined)
    }
    await wait(pause, undefined, { signal }).catch(() => undefined)
    pause = Math.min(pause * 2, LONGEST_PAUSE)
  }
}

/** One connection, from sign-in to its end. Throws when it is lost. */
async function session(app: App, mailbox: Mailbox, intake: ImapIntake, checkEvery: number, signal: AbortSignal, worked: () => void): Promise<void> {
  const client = await imapConnection(app, intake)
  let wake = () => undefined as void
  let news = false
  let lost: Error | undefined
  const stir = () => { news = true; wake() }
  client.on('exists', stir)
  client.on('close', () => { lost ??= new Error('The connection was closed.'); wake() })
  client.on('error', (error: Error) => { lost = error; wake() })
  signal.addEventListener('abort', stir, { once: true })
  try {
    await client.connect()
    await client.mailboxOpen(intake.folder)
    while (!signal.aborted) {
      news = false
      await fetchNew(app, client, mailbox, intake, () => !signal.aborted)
      worked()
      if (lost) throw lost
      await untilNews(client, checkEvery, () => news || lost !== undefined || signal.aborted, stirred => { wake = stirred })
      if (lost) throw lost
    }
  } finally {
    signal.removeEventListener('abort', stir)
    if (signal.aborted && client.usable) await client.logout().catch(() => undefined)
    client.close()
  }
}

/** Idles until something is new or the time has come to look; any other command ends IDLE by itself. */
async function untilNews(client: ImapFlow, milliseconds: number, already: () => boolean, onWake: (stirred: () => void) => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await new Promise<void>(resolve => {
    onWake(resolve)
    timer = setTimeout(resolve, milliseconds)
    if (already()) return resolve()
    client.idle().catch(() => undefined)
  })
  clearTimeout(timer)
  onWake(() => undefined)
}
