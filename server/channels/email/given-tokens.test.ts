import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { factory, makePerson, write } from '../../../test/factories.ts'
import { customerMail, deliver, makeMailbox, unknownMail } from '../../../test/mail/desk.ts'
import { startRelay, type TestRelay } from '../../../test/mail/relay.ts'
import type { SettingKey } from '../../settings/catalogue.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import { accessTicket } from '../../tickets/access.ts'
import { addParticipant } from '../../tickets/participants.ts'
import { readReplyToken, recipientMark } from './reply-token.ts'

let app: TestApp
let relay: TestRelay
let agent: Awaited<ReturnType<typeof makePerson>>
beforeAll(async () => {
  relay = await startRelay()
  app = await testApp({ RELAY_URL: relay.url })
  await makeMailbox(app)
  agent = await makePerson(app, 'agent', { address: 'nina@desk.example', name: 'Nina Agent' })
})
afterAll(async () => {
  await app.close()
  await relay.close()
})
beforeEach(() => {
  relay.received.length = 0
  app.pass({ hours: 2 }) // else so many mails of one customer look like a loop
})

const set = (key: SettingKey, value: unknown) => app.change(factory, tx => changeSetting(tx, key, value as never))
const said = (id: string | null) => app.db.one<Record<string, unknown>>(sql`select m.kind, m.direction, i.value as author from messages m join identities i on i.person_id = m.author_id where m.id = ${id}`)
const verified = async (address: string) => (await app.db.one<{ is: boolean }>(sql`select verified_at is not null as is from identities where key = ${address}`)).is

let count = 0
/** A ticket of somebody's, others in copy, and where the desk's answer asks answers to: an address that says all there is to know of the ticket. */
async function answered(Cc?: string) {
  const address = `asker${++count}@customer.example`
  const { ticketId } = await deliver(app, unknownMail({ From: address, Subject: 'Heating', ...(Cc && { Cc }) }))
  await write(app, agent, ticketId!, { text: 'Since when?' })
  await app.settle()
  const { to, mail } = relay.received.at(-1)!
  return { ticketId: ticketId!, address, to, token: mail.replyTo[0]!.address }
}

describe('the token of a mail to several', () => {
  it('leads everybody who takes part to the ticket, as themselves, whether or not somebody vouches for them', async () => {
    const { ticketId, address, to, token } = await answered('boris@customer.example')
    expect(to).toEqual([address, 'boris@customer.example'])
    for (const mail of [customerMail, unknownMail]) for (const From of [address, 'boris@customer.example']) {
      const result = await deliver(app, mail({ From, To: token, Subject: 'no number' }))
      expect(result).toMatchObject({ outcome: 'reply', ticketId })
      expect(result.decisions.map(each => each.decision)).toContain('shared-token')
      expect(await said(result.messageId)).toEqual({ kind: 'public', direction: 'in', author: From })
    }
  })

  it('proves nobody’s address: whoever else got it could have sent that', async () => {
    const { address, token } = await answered('boris@customer.example')
    await deliver(app, unknownMail({ From: address, To: token }))
    expect(await verified(address)).toBe(false)
  })

  it('lets nobody in who was in copy and does not take part, unless somebody vouches for them; and no stranger', async () => {
    await set('copiedPeople', 'when-they-write')
    const { ticketId } = await deliver(app, unknownMail({ From: 'opener@customer.example', Cc: 'boris@customer.example' }))
    await write(app, agent, ticketId!, { meta: { to: ['opener@customer.example'], cc: ['boris@customer.example'] } })
    await app.settle()
    const token = relay.received.at(-1)!.mail.replyTo[0]!.address
    const tries = []
    for (const [mail, From] of [[unknownMail, 'boris@customer.example'], [customerMail, 'eve@elsewhere.example'], [customerMail, 'boris@customer.example']] as const) {
      tries.push((await deliver(app, mail({ From, To: token, Subject: 'no number' }))).ticketId === ticketId)
    }
    await set('copiedPeople', 'take-part')
    expect(tries).toEqual([false, false, true])
  })
})

it('the token of a mail to one customer is theirs: it leads them to the ticket and proves their address', async () => {
  const { ticketId, address, token } = await answered()
  expect(await deliver(app, unknownMail({ From: address, To: token, Subject: 'no number' }))).toMatchObject({ outcome: 'reply', ticketId })
  expect(await verified(address)).toBe(true)
  await write(app, agent, ticketId, { meta: { to: [agent.address], cc: [] } })
  await app.settle()
  const given = relay.received.at(-1)!
  expect(given.to).toEqual([agent.address])
  expect(readReplyToken(app.secrets, given.mail.replyTo[0]!.address)).toMatchObject({ recipient: recipientMark(ticketId), kind: 'reply' })
})

describe('what a follower gets', () => {
  /** A follower's update on a ticket of a mailbox. */
  async function followed(mailboxId: string, role: 'agent' | 'customer') {
    const { ticketId } = await deliver(app, customerMail({ From: `followed${++count}@customer.example`, 'Message-ID': `<root-${count}@customer.example>` }), { mailboxId })
    const follower = await makePerson(app, role, { address: `follower${count}@${role}.example` })
    await app.change(factory, async tx => addParticipant(tx, await accessTicket(tx, ticketId!, 'update'), follower.id, 'follower'))
    await set('mailFollowers', true)
    const { id } = await write(app, agent, ticketId!, { text: 'We look at it.' })
    await app.settle()
    await set('mailFollowers', false)
    const update = relay.received.find(each => each.to.includes(follower.address))!
    return { ticketId: ticketId!, follower, mail: update.mail, root: `<root-${count}@customer.example>`, ours: `<${id.replaceAll('-', '')}@desk.example>` }
  }

  it.each(['plus', 'catch-all', 'plain'] as const)('makes of a colleague’s answer a note, even where answers of colleagues go out (%s)', async replyStyle => {
    const mailbox = await makeMailbox(app, { address: `${replyStyle}@desk.example`, intake: { kind: 'handed', replyStyle } })
    const { ticketId, follower, mail } = await followed(mailbox.id, 'agent')
    await set('agentMail', 'reply')
    const To = mail.replyTo[0]?.address ?? mailbox.address
    const quoted = `Do not tell him.\n\nOn Monday, Desk wrote:\n${mail.text.split('\n').map(line => `> ${line}`).join('\n')}`
    const result = await deliver(app, customerMail({ From: follower.address, To, 'In-Reply-To': mail.messageId!, References: [...mail.references, mail.messageId!].join(' ') }, quoted))
    await set('agentMail', 'note')
    expect(result).toMatchObject({ outcome: 'note', ticketId })
    expect(await app.db.query(sql`select 1 from deliveries where message_id = ${result.messageId}`)).toEqual([])
  })

  it('makes of a customer’s answer a customer’s word', async () => {
    const { ticketId, follower, mail } = await followed((await makeMailbox(app, { address: 'follow@desk.example' })).id, 'customer')
    const result = await deliver(app, unknownMail({ From: follower.address, To: mail.replyTo[0]!.address }))
    expect(result).toMatchObject({ outcome: 'reply', ticketId })
    expect(await said(result.messageId)).toEqual({ kind: 'public', direction: 'in', author: follower.address })
  })

  it('stands in its conversation: it answers the message that it tells of', async () => {
    const { mail, root, ours } = await followed((await makeMailbox(app, { address: 'thread@desk.example' })).id, 'agent')
    expect(mail.inReplyTo).toEqual([ours])
    expect(mail.references).toEqual([root, ours])
  })
})
