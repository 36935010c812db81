import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { factory, makePerson, write } from '../../../test/factories.ts'
import { multipart, PIXEL } from '../../../test/mail/build.ts'
import { customerMail, deliver, makeMailbox, ticketRow, unknownMail } from '../../../test/mail/desk.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import type { SettingKey } from '../../settings/catalogue.ts'
import { signReplyToken } from './reply-token.ts'

let app: TestApp
let agent: Awaited<ReturnType<typeof makePerson>>
beforeAll(async () => {
  app = await testApp()
  await makeMailbox(app)
  agent = await makePerson(app, 'agent', { address: 'nina@desk.example', name: 'Nina Agent' })
})
afterAll(() => app.close())

const NINA = { From: 'Nina <nina@desk.example>' }
const set = (key: SettingKey, value: unknown) => app.change(factory, tx => changeSetting(tx, key, value as never))
const messageRow = (id: string | null) => app.db.one<{ kind: string; direction: string; text: string; html: string | null; meta: Record<string, never>; authorId: string }>(sql`
  select kind, direction, text, html, meta, author_id as "authorId" from messages where id = ${id}`)
const goesOut = (id: string | null) => app.db.query<{ recipients: { to: string[] } }>(sql`select recipients from deliveries where message_id = ${id}`)

let count = 0
/** A ticket with a public answer and an internal note, whose notification went to Nina as a mail of ours. */
async function conversation() {
  const first = await deliver(app, customerMail({ Subject: `Conversation ${++count}` }))
  const answer = await write(app, agent, first.ticketId!, { text: 'Our answer.' })
  const note = await write(app, agent, first.ticketId!, { kind: 'note', text: 'He is wrong.' })
  const noticed = `<notice-${count}@desk.example>`
  await app.db.query(sql`insert into mail_ids (mail_id, ticket_id, message_id, own) values (${noticed}, ${first.ticketId}, ${note.id}, true)`)
  const { number, requesterId } = await ticketRow(app, first.ticketId)
  const token = (person: string, kind: 'reply' | 'note') => `support+${signReplyToken(app.secrets, number, person, kind)}@desk.example`
  return { ticketId: first.ticketId!, number, public: `<${answer.id.replaceAll('-', '')}@desk.example>`, noticed, reply: token(agent.id, 'reply'), note: token(agent.id, 'note'), customers: token(requesterId, 'reply') }
}

