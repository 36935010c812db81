import { describe, expect, it } from 'vitest'
import { multipart, rawMail } from '../../../../test/mail/build.ts'
import { parseMail } from '../reading/parse-mail.ts'
import type { FilterContext } from './filter.ts'
import { runFilters } from './run-filters.ts'

const CONTEXT: FilterContext = { deskId: 'desk-1', envelopeFrom: 'ana@customer.example', blocked: ['spam@bad.example', '@worse.example'] }
const judge = async (headers: Record<string, string | string[]>, context: Partial<FilterContext> = {}, body?: string) =>
  runFilters(await parseMail(rawMail(headers, body)), { ...CONTEXT, ...context }).verdict

describe('an ordinary mail is', () => {
  it.each([
    ['one without any mark', {}],
    ['one that only wishes for no automatic answer', { 'X-Auto-Response-Suppress': 'All' }],
    ['one that says Auto-Submitted: no', { 'Auto-Submitted': 'no' }],
    ['one whose subject alone speaks of an office', { Subject: 'Out of office chairs, need 10' }],
    ['one of a postmaster who is a person', { From: 'postmaster@customer.example', Subject: 'Your SPF record' }],
    ['one whose subject speaks of absence, and that answers nothing', { Subject: 'Automatic reply is broken in our shop' }],
    ['one by which a customer passes on the report that they got', { Subject: 'Fwd: failure notice' }],
    ['an invitation, which somebody has to read', { 'Content-Type': 'text/calendar; method=REQUEST' }],
    ['another desk', { 'X-Pomost-Loop': 'desk-2' }],
  ])('%s', async (_, headers) => expect(await judge(headers)).toBeNull())
})

describe('automatic is', () => {
  it.each([
    ['RFC 3834', { 'Auto-Submitted': 'auto-replied; owner-email="a@b.example"' }],
    ['a generated notice', { 'Auto-Submitted': 'auto-generated' }],
    ['an old sign of a machine', { 'X-Autoreply': 'yes' }],
    ['Precedence: auto_reply', { Precedence: 'auto_reply' }],
    ['bulk mail', { Precedence: 'bulk' }],
    ['a list', { 'List-Id': '<users.list.example>' }],
    ['a newsletter', { 'List-Unsubscribe': '<https://n.example/u>' }],
    ['an answer "out of office" in Bulgarian', { Subject: 'Автоматичен отговор: Принтер', 'In-Reply-To': '<1@desk.example>' }],
    ['an answer "out of office" in Polish', { Subject: 'Automatyczna odpowiedź: Drukarka', References: '<1@desk.example>' }],
    ...[
      ['English', 'Automatic reply: Printer'], ['German', 'Abwesenheitsnotiz: Drucker'], ['French', 'Réponse automatique : Imprimante'], ['Spanish', 'Respuesta automática: Impresora'], ['Italian', 'Risposta automatica: Stampante'],
      ['Portuguese', 'Resposta automática: Impressora'], ['Dutch', 'Automatisch antwoord: Printer'], ['Russian', 'Автоматический ответ: Принтер'], ['Ukrainian', 'Автоматична відповідь: Принтер'], ['Czech', 'Automatická odpověď: Tiskárna'],
      ['Swedish', 'Autosvar: Skrivare'], ['Finnish', 'Automaattinen vastaus: Tulostin'], ['Hungarian', 'Automatikus válasz: Nyomtató'], ['Romanian', 'Răspuns automat: Imprimanta'], ['Greek', 'Αυτόματη απάντηση: Εκτυπωτής'],
      ['Turkish', 'Otomatik yanıt: Yazıcı'], ['Japanese', '自動返信: プリンター'], ['Chinese', '自动回复: 打印机'],
    ].map(([language, Subject]): [string, Record<string, string>] => [`an answer "out of office" in ${language}`, { Subject: Subject!, 'In-Reply-To': '<1@desk.example>' }]),
    ['the answer of a calendar', { 'Content-Type': 'text/calendar; method=REPLY; charset=utf-8' }],
    ['whatever nobody may answer', { 'Return-Path': '<>' }],
  ])('%s', async (_, headers) => expect(await judge(headers)).toMatchObject({ ruling: 'automatic' }))

  it('out of office from the null sender, not a bounce', async () => {
    expect(await judge({ From: 'postmaster@customer.example', 'Auto-Submitted': 'auto-replied', Subject: 'Out of office' }, { envelopeFrom: '' })).toMatchObject({ ruling: 'automatic' })
  })
})

