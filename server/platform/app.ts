import type { Change, Listener } from './change.ts'
import type { Config } from './config.ts'
import type { Db } from './db.ts'
import type { Files } from './files.ts'
import type { Http } from './http/route.ts'
import type { Log } from './log.ts'
import type { Secrets } from './secrets.ts'

/** What every route, reactor and command is handed. server/app.ts puts it together. */
export interface App {
  config: Config
  db: Db
  log: Log
  clock: () => Temporal.Instant
  change: Change
  files: Files
  secrets: Secrets
  /** How mails of the desk itself leave, such as invitations; undefined while no mail server is set up. */
  mailWay: () => Promise<MailWay | undefined>
  /** Asks DNS, as node:dns resolves; tests hand in a zone of their own. */
  dns: ResolveDns
  /** What hears of commits in this process; what must not be lost is a job instead. */
  listeners: Set<Listener>
}

/** The records of a name; rejects with the codes of node:dns (ENOTFOUND, ENODATA, ETIMEOUT …). */
export type ResolveDns = (name: string, type: string) => Promise<string[] | string[][]>

export interface MailWay {
  /** Whose address they carry; undefined: none is set up. */
  address: string | undefined
  /** Throws in words for an admin when the mail was not taken. */
  send(envelope: { from: string; to: string[] }, raw: Buffer): Promise<void>
}

/** A part that runs as long as the process: mail intake, sockets, caches. The answer ends it and lets what is under way finish. */
export interface Service {
  name: string
  start(app: App, http: Http): Promise<() => Promise<void>>
}
