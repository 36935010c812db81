import { describe, expect, it } from 'vitest'
import { multipart, PIXEL, rawMail } from '../../../test/mail/build.ts'
import { parseMail } from './parse-mail.ts'

describe('parseMail reads', () => {
  it('the plain mail of everyday', async () => {
    const mail = await parseMail(rawMail({ 'Message-ID': '<1@customer.example>', Cc: 'Boris <boris@customer.example>, "Ivan, the boss" <ivan@customer.example>' }, 'My printer burns.\n\n-- \nAna'))
    expect(mail).toMatchObject({
      messageId: '<1@customer.example>', subject: 'Printer', date: '2026-11-02T08:15:00Z', html: null, report: null, hops: 0, inReplyTo: [], references: [],
      from: { name: 'Ana Petrova', address: 'ana@customer.example' }, to: [{ name: '', address: 'support@desk.example' }],
      cc: [{ name: 'Boris', address: 'boris@customer.example' }, { name: 'Ivan, the boss', address: 'ivan@customer.example' }],
      text: 'My printer burns.\n\n-- \nAna', fold: { text: null, signature: 19 },
    })
  })

  it('Cyrillic in words of RFC 2047, in windows-1251 and as raw UTF-8', async () => {
    expect((await parseMail(rawMail({ Subject: '=?utf-8?B?0J/RgNC40L3RgtC10YA=?= =?utf-8?Q?_=D0=B3=D0=BE=D1=80=D0=B8?=' }))).subject).toBe('Принтер гори')
    expect((await parseMail(rawMail({ Subject: 'Принтер' }))).subject).toBe('Принтер')
    const raw = Buffer.concat([rawMail({ 'Content-Type': 'text/plain; charset=windows-1251', 'Content-Transfer-Encoding': '8bit' }, ''), Buffer.from([0xcf, 0xf0, 0xe8, 0xed, 0xf2, 0xe5, 0xf0])])
    expect((await parseMail(raw)).text).toBe('Принтер')
  })

  it('HTML made safe, its words as text, pictures by Content-ID', async () => {
    const { type, body } = multipart('related', [
      { headers: ['Content-Type: text/html'], body: '<p onclick="x()">Burns:<img src="cid:p1"><script>x()</script></p>' },
      { headers: ['Content-Type: image/png', 'Content-ID: <p1>', 'Content-Transfer-Encoding: base64', 'Content-Disposition: inline; filename="fire.png"'], body: PIXEL },
    ])
    const mail = await parseMail(rawMail({ 'Content-Type': type }, body))
    expect(mail.html).toBe('<p>Burns:<img src="cid:p1" /></p>')
    expect(mail.text).toBe('Burns:')
    expect(mail.attachments).toMatchObject([{ name: 'fire.png', type: 'image/png', contentId: 'p1', inline: true }])
    expect(mail.attachments[0]?.content.length).toBe(70)
  })

  it('pictures pasted as data: as attachments, the same one once', async () => {
    const picture = `<img src="data:image/png;base64,${PIXEL}">`
    const mail = await parseMail(rawMail({ 'Content-Type': 'text/html' }, `<p>a${picture}${picture}</p>`))
    expect(mail.html).toBe('<p>a<img src="cid:pasted-1" /><img src="cid:pasted-1" /></p>')
    expect(mail.attachments).toMatchObject([{ name: 'image-1.png', contentId: 'pasted-1', inline: true }])
  })

  it('the words of the HTML where the text part only excuses itself, and the text where the HTML is empty', async () => {
    const alternative = (text: string, html: string) => {
      const { type, body } = multipart('alternative', [{ headers: ['Content-Type: text/plain'], body: text }, { headers: ['Content-Type: text/html'], body: html }])
      return parseMail(rawMail({ 'Content-Type': type }, body))
    }
    expect((await alternative('No HTML', `<p>${'The real words. '.repeat(20)}</p>`)).text).toContain('The real words.')
    expect(await alternative('Real words', '<html><body><div>&nbsp;</div></body></html>')).toMatchObject({ html: null, text: 'Real words' })
  })

  it('a mail within a mail as an attachment, not as its own words', async () => {
    const { type, body } = multipart('mixed', [
      { headers: ['Content-Type: text/plain'], body: 'See below' },
      { headers: ['Content-Type: message/rfc822'], body: 'From: x@y.example\nSubject: inner\n\ninner words' },
    ])
    const mail = await parseMail(rawMail({ 'Content-Type': type }, body))
    expect(mail.text).toBe('See below')
    expect(mail.attachments).toMatchObject([{ name: 'inner.eml', type: 'message/rfc822' }])
  })

  it('where servers on the way really delivered it', async () => {
    const mail = await parseMail(rawMail({ 'Delivered-To': 'reply+abc@desk.example', 'X-Original-To': ['<info@desk.example>', 'support@desk.example'] }))
    expect(mail.deliveredTo).toEqual(['reply+abc@desk.example', 'info@desk.example', 'support@desk.example'])
  })

  it('a delivery report and which mail it is about (RFC 3464)', async () => {
    const { type, body } = multipart('report; report-type=delivery-status', [
      { headers: ['Content-Type: text/plain'], body: 'It did not arrive.' },
      { headers: ['Content-Type: message/delivery-status'], body: 'Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550\n  no such user' },
      { headers: ['Content-Type: text/rfc822-headers'], body: 'Subject: hello\nMessage-ID:\n <ours@desk.example>' },
    ])
    const { report } = await parseMail(rawMail({ 'Content-Type': type.replace('report;', 'report;') }, body))
    expect(report).toEqual({
      type: 'delivery-status', originalMessageId: '<ours@desk.example>',
      fields: [{ 'reporting-mta': 'dns; mx.example' }, { 'final-recipient': 'rfc822; a@b.example', action: 'failed', status: '5.1.1', 'diagnostic-code': 'smtp; 550 no such user' }],
    })
  })
})

