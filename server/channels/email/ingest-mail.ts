import { system } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import { currentSettings } from '../../settings/current.ts'
import type { Arrival, Intake } from '../core/arrival.ts'
import { settleArrival, type Settled } from '../core/settle-arrival.ts'
import type { MailEnvelope } from './accept-mail.ts'
import { PARSER } from './mail.ts'
import { rereadMail } from './reread-mail.ts'
import { authenticate } from './steps/authenticate.ts'
import { filter } from './steps/filter.ts'
import { forwarded } from './steps/forwarded.ts'
import { guard } from './steps/guard.ts'
import { know } from './steps/know.ts'
import { look } from './steps/look.ts'
import { lookUp, stillWaiting } from './steps/look-up.ts'
import { parse } from './steps/parse.ts'
import { people } from './steps/people.ts'
import { same } from './steps/same.ts'
import { sender } from './steps/sender.ts'
import { side } from './steps/side.ts'
import { store } from './steps/store.ts'
import { once, take } from './steps/take.ts'
import { thread } from './steps/thread.ts'
import { tooLarge } from './steps/too-large.ts'
import type { InsideStep, OutsideStep, Way } from './steps/way.ts'

const INTAKE = system('email-intake')

/** E-mail's way to understand what arrived. */
export const emailIntake: Intake = { channel: 'email', parser: PARSER, unread: ['unparsable', 'parse-timeout', 'parse-memory', 'no-sender', 'bad-sender'], process: ingestMail, reread: rereadMail }

/** Everything that takes time or touches files and network. Each step decides one thing, writes it down with its reason, and may end the way. */
const OUTSIDE: readonly OutsideStep[] = [
  parse,        // bytes → a mail
  tooLarge,     // of which only the head is here
  filter,       // machines, loops, bounces, blocked senders
  sender,       // whoever it is from
  authenticate, // whether it is
  forwarded,    // a customer's mail within a colleague's
  store,        // attachments into the file store
]

/** What must be seen and done at one instant; what it leads to and what the ledger says of it commit together. */
const INSIDE: readonly InsideStep[] = [
  same,   // the same mail in another mailbox
  side,   // an answer in a side conversation, which lands there alone
  guard,  // loops, and strangers who have to confirm
  people, // sender and those in copy; colleagues must be vouched for
  thread, // the ticket it belongs to, if it may
  know,   // what it proves of its sender's address
  look,   // what a reader should be wary of
  take,   // the message, on its ticket or a new one
]

/** The story of one mail, from top to bottom. Whoever comes to its end first has told it: another process may have been at it too. */
export async function ingestMail(app: App, arrival: Arrival): Promise<void> {
  // the steps fill in the rest, each what way.ts says of it
  const way = { app, arrival, envelope: arrival.envelope as MailEnvelope & { released?: boolean }, settings: await currentSettings(app), decisions: [], original: null } as unknown as Way
  for (const step of OUTSIDE) {
    const ending = await step(way)
    if (!ending) continue
    return app.change(INTAKE, async tx => { if (await stillWaiting(tx, arrival.id)) await (typeof ending === 'function' ? ending(tx) : settle(tx, way, ending)) })
  }
  const aside: Settled[] = []
  await app.change(INTAKE, async tx => {
    if (!await lookUp(way, tx)) return
    for (const step of INSIDE) {
      const ending = await step(way, tx)
      if (ending?.outcome === 'quarantined' && step !== guard) {
        aside.push(ending)
        throw new Error('set aside')
      }
      if (ending) return settle(tx, way, ending)
    }
  }).catch((error: unknown) => { if (aside.length === 0) throw error })
  // what waits for a look leaves nothing but its line in the ledger: no person is made of it
  for (const ending of aside) await app.change(INTAKE, async tx => { if (await stillWaiting(tx, arrival.id)) await settle(tx, way, ending) })
}

/** What became of it: written late, so that it goes in one round trip with what it led to. */
async function settle(tx: Tx, { arrival, mail, sender: from }: Partial<Way> & Pick<Way, 'arrival'>, ending: Settled): Promise<void> {
  const known = { sender: from?.address ?? mail?.from?.address ?? null, subject: mail?.subject || null, parser: mail?.parser ?? null }
  tx.beforeCommit(Symbol('ledger'), once(q => settleArrival(q, arrival.id, tx.now, { ...known, ...ending })))
}
