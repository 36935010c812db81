import { describe, expect, it } from 'vitest'
import { multipart, rawMail } from '../../../../test/mail/build.ts'
import { parseMail } from '../parse-mail.ts'
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
    ['in Polish', { From: 'postmaster@mx.example', Subject: 'Niedostarczona wiadomość: Re: Drukarka' }],
  ])('one %s', async (_, headers) => expect(await judge(headers)).toMatchObject({ ruling: 'report' }))
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
