import type { AddressInfo } from 'node:net'
import { makeApp } from './app.ts'
import { makeDeskHttp } from './http.ts'
import { reactors, services } from './work.ts'
import { ensureAdmin, firstAdminLink } from './auth/first-admin.ts'
import { openDeskDatabase } from './desk-database.ts'
import type { App } from './platform/app.ts'
import { ownAddress, type Config } from './platform/config.ts'
import type { Http } from './platform/http/route.ts'
import { startJobs } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { secretKey } from './platform/secret-key.ts'

export interface Desk {
  app: App
  /** Where the workspace is. */
  address: string
  /** Makes the first admin, once; undefined when there is one. */
  firstAdminLink: string | undefined
  /** Takes nothing new, lets finish what is under way, and ends everything, the database last. */
  stop(): Promise<void>
}

interface StartOptions {
  config: Config
  log: Log
  /** Told of each step that may take long. */
  say: (words: string) => void
  /** Called when the desk cannot go on. */
  onLost: (error: Error) => void
  /** What time it is; the machine's, unless pictures have to be the same tomorrow. */
  clock?: App['clock']
}

/** Starts the whole desk: database, schema, services, jobs, and last the door. When one of them fails, those before it are stopped. */
export async function startDesk({ config, log, say, onLost, clock = () => Temporal.Now.instant() }: StartOptions): Promise<Desk> {
  const endings: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const end of endings.splice(0).reverse()) await end().catch((error: unknown) => log.error({ error }, 'something did not stop as it should'))
  }
  try {
    const database = await openDeskDatabase(config, { log: words => log.warn(words), onLost })
    endings.push(database.stop)
    await migrate(database.url, { log: say })
    const app = makeApp({ config, databaseUrl: database.url, secretKey: secretKey(config), log, clock })
    endings.push(() => app.db.close())
    const http = await makeDeskHttp(app)
    await http.ready()
    const jobs = await startJobs(app, database.url, reactors, config.JOBS)
    endings.push(() => jobs.stop())
    // the door closes first and is closed only when the last request is answered, for which the services end their sockets
    let closing: Promise<unknown> | undefined
    endings.push(async () => closing)
    for (const service of services) endings.push(await service.start(app, http))
    const address = await listen(http, config)
    endings.push(async () => {
      closing = http.close()
      database.leave()
    })
    if (await ensureAdmin(app)) say(`Made the first admin, ${config.ADMIN_EMAIL}.`)
    return { app, address, firstAdminLink: await firstAdminLink(app), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Opens the door and answers the address. */
async function listen(http: Http, config: Config): Promise<string> {
  try {
    await http.listen({ host: config.HOST, port: config.PORT })
  } catch (error) {
    throw new Error(listenFailure(error as NodeJS.ErrnoException, config), { cause: error })
  }
  const { port } = http.server.address() as AddressInfo
  const address = ownAddress(config.HOST, port)
  if (config.PUBLIC_URL === ownAddress(config.HOST, 0)) config.PUBLIC_URL = address
  return address
}

function listenFailure({ code, message }: NodeJS.ErrnoException, { HOST, PORT }: Config): string {
  if (code === 'EADDRINUSE') return `Port ${PORT} on ${HOST} is in use by another program. Stop it, or choose another with PORT=…`
  if (code === 'EACCES') return `Port ${PORT} may not be used by this user. Choose one above 1023 with PORT=…, and put a reverse proxy in front.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${HOST} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.`
  return `The desk cannot listen on ${HOST}:${PORT}: ${message}`
}
