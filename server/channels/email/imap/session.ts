import type { ImapFlow } from 'imapflow'
import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../../../platform/app.ts'
import { noteLook, type AccountWay, type ImapMailbox } from './accounts.ts'
import { afterTaking } from './after-taking.ts'
import { imapConnection } from './imap-connection.ts'
import { fetchNew } from './imap-fetch.ts'

/** So many mails of a folder before the next folder has its turn, and of a polled account before the next account has. */
const MOST_AT_ONCE = 200
/** Whoever is asked to stop gets so long to finish the mail at hand. */
const GRACE = 5_000

export interface Session {
  way: AccountWay
  signal: AbortSignal
  /** This node still holds the account, and nobody wants it to stop. */
  goesOn: () => Promise<boolean>
  /** Hands out what makes it look at once. */
  onReady: (look: () => void) => void
  /** Milliseconds: how often it looks without being told, and how long a server may say nothing. */
  pace: { checkEvery: number; stall: number }
}

interface State { news: boolean; lost: Error | undefined; /** It was closed by us, because nothing came. */ stalled: Error | undefined; wake: () => void }

/**
 * One connection, from sign-in to its end: it looks into every folder and idles on the first (IDLE, RFC 2177), which tells of new mail at once.
 * Every minute it looks by itself, because such notices get lost and the other folders send none. Polled, it looks once. Throws when it is lost.
 */
export async function session(app: App, mailbox: ImapMailbox, { way, signal, goesOn, onReady, pace }: Session): Promise<void> {
  const client = await imapConnection(app, mailbox.intake)
  const state: State = { news: false, lost: undefined, stalled: undefined, wake: () => undefined }
  const stir = () => { state.news = true; state.wake() }
  const watchdog = watch(client, pace.stall, () => { state.lost = state.stalled = new Error(`${mailbox.intake.host} says nothing any more.`); client.close(); state.wake() })
  let graceEnds: NodeJS.Timeout | undefined
  const stop = () => { stir(); graceEnds = setTimeout(() => client.close(), GRACE) }
  client.on('exists', stir)
  client.on('close', () => { state.lost ??= new Error('The connection was closed.'); state.wake() })
  client.on('error', (error: Error) => { state.lost ??= error; state.wake() })
  signal.addEventListener('abort', stop, { once: true })
  onReady(stir)
  try {
    if (signal.aborted) return
    await client.connect()
    for (;;) {
      state.news = false
      const more = await lookAround(app, client, mailbox, way, { goesOn, moved: watchdog.moved })
      if (state.lost) throw state.lost
      if (way === 'polled' || !await goesOn()) return
      if (!more) await untilNews(client, pace.checkEvery, state, signal, watchdog)
      if (state.lost) throw state.lost
      if (signal.aborted) return
    }
  } catch (error) {
    throw state.stalled ?? error
  } finally {
    signal.removeEventListener('abort', stop)
    clearTimeout(graceEnds)
    watchdog.end()
    if (client.usable) await Promise.race([client.logout().catch(() => undefined), wait(2_000)])
    client.close()
  }
}

/** Looks into all folders, the first one last, because that is where it idles. One that cannot be opened holds the others up no more than that. */
async function lookAround(app: App, client: ImapFlow, mailbox: ImapMailbox, way: AccountWay, { goesOn, moved }: { goesOn: () => Promise<boolean>; moved: () => void }): Promise<boolean> {
  const [first, ...others] = mailbox.intake.folders
  let taken = 0
  let more = false
  let failed: unknown
  for (const folder of [...others, first!]) {
    if (!await goesOn()) return false
    try {
      await client.mailboxOpen(folder)
      const look = await fetchNew(app, client, mailbox, folder, { goesOn, most: MOST_AT_ONCE, moved })
      taken += look.taken
      more ||= look.more
      await afterTaking(app, client, mailbox, folder, goesOn)
    } catch (error) {
      if (!client.usable) throw error
      failed ??= Object.assign(error as Error, { folder })
    }
  }
  if (failed) throw failed
  if (await goesOn()) await noteLook(app, mailbox.id, way, taken)
  return more
}

/** Idles until something is new or the time has come to look; any other command ends IDLE by itself. */
async function untilNews(client: ImapFlow, milliseconds: number, state: State, signal: AbortSignal, watchdog: Watchdog): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  watchdog.rest()
  await new Promise<void>(resolve => {
    state.wake = resolve
    timer = setTimeout(resolve, milliseconds)
    if (state.news || state.lost || signal.aborted) return resolve()
    client.idle().catch(() => undefined)
  })
  clearTimeout(timer)
  watchdog.moved()
  state.wake = () => undefined
}

interface Watchdog { moved(): void; rest(): void; end(): void }

/** Calls `stalled` when neither bytes nor mails moved for so long; while it rests, never. */
function watch(client: ImapFlow, milliseconds: number, stalled: () => void): Watchdog {
  let quiet = 0
  let resting = false
  let received = 0
  const timer = setInterval(() => {
    const now = client.stats().received
    quiet = resting || now !== received ? 0 : quiet + 1
    received = now
    if (quiet >= 4) stalled()
  }, milliseconds / 4)
  return {
    moved() { quiet = 0; resting = false },
    rest() { resting = true },
    end() { clearInterval(timer) },
  }
}