describe('parseMail bears', () => {
  it('an empty Message-ID: it is none', async () => {
    for (const id of ['', '<>', '< >']) expect((await parseMail(rawMail({ 'Message-ID': id }))).messageId).toBeNull()
    expect((await parseMail(rawMail({ 'In-Reply-To': '<>', References: '<> <a@b> <>' })))).toMatchObject({ inReplyTo: [], references: ['<a@b>'] })
  })

  it('no header and no body at all', async () => {
    expect(await parseMail(Buffer.from(''))).toMatchObject({ from: null, subject: '', text: '', date: null })
    expect(await parseMail(Buffer.from('\r\n\r\nonly words'))).toMatchObject({ from: null })
    expect((await parseMail(Buffer.from([0, 255, 254, 13, 10, 0]))).attachments).toEqual([])
  })

  it('a date that is none, or of another age', async () => {
    expect((await parseMail(rawMail({ Date: 'yesterday' }))).date).toBeNull()
    expect((await parseMail(rawMail({ Date: 'Thu, 1 Jan 1970 00:00:00 +0000 (UTC)' }))).date).toBe('1970-01-01T00:00:00Z')
  })

  it('NUL bytes and half characters, which PostgreSQL refuses', async () => {
    const mail = await parseMail(rawMail({ Subject: '=?utf-16?B?2AA=?= a\0b', 'Content-Type': 'text/html' }, '<p>a\0b&#xD800;</p>'))
    expect(JSON.stringify({ ...mail, attachments: [] })).not.toMatch(/\\u0000|\\ud800/i)
  })

  it('hostile file names and addresses', async () => {
    const { type, body } = multipart('mixed', [{ headers: ['Content-Type: text/plain', 'Content-Disposition: attachment; filename="../../etc/pass\twd"'], body: 'x' }])
    const mail = await parseMail(rawMail({ 'Content-Type': type, To: 'a@b@c.example, <no at sign>, "x" <y@z.example>, undisclosed-recipients:;' }, body))
    expect(mail.attachments[0]?.name).toBe('_.._etc_pass wd')
    expect(mail.to.map(each => each.address)).toEqual(['y@z.example'])
  })

  it('more parts than anyone needs, by refusing', async () => {
    const { type, body } = multipart('mixed', Array.from({ length: 1200 }, () => ({ headers: ['Content-Type: text/plain'], body: 'x' })))
    await expect(parseMail(rawMail({ 'Content-Type': type }, body))).rejects.toThrow()
  })
})
