import sql from 'sql-template-tag'
import { createMailbox } from '../server/channels/email/create-mailbox.ts'
import { system } from '../server/platform/actor.ts'
import type { Bench } from './harness/bench.ts'
import { elsewhere } from './harness/elsewhere.ts'
import { processorTimeOf } from './harness/processes.ts'
import type { World } from './harness/world.ts'
import type { HandOver } from './load/hand-over.ts'

const MAILS_A_SECOND_TRIED = 100

/** Raw mails handed over by HTTP until all are tickets: parsed, threaded, their senders found or made, searched and committed. */
export const rawMail: Bench = {
  name: 'raw-mail',
  async run(world, { seconds }) {
    const mailbox = await world.app.change(system('bench'), tx => createMailbox(world.app, tx, { address: 'support@desk.example' }))
    const count = Math.ceil(seconds * MAILS_A_SECOND_TRIED)
    await handOver(world, mailbox.id, count, 1) // as many again first: the steady rate is meant, and what stands on the way of a mail is compiled in the first hundreds
    const before = processorTimeOf(world.desk.pid) + processorTimeOf(world.databasePid)
    const took = await handOver(world, mailbox.id, count, 2)
    const processor = processorTimeOf(world.desk.pid) + processorTimeOf(world.databasePid) - before
    return [{
      what: 'raw mail to committed ticket', value: `${(count / took).toFixed(0)}/s, ${(count / processor).toFixed(0)} per second of processor time, database included`,
      aim: '≥ 100 a core', met: count / processor >= 100,
    }]
  },
}

/** Seconds until the last of the mails is a ticket. */
async function handOver(world: World, mailboxId: string, count: number, seed: number): Promise<number> {
  const tickets = async () => (await world.app.db.one<{ count: number }>(sql`select count(*) from arrivals where outcome = 'ticket'`)).count
  const wanted = await tickets() + count
  const addresses = world.cast.customers.slice(0, 1000).map(customer => customer.address)
  const start = performance.now()
  await elsewhere<HandOver, object>('hand-over.ts', { url: world.desk.url, token: world.adminToken, mailboxId, addresses, count, seed })
  while (await tickets() < wanted) {
    if (performance.now() - start > 120_000) throw new Error(`of ${count} mails not all became tickets within two minutes`)
    await new Promise(resolve => { setTimeout(resolve, 20) })
  }
  return (performance.now() - start) / 1000
}
