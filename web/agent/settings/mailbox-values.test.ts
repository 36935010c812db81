import { describe, expect, it } from 'vitest'
import type { Mailbox } from '../api/mail.ts'
import { mailboxInput, mailboxValues, trusting } from './mailbox-values.ts'

const mailbox: Mailbox = {
  id: 'm', address: 'help@example.com', name: 'Help', brandId: null, teamId: 't', signature: '<p>Help</p>', quoteHistory: 'none', fromFormat: 'agent', envelope: 'plain',
  closedTickets: null, acknowledge: true, holdUnverified: true, active: true, version: 3, state: null, signIn: null, createdAt: '2026-03-03T12:00:00Z',
  intake: { kind: 'imap', folders: ['Support', 'Spam'], after: { kind: 'delete', days: 30 }, host: 'imap.example.com', port: 993, security: 'tls', user: 'help', hasPassword: true, auth: 'oauth', ca: null, authorities: [], fingerprint: null, since: '2026-02-01T10:11:12Z', replyStyle: null },
  relay: { host: 'smtp.example.com', port: 465, security: 'tls', user: null, hasPassword: false, auth: 'password', ca: null, authorities: [], fingerprint: null },
}

describe('the form of a mailbox', () => {
  it('begins with what most servers want', () => {
    const blank = mailboxValues(null, '')
    expect(blank.intake).toMatchObject({ port: 993, security: 'tls' })
    expect(blank.relay).toMatchObject({ port: 587, security: 'starttls' })
    expect(mailboxInput({ ...blank, address: ' help@example.com ' }, '')).toMatchObject({ address: 'help@example.com', name: 'help', intake: { kind: 'handed' }, relay: null })
  })

  it('sends back what it was given, and no password that nobody typed', () => {
    const input = mailboxInput(mailboxValues(mailbox, ''), '<p>Help</p>')
    expect(input.intake).toEqual({ kind: 'imap', folders: ['Support', 'Spam'], after: { kind: 'delete', days: 30 }, since: '2026-02-01T10:11:12Z', host: 'imap.example.com', port: 993, security: 'tls', user: 'help', auth: 'oauth', ca: null, fingerprint: null })
    expect(input.relay).toEqual({ host: 'smtp.example.com', port: 465, security: 'tls', user: null, auth: 'password', ca: null, fingerprint: null })
    expect(input).toMatchObject({ teamId: 't', acknowledge: true, holdUnverified: true })
  })

  it('sends a password that was typed', () => {
    const form = mailboxValues(mailbox, '')
    expect(mailboxInput({ ...form, intake: { ...form.intake, auth: 'password', password: 'new' } }, '').intake).toMatchObject({ password: 'new', auth: 'password' })
  })

  it('sends no password that was typed before signing in at the provider was chosen', () => {
    const form = mailboxValues(mailbox, '')
    expect(mailboxInput({ ...form, intake: { ...form.intake, password: 'typed', auth: 'oauth' } }, '').intake).not.toHaveProperty('password')
  })

  it('trusts a certificate of the one server that showed it, and changes nothing else', () => {
    expect(trusting(mailbox, 'intake', 'AB:CD')).toEqual({ intake: { ...mailboxInput(mailboxValues(mailbox, ''), '').intake, fingerprint: 'AB:CD' } })
    expect(trusting(mailbox, 'relay', 'AB:CD')).toMatchObject({ relay: { host: 'smtp.example.com', fingerprint: 'AB:CD' } })
    expect(trusting({ ...mailbox, relay: null }, 'relay', 'AB:CD')).toBeNull()
  })
})