describe('a report is', () => {
  it('multipart/report, even when it says auto-replied as Postfix does', async () => {
    const { type, body } = multipart('report', [{ headers: ['Content-Type: message/delivery-status'], body: 'Reporting-MTA: dns; x\n\nAction: failed\nStatus: 5.1.1' }])
    expect(await judge({ 'Content-Type': `${type}; report-type=delivery-status`, 'Auto-Submitted': 'auto-replied' }, {}, body)).toMatchObject({ ruling: 'report', cause: 'delivery-status' })
  })
  it.each([
    ['of Exim', { From: 'Mail Delivery System <Mailer-Daemon@mx.example>', 'X-Failed-Recipients': 'a@b.example' }],
    ['of qmail', { From: 'MAILER-DAEMON@mx.example', Subject: 'failure notice' }],
    ['without any sender', { From: '', Subject: 'Mail delivery failed', 'Return-Path': '<>' }],
    ['in Polish', { From: 'postmaster@mx.example', Subject: 'Niedostarczona wiadomość: Re: Drukarka' }],
  ])('one %s', async (_, headers) => expect(await judge(headers)).toMatchObject({ ruling: 'report' }))
})

describe('a challenge, which an answer by a machine would only confuse, is set aside', () => {
  it.each([
    ['TMDA', { From: 'ana-confirm@customer.example', Subject: 'Please confirm your message', 'Auto-Submitted': 'auto-replied', 'In-Reply-To': '<1@desk.example>', 'X-Delivery-Agent': 'TMDA/1.1.12' }, 'Reply to this message to confirm that you are a human and have it delivered.'],
    ['Boxbe', { From: 'Boxbe <noreply@boxbe.com>', Subject: 'Printer (Action Required to Deliver)' }, 'Your message is waiting. Click the link below to have it delivered and be added to the Guest List.'],
    ['Earthlink', { From: 'spamblocker-challenge@bounce.earthlink.example', Subject: 'Re: Printer' }, 'I apologize for this automatic reply. To control spam, please click here and prove that you are not a robot: your message will be released.'],
    ['any other that answers our mail so', { Subject: 'Your message to Ana awaits confirmation: verification required', References: '<1@desk.example>' }, 'Please follow this link to verify yourself, then the message is delivered.'],
  ])('of %s', async (_, headers, body) => expect(await judge(headers, {}, body)).toMatchObject({ ruling: 'quarantined', cause: 'challenge' }))

  it('and no customer who asks us to confirm something', async () => {
    expect(await judge({ Subject: 'Please confirm your delivery date', 'In-Reply-To': '<1@desk.example>' }, {}, 'We need it on Monday. Can you confirm?')).toBeNull()
  })
})

describe('what is not taken', () => {
  it('our own mail', async () => expect(await judge({ 'X-Pomost-Loop': 'desk-1' })).toMatchObject({ ruling: 'ignored', cause: 'own-loop' }))
  it('a mail that goes in circles', async () => {
    const hop = 'from a by b; Mon, 2 Nov 2026 10:15:00 +0200'
    expect(await judge({ Received: Array.from({ length: 31 }, () => hop) })).toMatchObject({ ruling: 'quarantined', cause: 'too-many-hops' })
    expect(await judge({ Received: Array.from({ length: 30 }, () => hop) })).toBeNull()
  })
  it('blocked addresses and domains, with those below them', async () => {
    for (const From of ['spam@bad.example', 'SPAM@bad.example', 'x@worse.example', 'x@mail.worse.example']) expect(await judge({ From })).toMatchObject({ ruling: 'rejected' })
    for (const From of ['other@bad.example', 'x@notworse.example']) expect(await judge({ From })).toBeNull()
  })
  it('a mail without any sender', async () => {
    expect(await judge({ From: '' }, { envelopeFrom: null })).toMatchObject({ ruling: 'quarantined', cause: 'no-sender' })
    expect(await judge({ From: '' })).toBeNull()
  })
})
