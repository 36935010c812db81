import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLocalDate } from './forward-date.ts'
import { QUOTE_WORDS } from './quote-words.ts'
import { readForward } from './read-forward.ts'

const ana = { name: 'Ana Petrova', address: 'ana@example.org' }

describe('readForward reads the form of', () => {
  it.each([
    ['Gmail', '---------- Forwarded message ---------\nFrom: Ana Petrova <ana@example.org>\nDate: Mon, Nov 2, 2026 at 10:15 AM\nSubject: Printer\nTo: Help <help@desk.example>\nCc: Ivo <ivo@example.org>\n\n\nMy printer is on fire.'],
    ['Gmail (bg)', '---------- Forwarded message ---------\nОт: Ana Petrova <ana@example.org>\nDate: пн, 2.11.2026 г. в 10:15 ч.\nSubject: Printer\nTo: <help@desk.example>\n\nMy printer is on fire.'],
    ['Outlook', '________________________________\nFrom: Ana Petrova <ana@example.org>\nSent: Monday, November 2, 2026 10:15 AM\nTo: Help <help@desk.example>; Ivo <ivo@example.org>\nSubject: Printer\n\nMy printer is on fire.'],
    ['Outlook (pl)', 'Od: Ana Petrova <ana@example.org>\nWysłano: poniedziałek, 2 listopada 2026 10:15\nDo: Pomoc <help@desk.example>\nTemat: Printer\n\nMy printer is on fire.'],
    ['older Outlook', '-----Original Message-----\nFrom: Ana Petrova [mailto:ana@example.org]\nSent: Monday, November 02, 2026 10:15 AM\nTo: help@desk.example\nSubject: Printer\n\nMy printer is on fire.'],
    ['Apple Mail', '> Begin forwarded message:\n> \n> From: Ana Petrova <ana@example.org>\n> Subject: Printer\n> Date: 2 November 2026 at 10:15:00 CET\n> To: help@desk.example\n> \n> My printer is on fire.'],
    ['Thunderbird', '-------- Forwarded Message --------\nSubject: \tPrinter\nDate: \tMon, 2 Nov 2026 10:15:00 +0200\nFrom: \tAna Petrova <ana@example.org>\nTo: \thelp@desk.example\n\n\n\nMy printer is on fire.'],
    ['Yahoo', '----- Forwarded Message -----From: Ana Petrova <ana@example.org>\n'.replace('-----From', '-----\nFrom') + 'To: "help@desk.example" <help@desk.example>\nSent: Monday, November 2, 2026, 10:15:00 AM GMT+2\nSubject: Printer\n\nMy printer is on fire.'],
    ['abv.bg', '-------- Оригинално писмо --------\nОт: Ana Petrova ana@example.org\nОтносно: Printer\nДо: help@desk.example\nИзпратено на: 02.11.2026 10:15\n\nMy printer is on fire.'],
    ['mail.bg', '----- Препратено писмо -----\nДата: 2026-11-02 10:15\nОт: "Ana Petrova" <ana@example.org>\nДо: help@desk.example\nТема: Printer\n\nMy printer is on fire.'],
    ['wp.pl', 'Dnia 3 listopada przesyłam:\n\n---- Wiadomość przekazana ----\nOd: "Ana Petrova" <ana@example.org>\nDo: help@desk.example;\nWysłane: 10:15 Poniedziałek 2026-11-02\nTemat: Printer\n\nMy printer is on fire.'],
    ['onet.pl', '-------- Treść przekazanej wiadomości --------\nData: 2026-11-02 10:15:00\nTemat: Printer\nNadawca: Ana Petrova <ana@example.org>\nAdresat: help@desk.example\n\nMy printer is on fire.'],
    ['QQ', '------------------ 原始邮件 ------------------\n发件人: "Ana Petrova" <ana@example.org>;\n发送时间: 2026年11月2日(星期一) 上午10:15\n收件人: "help"<help@desk.example>;\n主题: Printer\n\nMy printer is on fire.'],
    ['a list of recipients that was broken', 'From: Ana Petrova <ana@example.org>\nDate: 2026-11-02 10:15\nTo: Help <help@desk.example>,\n Ivo <ivo@example.org>,\nMaria <maria@example.org>\nSubject: Printer\n\nMy printer is on fire.'],
  ])('%s', (_program, block) => {
    const text = `Please help her.\n\n${block}\nAna`
    const found = readForward(text, null, 'Europe/Sofia')
    expect(found).toMatchObject({ from: ana, subject: 'Printer' })
    expect(found!.to.map(each => each.address)).toContain('help@desk.example')
    expect(found!.note.startsWith('Please help her.')).toBe(true)
    expect(text.slice(found!.textAt).replace(/^> /, '')).toMatch(/^My printer is on fire\./)
    if (!/CET/.test(block)) expect(found!.date).toBe('2026-11-02T08:15:00Z')
  })

  it.each(Object.entries(QUOTE_WORDS))('a header block in "%s", under every name of its labels', (_language, words) => {
    for (const from of words.from) for (const sent of words.sent) {
      const text = `N.\n\n${from}: Ana Petrova <ana@example.org>\n${sent}: 02.11.2026 10:15 +0200\n${words.to[0]}: help@desk.example\n${words.subject[0]}: Printer\n\nFire.`
      expect(readForward(text), `${from} ${sent}`).toMatchObject({ from: ana, subject: 'Printer', date: '2026-11-02T08:15:00Z', note: 'N.', to: [{ address: 'help@desk.example' }] })
    }
  })

  it('a mail that has HTML only', () => {
    const html = '<p>FYI</p><div><p><b>From:</b> Ana Petrova &lt;<a href="mailto:ana@example.org">ana@example.org</a>&gt;<br><b>Sent:</b> Monday, November 2, 2026 10:15 AM<br><b>To:</b> help@desk.example<br><b>Subject:</b> Printer</p></div><p>Fire.</p>'
    expect(readForward('', html)).toMatchObject({ from: ana, subject: 'Printer', note: 'FYI', date: null })
  })
})

