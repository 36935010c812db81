import { describe, expect, it } from 'vitest'
import { multipart, rawMail } from '../../../../test/mail/build.ts'
import { reasonOf } from './bounce-reasons.ts'
import { parseMail } from '../reading/parse-mail.ts'
import { readBounce } from './read-bounce.ts'

const DAEMON = { From: 'Mail Delivery System <MAILER-DAEMON@mx.example>', Subject: 'Undelivered Mail Returned to Sender', 'Return-Path': '<>' }
const read = async (text: string, headers: Record<string, string> = {}) => readBounce(await parseMail(rawMail({ ...DAEMON, ...headers }, text)))
const ORIGINAL = 'Received: from desk.example by mx.example\nMessage-ID: <abc@desk.example>\nFrom: support@desk.example\nTo: ana@customer.example\nReply-To: support+token@desk.example\n\nHello'

describe('a report in words alone', () => {
  it.each([
    ['Postfix', 'This is the mail system at host mx.example.\n\nI\'m sorry to have to inform you that your message could not be delivered.\n\n<ana@customer.example>: host mx.customer.example said: 550 5.1.1\n    <ana@customer.example>: Recipient address rejected: User unknown in virtual table (in reply to RCPT TO)\n', { status: '5.1.1', class: 'hard', reason: 'unknown-user' }],
    ['Exim', 'This message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n\n  ana@customer.example\n    SMTP error from remote mail server after RCPT TO:<ana@customer.example>:\n    host mx.customer.example [192.0.2.1]: 552 5.2.2 The mailbox is over quota\n', { status: '5.2.2', class: 'soft', reason: 'mailbox-full' }],
    ['qmail', 'Hi. This is the qmail-send program at mx.example.\nI\'m afraid I wasn\'t able to deliver your message to the following addresses.\n\n<ana@customer.example>:\nSorry, I couldn\'t find any host named customer.example. (#5.1.2)\n', { status: '5.1.2', class: 'hard', reason: 'unknown-host' }],
    ['an old Exchange', 'Your message\n\n  To: ana@customer.example\n\ndid not reach the following recipient(s):\n\nana@customer.example on Mon, 2 Nov 2026 10:15:00 +0200\n    The recipient name is not recognized\n', { class: 'hard', reason: 'unknown-user' }],
    ['Yahoo', 'Sorry, we were unable to deliver your message to the following address.\n\n<ana@customer.example>:\nRemote host said:\n554 5.7.9 Message not accepted for policy reasons: DMARC\n', { status: '5.7.9', class: 'soft', reason: 'authentication' }],
    ['a blocklist', 'The following message could not be delivered.\n\n<ana@customer.example>: 554 5.7.1 Service unavailable; Client host [192.0.2.5] blocked using zen.spamhaus.org\n', { status: '5.7.1', class: 'soft', reason: 'reputation' }],
  ])('by %s', async (_, notice, expected) => {
    const bounce = await read(`${notice}\n--- Below this line is a copy of the message.\n\n${ORIGINAL}`)
    expect(bounce).toMatchObject({ originalMessageId: '<abc@desk.example>', originalReplyTo: ['support+token@desk.example'], recipients: [{ address: 'ana@customer.example', action: 'failed', ...expected }] })
  })

  it('that only warns of a delay is no failure', async () => {
    const bounce = await read('THIS IS A WARNING MESSAGE ONLY.\nYOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\n<ana@customer.example>: 421 Connection timed out. Message will be retried for 4 more days.\n', { Subject: 'Warning: message delayed 4 hours' })
    expect(bounce).toMatchObject({ recipients: [{ action: 'delayed', class: 'delayed', status: expect.stringMatching(/^4/) }] })
  })

  it('names several, each with words of their own', async () => {
    const bounce = await read('The following addresses failed:\n\n<ana@customer.example>:\n550 5.1.1 no such user\n\n<boris@customer.example>:\n552 5.2.2 mailbox full\n')
    expect(bounce!.recipients.map(each => [each.address, each.reason])).toEqual([['ana@customer.example', 'unknown-user'], ['boris@customer.example', 'mailbox-full']])
  })
})

