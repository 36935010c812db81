import { once } from 'node:events'
import { createTransport, type Transporter } from 'nodemailer'
import { WebSocket } from 'ws'
import { createMailbox } from '../server/channels/email/create-mailbox.ts'
import { system } from '../server/platform/actor.ts'
import type { Bench } from './harness/bench.ts'
import { percentile } from './harness/drive.ts'
import type { World } from './harness/world.ts'
import { chance } from './seed/random.ts'
import { rawMail } from './seed/mail.ts'

const ADDRESS = 'live@desk.example'
const MAILS = 40
const WARM_UP = 5

/** From the moment the desk's SMTP server says that it has a mail until an open screen hears of the ticket. */
export const live: Bench = {
  name: 'live',
  async run(world) {
    await world.app.change(system('bench'), tx => createMailbox(world.app, tx, { address: ADDRESS }))
    const screen = new WebSocket(`${world.desk.url.replace('http', 'ws')}/api/v1/realtime`, { headers: { authorization: `Bearer ${world.adminToken}` } })
    await once(screen, 'open')
    const mails = createTransport({ host: '127.0.0.1', port: world.desk.smtpPort, secure: false, ignoreTLS: true, pool: true, maxConnections: 1 })
    const times: number[] = []
    for (let i = 0; i < MAILS; i++) times.push(await deliver(world, screen, mails, i))
    mails.close()
    screen.terminate()
    const [p50, p95] = [percentile(times.slice(WARM_UP), 50), percentile(times.slice(WARM_UP), 95)]
    return [{ what: 'mail accepted by SMTP to the event on an open screen', value: `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`, aim: 'p95 ≤ 250 ms', met: p95 <= 250 }]
  },
}

/** Milliseconds between both; every mail is its own ticket. */
async function deliver(world: World, screen: WebSocket, mails: Transporter, index: number): Promise<number> {
  const dice = chance(1000 + index)
  const from = dice.pick(world.cast.customers).address
  const heard = heardOfTicket(screen)
  await mails.sendMail({ envelope: { from, to: ADDRESS }, raw: rawMail(dice, { from, to: ADDRESS, id: `live.${index}` }) })
  const accepted = performance.now()
  return await heard - accepted
}

function heardOfTicket(screen: WebSocket): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no screen heard of a mail within ten seconds')), 10_000)
    screen.on('message', function listener(data) {
      if ((JSON.parse(String(data)) as { type: string }).type !== 'ticket') return
      clearTimeout(late)
      screen.off('message', listener)
      resolve(performance.now())
    })
  })
}