describe('readForward finds nothing in', () => {
  it.each([
    ['an ordinary mail', 'Hello,\n\nFrom: Sofia\nTo: Varna\n\nTwo tickets please.'],
    ['a block without an address', 'From: Ana Petrova\nSent: today\nTo: Help\nSubject: Printer\n\nFire.'],
    ['a reply', 'Yes.\n\nOn 2 Nov 2026, Ana <ana@example.org> wrote:\n> Fire.'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(readForward(text)).toBeNull())
})

describe('a date is certain', () => {
  it.each([
    ['en', 'Mon, 2 Nov 2026 10:15:00 +0200'], ['bg', 'понеделник, 2 ноември 2026 г. 10:15'], ['pl', 'poniedziałek, 2 listopada 2026 10:15'], ['de', 'Montag, 2. November 2026 um 10:15 Uhr'],
    ['fr', 'lundi 2 novembre 2026 10:15'], ['es', 'lunes, 2 de noviembre de 2026 10:15'], ['it', 'lunedì 2 novembre 2026 10:15'], ['pt', 'segunda-feira, 2 de novembro de 2026 10:15'], ['nl', 'maandag 2 november 2026 10:15'],
    ['ru', 'понедельник, 2 ноября 2026 г. 10:15'], ['uk', 'понеділок, 2 листопада 2026 р. 10:15'], ['cs', 'pondělí 2. listopadu 2026 10:15'], ['sv', 'den 2 november 2026 10:15'], ['da', '2. november 2026 10.15'],
    ['fi', 'maanantai 2. marraskuuta 2026 10.15'], ['hu', '2026. november 2., hétfő 10:15'], ['ro', 'luni, 2 noiembrie 2026 10:15'], ['tr', '2 Kasım 2026 Pazartesi 10:15'], ['el', 'Δευτέρα, 2 Νοεμβρίου 2026 10:15 π.μ.'],
    ['ja', '2026年11月2日 月曜日 10:15'], ['zh', '2026年11月2日 星期一 上午10:15'], ['ko', '2026년 11월 2일 월요일 오전 10:15'], ['en', 'Nov 2, 2026 10:15 AM'], ['pl', '02/11/2026 10:15'], ['en', '2026-11-02T10:15:00+02:00'],
    ['hr', '2. studenoga 2026. 10:15'],
  ])('in %s: %s', (language, text) => expect(readLocalDate(text, language, 'Europe/Sofia')).toBe('2026-11-02T08:15:00Z'))

  it.each([['en', '02/11/2026 10:15'], ['en', 'Monday 10:15'], ['en', '2 Foo 2026 10:15'], ['en', '31 Feb 2026 10:15'], ['en', 'Nov 2, 2026'], ['en', '']])('and %s "%s" is not', (language, text) => {
    expect(readLocalDate(text, language, 'UTC')).toBeNull()
  })

  it('and afternoons are told from mornings', () => {
    expect(readLocalDate('Nov 2, 2026 10:15 PM', 'en', 'UTC')).toBe('2026-11-02T22:15:00Z')
    expect(readLocalDate('2026년 11월 2일 월요일 오후 10:15', 'ko', 'UTC')).toBe('2026-11-02T22:15:00Z')
    expect(readLocalDate('Nov 2, 2026 12:15 AM', 'en', 'UTC')).toBe('2026-11-02T00:15:00Z')
  })
})

it('never throws, points into the text, and takes time in proportion', () => {
  const line = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom('From: a@b.cc', 'Sent: 31.02.2026 99:99', 'To: x@y.zz,', 'Subject:', '', '> From: "', 'От: <<<', '-----Original Message-----', 'Date: 2026-11-02'))
  fc.assert(fc.property(fc.array(line, { maxLength: 40 }), lines => {
    const text = lines.join('\n')
    const found = readForward(text, `<p>${lines.join('</p><p>')}`)
    if (found) expect(found.textAt).toBeGreaterThan(0)
    if (found) expect(found.from.address).toContain('@')
  }))
  expect(readForward('To: a\n'.repeat(60_000))).toBeNull()
  expect(readForward(`From: ${'a@'.repeat(50_000)}\nTo: b\nSubject: c\n`)).toBeNull()
})