describe('a report by RFC 3464', () => {
  const dsn = async (...blocks: string[]) => {
    const { type, body } = multipart('report', [{ headers: ['Content-Type: text/plain'], body: 'Report' }, { headers: ['Content-Type: message/delivery-status'], body: ['Reporting-MTA: dns; mx', ...blocks].join('\n\n') }, { headers: ['Content-Type: message/rfc822'], body: ORIGINAL }])
    return readBounce(await parseMail(rawMail({ ...DAEMON, 'Content-Type': `${type}; report-type=delivery-status` }, body)))
  }
  it.each([
    ['failed', '5.1.1', 'hard'], ['delayed', '4.4.1', 'delayed'], ['delivered', '2.0.0', 'delivered'], ['relayed', '2.1.9', 'delivered'], ['expanded', '2.0.0', 'delivered'],
  ])('says %s', async (action, status, kind) => {
    expect(await dsn(`Original-Recipient: rfc822;ana@customer.example\nFinal-Recipient: rfc822; a.petrova@inner.example\nAction: ${action} (for some reason)\nStatus: ${status}\nDiagnostic-Code: smtp; 550 unknown user`)).toMatchObject({
      originalMessageId: '<abc@desk.example>', recipients: [{ address: 'a.petrova@inner.example', original: 'ana@customer.example', action, status, class: kind }],
    })
  })
  it('believes the server that refused more than the code that ours made of it', async () => {
    expect(await dsn('Final-Recipient: rfc822; ana@customer.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 5.7.1 Messages refused, SPF check failed')).toMatchObject({ recipients: [{ status: '5.7.1', reason: 'authentication' }] })
  })
})

describe('no report is', () => {
  it.each([
    ['a person who quotes one', { From: 'ana@customer.example', 'Return-Path': '<ana@customer.example>', Subject: 'failure notice' }, 'We got this: Hi. This is the qmail-send program. I wasn\'t able to deliver your message.'],
    ['an out-of-office answer of the null sender', { From: 'ana@customer.example', Subject: 'Automatic reply: Printer', 'Auto-Submitted': 'auto-replied' }, 'I am away until Monday.'],
    ['an order by a shop', { From: 'no-reply@shop.example', 'Return-Path': '<bounce@shop.example>', Subject: 'Your delivery has been delayed' }, 'Your parcel comes on Tuesday.'],
  ])('%s', async (_, headers, text) => expect(await read(text, headers)).toBeNull())
})

it('hostile text is read in no time', async () => {
  for (const piece of ['<a@b.example> ', '550 5.1.1 ', 'mailbox '.repeat(3), 'too ', '(', 'a@', '\n ']) {
    const mail = await parseMail(rawMail(DAEMON, `could not be delivered ${piece.repeat(400_000 / piece.length)}`))
    const started = performance.now()
    readBounce(mail)
    expect(performance.now() - started, piece).toBeLessThan(1000)
  }
})

it('words tell more than a code that servers use for everything', () => {
  expect(reasonOf('5.7.1', '550 5.7.1 user unknown', '')).toBe('unknown-user')
  expect(reasonOf('5.2.2', '550 5.2.2', '')).toBe('mailbox-full')
  expect(reasonOf(null, '', '')).toBe('other')
})

describe('whose fault it is', () => {
  it.each([
    ['ours, where the domain of the sender is unknown', '5.1.8', '553 5.1.8 <x@desk.invalid>... Domain of sender address x@desk.invalid does not exist', '', 'rejected'],
    ['theirs, where that of the recipient is', '5.1.2', '550 5.1.2 Domain customer.example does not exist', '', 'unknown-host'],
    ['of a filter, where the address was taken and the whole mail refused', '5.0.0', '550 Unknown user ana@carrier.example', 'said: 550 Unknown user (in reply to end of DATA command)', 'rejected'],
    ['of nobody there, where the transcript has the reply to RCPT below DATA', '5.1.1', '550 5.1.1 <ana@customer.example>... User unknown', '>>> DATA\n<<< 550 5.1.1 User unknown\n550 5.1.1 <ana@customer.example>... User unknown\n<<< 503 5.0.0 Need RCPT', 'unknown-user'],
    ['of a program behind their server', '5.1.1', 'procmail: Couldn\'t create "/var/mail/ana" id: No such user', '', 'system'],
    ['as the server behind a gateway says', '5.7.1', '5.1.0 - Unknown address error 550-\'5.7.1 Access denied\' (delivery attempts: 0)', '5.1.0 - Unknown address error 550-\'5.7.1 Access denied\'', 'policy'],
    ['of one who has no time now', '5.7.1', '550 5.7.1 Recipient address rejected: User ana@customer.example temporary locked', '', 'suspended'],
    ['of a refusal, not of the way there', '5.4.1', '550 5.4.1 All recipient addresses rejected: Access denied', '', 'rejected'],
    ['of a machine that takes none', '5.3.2', '521 5.3.2 System not accepting network messages', '', 'takes-no-mail'],
    ['of the network, whose failure came before the time was up', '4.4.1', 'I wasn\'t able to establish an SMTP connection. I\'m not going to try again; this message has been in the queue too long.', '', 'network'],
  ])('%s', (_, status, words, context, reason) => expect(reasonOf(status, words, context)).toBe(reason))
})
