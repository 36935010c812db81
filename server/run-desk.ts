import { processConfig, type Config } from './platform/config.ts'
import { openLog } from './platform/log.ts'
import { parentOf, processIdentity } from './platform/postgres/processes.ts'
import { startDesk, type Desk } from './start-desk.ts'

/** So long requests and jobs under way may take to finish once we are asked to stop. */
const DRAIN_MS = 25_000
const PARENT_CHECK_MS = 1000

/** Runs the desk as this process, until it is asked to stop. */
export async function runDesk(): Promise<void> {
  const started = performance.now()
  const config = settingsOrExit()
  const log = openLog(config.LOG_LEVEL)
  const asked = Promise.withResolvers<{ code: number; why: string }>()
  const fail = (words: string) => (error: unknown) => {
    log.fatal({ error }, words)
    asked.resolve({ code: 1, why: words })
  }
  process.on('uncaughtException', fail('an error that nobody caught'))
  process.on('unhandledRejection', fail('a rejection that nobody caught'))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => asked.resolve({ code: 0, why: signal }))
  }
  watchParent(() => asked.resolve({ code: 0, why: 'what started it is gone' }))

  console.log('Pomost is starting …')
  let desk: Desk
  try {
    desk = await startDesk({ config, log, say: words => console.log(words), onLost: fail('the database is lost') })
  } catch (error) {
    log.debug({ error }, 'the start failed')
    console.error(`\nPomost cannot start. ${(error as Error).message}`)
    process.exit(1)
  }
  console.log(greeting(desk, config, performance.now() - started))
  const { code, why } = await asked.promise
  console.log(`Stopping (${why}) …`)
  setTimeout(() => process.exit(1), DRAIN_MS).unref()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  await desk.stop()
  console.log('Stopped.')
  process.exit(code)
}

function settingsOrExit(): Config {
  try {
    return processConfig()
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}

/** So that no orphan stays: bin/pomost holds a channel to us; npm that is killed tells nobody, so we look whether it still lives. */
function watchParent(gone: () => void): void {
  process.once('disconnect', gone)
  if (process.env.npm_lifecycle_event !== 'start') return
  const npm = starter()
  const identity = processIdentity(npm)
  setInterval(() => { if (processIdentity(npm) !== identity) gone() }, PARENT_CHECK_MS).unref()
}

/** npm starts us through a shell, which outlives it. */
function starter(): number {
  const parent = parentOf(process.ppid)
  return parent && /^(ba|da|z|k|)sh$/.test(parent.name) ? parent.parent : process.ppid
}

function greeting({ address, firstAdminLink }: Desk, config: Config, took: number): string {
  const lines = [
    `Pomost is ready (${(took / 1000).toFixed(1)} s).`,
    `  Workspace     ${config.PUBLIC_URL === address ? address : `${config.PUBLIC_URL} (here: ${address})`}`,
    `  API           ${address}/api/docs`,
    `  Mail intake   ${config.SMTP_PORT === 'off' ? 'off' : `smtp://${config.SMTP_HOST}:${config.SMTP_PORT}`}`,
    `  Data          ${config.DATABASE_URL ? 'external database, files in ' : ''}${config.DATA_DIR}`,
  ]
  if (firstAdminLink) lines.push('', 'Create the first admin with this link; it works once:', `  ${firstAdminLink}`)
  return `${lines.join('\n')}\n`
}
