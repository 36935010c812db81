import sql from 'sql-template-tag'
import { expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { factory } from '../../../../test/factories.ts'
import { rawMail } from '../../../../test/mail/build.ts'
import { makeMailbox } from '../../../../test/mail/desk.ts'
import { smtpClient } from '../../../../test/mail/smtp-client.ts'
import { startStrippingRelay } from '../../../../test/mail/stripping-relay.ts'
import { findOrCreatePerson } from '../../../people/find-or-create-person.ts'
import { verifyIdentity } from '../../../people/verify-identity.ts'
import { startSmtp } from '../smtp.ts'

async function startDesk(name: string) {
  const relay = await startStrippingRelay()
  const app = await testApp({ RELAY_URL: relay.url })
  const address = `support@${name}.example`
  await makeMailbox(app, { address, name: `Desk ${name}`, acknowledge: true })
  const smtp = await startSmtp(app, '127.0.0.1', 0)
  return { app, relay, address, smtp, close: async () => { await smtp.stop(); await relay.close(); await app.close() } }
}
type Desk = Awaited<ReturnType<typeof startDesk>>

const trust = (app: TestApp, address: string) => app.change(factory, async tx => verifyIdentity(tx, (await findOrCreatePerson(tx, { address })).id, address))
/** Mails that became a ticket, or wait for a look because the number in their subject is one here as well. */
const kept = ({ app }: Desk) => app.db.one<{ n: number }>(sql`select count(*) as n from arrivals where outcome = 'ticket' or cause = 'unauthenticated-update'`).then(row => row.n)

/** Sets two desks on each other, with nothing between them that would tell a machine from a person, until nothing moves any more. */
async function setOnEachOther(known: boolean) {
  const [a, b] = [await startDesk('alpha'), await startDesk('beta')]
  a.relay.to(b.smtp.port)
  b.relay.to(a.smtp.port)
  if (known) for (const [desk, other] of [[a, b], [b, a]] as const) await trust(desk.app, other.address)
  const client = await smtpClient(a.smtp.port)
  await client.send(rawMail({ From: b.address, To: a.address, Subject: 'Order 4711', Date: new Date(a.app.now.epochMilliseconds).toUTCString() }, 'Please send us the invoice once more.'), { from: b.address, to: [a.address] })
  client.close()
  let rounds = 0
  for (let before = -1; before !== a.relay.passed() + b.relay.passed() && rounds < 30;) {
    before = a.relay.passed() + b.relay.passed()
    await a.app.settle()
    await b.app.settle()
    if (a.relay.passed() + b.relay.passed() > before) rounds++
  }
  console.info(`${known ? 'trusted' : 'strangers'}: ${rounds} rounds, ${a.relay.passed()} and ${b.relay.passed()} mails`)
  const found = { rounds, mails: a.relay.passed() + b.relay.passed(), kept: await kept(a) + await kept(b) }
  await a.close()
  await b.close()
  return found
}

it('two desks that acknowledge each other, without any mark in between, stop within three rounds', { timeout: 60_000 }, async () => {
  const strangers = await setOnEachOther(false)
  expect(strangers.rounds).toBeGreaterThanOrEqual(1)
  expect(strangers.rounds).toBeLessThanOrEqual(3)
  expect(strangers.mails).toBeLessThanOrEqual(6)
  expect(strangers.kept).toBe(strangers.mails + 1)
})

it('and so they do when each trusts the address of the other', { timeout: 60_000 }, async () => {
  const friends = await setOnEachOther(true)
  expect(friends.mails).toBeGreaterThanOrEqual(2)
  expect(friends.rounds).toBeLessThanOrEqual(3)
  expect(friends.mails).toBeLessThanOrEqual(6)
})
