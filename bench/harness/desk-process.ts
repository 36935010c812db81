import { makeApp, makeDeskHttp, reactors, services } from '../../server/app.ts'
import { readConfig } from '../../server/platform/config.ts'
import { startJobs } from '../../server/platform/jobs.ts'
import { openLog } from '../../server/platform/log.ts'

/** A desk as main.ts runs it, on a database that is there: the process that is measured. */
const config = readConfig(process.env)
const app = makeApp({ config, databaseUrl: config.DATABASE_URL!, secretKey: Buffer.alloc(32, 7), log: openLog(config.LOG_LEVEL), clock: () => Temporal.Now.instant() })
const http = await makeDeskHttp(app)
for (const service of services) await service.start(app, http)
await startJobs(app, config.DATABASE_URL!, reactors, config.JOBS)
console.log(`ready at ${await http.listen({ host: config.HOST, port: config.PORT })}`)
process.once('SIGTERM', () => process.exit())
