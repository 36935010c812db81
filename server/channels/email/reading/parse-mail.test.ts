import { describe, expect, it } from 'vitest'
import { multipart, PIXEL, rawMail } from '../../../../test/mail/build.ts'
import { winmail } from '../../../../test/mail/tnef.ts'
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

  const png = (...headers: string[]) => ({ headers: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', ...headers], body: PIXEL })
  const page = (html: string) => ({ headers: ['Content-Type: text/html'], body: html })

  it('pictures by odd forms of their id, by their location, and without either as files (H28)', async () => {
    const { type, body } = multipart('related', [
      page('<img src=CID:%3Ca%40b%3E><img src="cid:c &amp; d"><img src="https://x.example/logo.png"><img src="cid:unknown"><img src="https://else.example/y.png">'),
      png('Content-ID: <a@b>'), { ...png('Content-ID: c & d'), body: Buffer.from('other').toString('base64') },
      { ...png('Content-Location: https://x.example/logo.png'), body: Buffer.from('third').toString('base64') }, { ...png(), body: Buffer.from('fourth').toString('base64') },
    ])
    const mail = await parseMail(rawMail({ 'Content-Type': type }, body))
    expect(mail.html).toBe('<img src="cid:a@b" /><img src="cid:c%20%26%20d" /><img src="cid:located-3" /><img src="cid:unknown" /><img data-remote-src="https://else.example/y.png" />')
    expect(mail.attachments.map(each => [each.contentId, each.inline])).toEqual([['a@b', true], ['c & d', true], ['located-3', true], [null, false]])
  })

  it('a logo that came forty times as one picture, and two files with the same bytes as two', async () => {
    const copies = Array.from({ length: 40 }, (_, index) => `logo${index}@x`)
    const { type, body } = multipart('related', [page(copies.map(id => `<img src="cid:${id}">`).join('')), ...copies.map(id => png(`Content-ID: <${id}>`))])
    const mail = await parseMail(rawMail({ 'Content-Type': type }, body))
    expect(mail.html).toBe('<img src="cid:logo0@x" />'.repeat(40))
    expect(mail.attachments).toMatchObject([{ contentId: 'logo0@x', inline: true }])
    const files = multipart('mixed', [page('See'), png('Content-Disposition: attachment; filename=a.png'), png('Content-Disposition: attachment; filename=b.png')])
    expect((await parseMail(rawMail({ 'Content-Type': files.type }, files.body))).attachments.map(each => each.name)).toEqual(['a.png', 'b.png'])
  })

  it('a picture with an id that the text never shows as a file', async () => {
    const { type, body } = multipart('related', [page('<p>no picture</p>'), png('Content-ID: <a@b>', 'Content-Disposition: inline; filename=a.png')])
    expect((await parseMail(rawMail({ 'Content-Type': type }, body))).attachments).toMatchObject([{ name: 'a.png', inline: false }])
  })

  it('words between pictures in their order, as Apple Mail writes them', async () => {
    const { type, body } = multipart('mixed', [{ headers: ['Content-Type: text/plain'], body: 'before' }, png('Content-Disposition: inline; filename=a.png'), { headers: ['Content-Type: text/plain'], body: 'after' }])
    expect(await parseMail(rawMail({ 'Content-Type': type }, body))).toMatchObject({ text: 'before\n\nafter', html: null, attachments: [{ name: 'a.png', inline: false }] })
    const pages = multipart('mixed', [page('<p>one</p>'), png('Content-Disposition: inline; filename=a.png'), { headers: ['Content-Type: text/plain'], body: 'a < b' }])
    const mail = await parseMail(rawMail({ 'Content-Type': pages.type }, pages.body))
    expect(mail.html).toMatch(/^<p>one<\/p>\s*<div style="white-space:\s?pre-wrap">a &lt; b\s*<\/div>$/)
  })

  it('Outlook’s packet: its words and files, and the packet itself (H29)', async () => {
    const packet = winmail([{ id: 0x1013, value: Buffer.from('<p>Оферта <img src="cid:p@1"></p>') }], [{ title: 'p.png', data: Buffer.from(PIXEL, 'base64'), properties: [{ id: 0x3712, value: 'p@1' }] }])
    const { type, body } = multipart('mixed', [{ headers: ['Content-Type: text/plain'], body: '' }, { headers: ['Content-Type: application/ms-tnef; name=winmail.dat', 'Content-Transfer-Encoding: base64'], body: packet.toString('base64') }])
    const mail = await parseMail(rawMail({ 'Content-Type': type }, body))
    expect(mail).toMatchObject({ html: '<p>Оферта <img src="cid:p@1" /></p>', text: 'Оферта' })
    expect(mail.attachments.map(each => [each.name, each.inline])).toEqual([['winmail.dat', false], ['p.png', true]])
  })

  it('text that flows, and files written into it', async () => {
    const mail = await parseMail(rawMail({ 'Content-Type': 'text/plain; charset=utf-8; format=flowed; delsp=yes' }, 'Прин \nтер\nbegin 644 hi.txt\n%2&5L;&\\\n`\nend'))
    expect(mail.text).toBe('Принтер')
    expect(mail.attachments.map(each => [each.name, Buffer.from(each.content).toString()])).toEqual([['hi.txt', 'Hello']])
  })

  it('names of people in raw bytes of the mail’s own charset, and of addresses in odd places (H37)', async () => {
    const raw = Buffer.concat([Buffer.from('From: '), Buffer.from([0xc0, 0xed, 0xe0]), Buffer.from(' <ana@x.example>\r\nSubject: '), Buffer.from([0xcf, 0xf0]), Buffer.from('\r\nContent-Type: text/plain; charset=windows-1251\r\n\r\nx')])
    expect(await parseMail(raw)).toMatchObject({ subject: 'Пр', from: { name: 'Ана', address: 'ana@x.example' } })
    const mail = await parseMail(rawMail({ From: '"=?utf-8?Q?Ana_=3Cana=40x.example=3E?="', To: ['Team: a@x.example, "B, c" <b@x.example>;', 'иван@пример.example'], Cc: '<a@x.example >, "q"@x.example, d@x.example (comment)' }))
    expect(mail.from).toEqual({ name: 'Ana', address: 'ana@x.example' })
    expect(mail.to).toEqual([{ name: '', address: 'a@x.example' }, { name: 'B, c', address: 'b@x.example' }, { name: '', address: 'иван@пример.example' }])
    expect(mail.cc.map(each => each.address)).toEqual(expect.arrayContaining(['a@x.example', 'd@x.example']))
  })

  it.each([
    ['multipart/signed; protocol="application/pgp-signature"; boundary=b', { kind: 'pgp', state: 'signed' }],
    ['multipart/signed; protocol="application/pkcs7-signature"; boundary=b', { kind: 'smime', state: 'signed' }],
    ['multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b', { kind: 'pgp', state: 'encrypted' }],
    ['application/pkcs7-mime; smime-type=enveloped-data', { kind: 'smime', state: 'encrypted' }],
    ['application/x-pkcs7-mime; smime-type=signed-data', { kind: 'smime', state: 'signed' }],
    ['text/plain', null],
  ])('that %s is sealed', async (type, protection) => {
    expect((await parseMail(rawMail({ 'Content-Type': type }, '--b\nContent-Type: text/plain\n\nwords\n--b--'))).protection).toEqual(protection)
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
    expect((await parseMail(rawMail({ Date: 'Mon, 2 Nov 2026 10(a comment):  15 :  06 +0200' }))).date).toBe('2026-11-02T08:15:06Z')
    expect((await parseMail(rawMail({ Date: 'Thu, 1 Jan 1970 00:00:00 +0000 (UTC)' }))).date).toBe('1970-01-01T00:00:00Z')
  })

  it('NUL bytes and half characters, which PostgreSQL refuses', async () => {
    const mail = await parseMail(rawMail({ Subject: '=?utf-16?B?2AA=?= a\0b', 'Content-Type': 'text/html' }, '<p>a\0b&#xD800;</p>'))
    expect(JSON.stringify({ ...mail, attachments: [] })).not.toMatch(/\\u0000|\\ud800/i)
  })

  it('a report about a mail whose id holds what no id may', async () => {
    const { type, body } = multipart('report; report-type=delivery-status', [{ headers: ['Content-Type: message/delivery-status'], body: 'Action: failed' }, { headers: ['Content-Type: text/rfc822-headers'], body: 'Message-ID: <a\0b@\x01desk.example>' }])
    expect((await parseMail(rawMail({ 'Content-Type': type }, body))).report?.originalMessageId).toBe('<ab@desk.example>')
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
