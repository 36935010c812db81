import type { App } from '../../../platform/app.ts'
import { noteFailure, stillHeld, type Account, type AccountWay } from './accounts.ts'
import { explainImap } from './imap-connection.ts'
import { session } from './session.ts'

/** An account that is being read. */
export interface Run {
  way: AccountWay
  settingsOf: string
  heldUntil: Temporal.Instant
  /** The lease goes on; an admin who asked to look now is heard. */
  renew(account: Account): void
  /** Ends it and waits until it has. */
  stop(): Promise<void>
  ended: Promise<void>
}

/** Reads an account until it is stopped, its turn is over or something fails; then it is written down, with when it is tried again. Never rejects. */
export function startRun(app: App, node: string, account: Account, way: AccountWay, pace: { checkEvery: number; stall: number }): Run {
  const { mailbox, settingsOf } = account
  const stopping = new AbortController()
  let look: () => void = () => undefined
  let asked = account.triedNowAt
  const run: Run = {
    way, settingsOf, heldUntil: account.heldUntil,
    renew({ heldUntil, triedNowAt }) {
      run.heldUntil = heldUntil
      if (triedNowAt && (!asked || Temporal.Instant.compare(triedNowAt, asked) > 0)) look()
      asked = triedNowAt
    },
    stop() {
      stopping.abort()
      return run.ended
    },
    ended: Promise.resolve(),
  }
  const mine = () => !stopping.signal.aborted && Temporal.Instant.compare(run.heldUntil, app.clock()) > 0
  // a node that lost its lease does nothing more, whatever it had begun
  const goesOn = async () => mine() && await stillHeld(app, node, mailbox.id)
  const once = () => session(app, mailbox, { way, signal: stopping.signal, goesOn, onReady: ready => { look = ready }, pace })
  run.ended = once().catch((error: unknown) => {
    // the token was refused that should have held, and there is a new one
    if ((error as { anotherToken?: boolean }).anotherToken && mine()) return once()
    throw error
  }).catch(async (error: unknown) => {
    if (!mine()) return
    const { folder, authenticationFailed } = error as { folder?: string; authenticationFailed?: boolean }
    const words = explainImap(error, { ...mailbox.intake, folder: folder ?? mailbox.intake.folders[0]! })
    app.log.warn({ mailbox: mailbox.id, reason: words }, 'fetching mail failed; it is tried again')
    await noteFailure(app, mailbox.id, words, authenticationFailed === true)
  }).catch((error: unknown) => { app.log.error({ error, mailbox: mailbox.id }, 'the state of a mail account could not be written down') })
  return run
}