describe('a colleague’s answer by mail', () => {
  const words = 'Please restart it.\n\n-- \nNina\n+48 1234'

  it('goes out by the address for replies, without signature and quotation', async () => {
    const t = await conversation()
    const result = await deliver(app, customerMail({ ...NINA, To: t.reply }, 'Please restart it.\n\nOn 2 Nov 2026, Desk wrote:\n> He is wrong.'))
    expect(result).toMatchObject({ outcome: 'reply', ticketId: t.ticketId })
    expect(await messageRow(result.messageId)).toMatchObject({ kind: 'public', direction: 'out', text: 'Please restart it.', html: null, authorId: agent.id })
    expect(await goesOut(result.messageId)).toMatchObject([{ recipients: { to: ['ana@customer.example'] } }])
    expect(await messageRow((await deliver(app, customerMail({ ...NINA, To: t.reply }, words))).messageId)).toMatchObject({ text: 'Please restart it.' })
  })

  it('leaves quotation and signature out of its HTML, or the HTML as a whole', async () => {
    const t = await conversation()
    const quoting = '<div>Please <b>restart</b> it.</div><div class="gmail_quote"><div>On Monday, Desk wrote:</div><blockquote>He is wrong.</blockquote></div>'
    const { type, body } = multipart('alternative', [{ headers: ['Content-Type: text/plain'], body: 'Please restart it.\n\nOn 2 Nov 2026, Desk wrote:\n> He is wrong.' }, { headers: ['Content-Type: text/html'], body: quoting }])
    const { html, text } = await messageRow((await deliver(app, customerMail({ ...NINA, To: t.reply, 'Content-Type': type }, body))).messageId)
    expect(text).toBe('Please restart it.')
    expect(html).toContain('<b>restart</b>')
    expect(html).not.toContain('wrong')
    const signed = async (body: string) => {
      const both = multipart('alternative', [{ headers: ['Content-Type: text/plain'], body: words }, { headers: ['Content-Type: text/html'], body }])
      return messageRow((await deliver(app, customerMail({ ...NINA, To: t.reply, 'Content-Type': both.type }, both.body))).messageId)
    }
    expect(await signed('<p>Please restart it.</p><p>-- <br>Nina<br>+48 1234</p>')).toMatchObject({ text: 'Please restart it.', html: '<p>Please restart it.</p>' })
    expect(await signed('<p>Please restart it. Nina, +48 1234</p>')).toMatchObject({ text: 'Please restart it.', html: null })
  })

  it.each<[string, (t: Awaited<ReturnType<typeof conversation>>) => Record<string, string>, string?]>([
    ['the address for notes, whatever it answers', t => ({ To: t.note, References: t.public })],
    ['the customer’s address, which was not given to them', t => ({ To: t.customers })],
    ['nothing but what it answers', t => ({ 'In-Reply-To': t.public })],
    ['an answer to a note', t => ({ 'In-Reply-To': t.noticed, References: `${t.public} ${t.noticed}` })],
    ['the number in the subject', t => ({ Subject: `[#${t.number}]` })],
    ['the address for replies, but only a quotation is left', t => ({ To: t.reply }), 'On 2 Nov 2026, Desk wrote:\n> He is wrong.'],
    ['the address for replies, but a machine wrote it', t => ({ To: t.reply, 'Auto-Submitted': 'auto-replied' })],
  ])('stays inside by %s', async (_, headers, body) => {
    const t = await conversation()
    const result = await deliver(app, customerMail({ ...NINA, ...headers(t) }, body))
    expect(result.ticketId).toBe(t.ticketId)
    expect(await goesOut(result.messageId)).toEqual([])
    expect((await messageRow(result.messageId)).kind).toBe('note')
  })

  it('goes out where the desk wants that, but never on a note', async () => {
    const t = await conversation()
    await set('agentMail', 'reply')
    const sent = await deliver(app, customerMail({ ...NINA, 'In-Reply-To': t.public }))
    const kept = await deliver(app, customerMail({ ...NINA, 'In-Reply-To': t.noticed, References: `${t.public} ${t.noticed}` }))
    const told = await deliver(app, customerMail({ ...NINA, To: t.note, 'In-Reply-To': t.public }))
    await set('agentMail', 'note')
    expect([sent.outcome, kept.outcome, told.outcome]).toEqual(['reply', 'note', 'note'])
    expect([await goesOut(sent.messageId), await goesOut(kept.messageId), await goesOut(told.messageId)].map(each => each.length)).toEqual([1, 0, 0])
  })

  it('waits when nobody vouches for it; a desk that lets everyone in makes it a note', async () => {
    const t = await conversation()
    expect(await deliver(app, unknownMail({ ...NINA, To: t.reply }))).toMatchObject({ outcome: 'quarantined', cause: 'unauthenticated-agent', ticketId: null })
    expect(await deliver(app, unknownMail(NINA))).toMatchObject({ outcome: 'quarantined', cause: 'unauthenticated-agent' })
    await set('unauthenticatedMail', 'everyone')
    const note = await deliver(app, unknownMail({ ...NINA, To: t.reply }))
    await set('unauthenticatedMail', 'strict')
    expect(note).toMatchObject({ outcome: 'note', ticketId: t.ticketId })
    expect(await goesOut(note.messageId)).toEqual([])
  })
})

