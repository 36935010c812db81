import { setTimeout as delay } from 'node:timers/promises'
import { makeApp } from '../../server/app.ts'
import { ringDue } from '../../server/platform/alarms.ts'
import { readConfig } from '../../server/platform/config.ts'
import { openLog } from '../../server/platform/log.ts'
import { recordOn } from '../../server/tickets/record-on.ts'
import { ticketAlarm } from '../../server/tickets/ticket-alarm.ts'

// A node that does nothing but ring: each alarm puts an event on its ticket, which is the least that one can lead to.
const app = makeApp({ config: readConfig({ DATA_DIR: process.env.DATA_DIR! }), databaseUrl: process.env.DATABASE_URL!, secretKey: Buffer.alloc(32, 7), log: openLog('warn'), clock: () => Temporal.Now.instant() })
const handler = ticketAlarm('bench', async (tx, alarms) => { for (const { subjectId, key } of alarms) recordOn(tx, subjectId, 'bench.rang', { key }) })
console.log('ringing')
for (;;) {
  await ringDue(app, [handler])
  await delay(50)
}