describe('a colleague who forwards a customer’s mail', () => {
  const FORWARDED = 'Can somebody look?\n\n---------- Forwarded message ---------\nFrom: Vera Customer <vera@customer.example>\nDate: Mon, 2 Nov 2026 08:00:00 +0000\nSubject: Heating is cold\nTo: <nina@desk.example>\n\nIt is cold here.\nVera'
  const opened = (ticketId: string | null) => app.db.one<Record<string, unknown>>(sql`select t.subject, p.name as requester, e.actor_id as "actorId",
    (select json_agg(json_build_object('kind', m.kind, 'text', m.text, 'author', a.name, 'meta', m.meta) order by m.kind desc) from messages m join people a on a.id = m.author_id where m.ticket_id = t.id) as messages
    from tickets t join people p on p.id = t.requester_id join events e on e.subject_id = t.id and e.seq = 1 where t.id = ${ticketId}`)

  it('opens the ticket of whoever wrote it, with their date, and is its submitter; what they say above is a note', async () => {
    const result = await deliver(app, customerMail({ ...NINA, Subject: 'Fwd: Heating is cold' }, FORWARDED))
    expect(result.outcome).toBe('ticket')
    expect(await opened(result.ticketId)).toMatchObject({
      subject: 'Heating is cold', requester: 'Vera Customer', actorId: agent.id, messages: [
        { kind: 'public', author: 'Vera Customer', text: 'It is cold here.\nVera', meta: { date: '2026-11-02T08:00:00Z', from: { address: 'vera@customer.example' }, forwardedBy: { address: 'nina@desk.example' }, authentication: { result: 'none' } } },
        { kind: 'note', author: 'Nina Agent', text: 'Can somebody look?' },
      ],
    })
  })

  it('attached, it comes exactly, with its own attachments', async () => {
    const inner = multipart('mixed', [{ headers: ['Content-Type: text/plain'], body: 'See the picture.' }, { headers: ['Content-Type: image/png; name="cold.png"', 'Content-Disposition: attachment; filename="cold.png"', 'Content-Transfer-Encoding: base64'], body: PIXEL }], 'inner')
    const letter = `From: Wim <wim@customer.example>\nTo: nina@desk.example\nSubject: Cold picture\nDate: Sun, 1 Nov 2026 08:00:00 +0000\nMessage-ID: <wim-1@customer.example>\nContent-Type: ${inner.type}\n\n${inner.body}`
    const outer = multipart('mixed', [{ headers: ['Content-Type: text/plain'], body: 'For us?' }, { headers: ['Content-Type: message/rfc822', 'Content-Disposition: attachment; filename="mail.eml"'], body: letter }], 'outer')
    const result = await deliver(app, customerMail({ ...NINA, Subject: 'for us', 'Content-Type': outer.type }, outer.body))
    expect(await opened(result.ticketId)).toMatchObject({ subject: 'Cold picture', requester: 'Wim', messages: [{ text: 'See the picture.', meta: { date: '2026-11-01T08:00:00Z', messageId: '<wim-1@customer.example>' } }, { kind: 'note', text: 'For us?' }] })
    expect(await app.db.query(sql`select name from attachments where message_id = ${result.messageId}`)).toEqual([{ name: 'cold.png' }])
  })

  it('is taken at their word only when somebody vouches for them, they work here, and the desk wants it', async () => {
    expect(await deliver(app, unknownMail({ ...NINA, Subject: 'Fwd: Heating is cold' }, FORWARDED))).toMatchObject({ outcome: 'quarantined', cause: 'unauthenticated-agent' })
    const customers = await deliver(app, customerMail({ Subject: 'Fwd: Heating is cold' }, FORWARDED))
    expect(await opened(customers.ticketId)).toMatchObject({ requester: 'Ana Petrova' })
    await set('staffForwards', false)
    const off = await deliver(app, customerMail({ ...NINA, Subject: 'Fwd: Heating is cold' }, FORWARDED))
    await set('staffForwards', true)
    expect(await opened(off.ticketId)).toMatchObject({ requester: 'Nina Agent' })
    const colleague = await deliver(app, customerMail({ ...NINA, Subject: 'Fwd: x' }, FORWARDED.replace('vera@customer.example', 'nina@desk.example')))
    expect(await opened(colleague.ticketId)).toMatchObject({ requester: 'Nina Agent' })
  })
})
