import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openSecrets } from '../../platform/secrets.ts'
import { readReplyToken, recipientMark, replyAddress, signReplyToken } from './reply-token.ts'

const secrets = openSecrets(Buffer.alloc(32, 7))
const numbers = fc.integer({ min: 1, max: 2 ** 47 })

it('what is signed is read again, whatever happens to the case and in both styles', () => {
  fc.assert(fc.property(numbers, fc.uuid(), (number, person) => {
    const token = signReplyToken(secrets, number, person)
    const read = { ticketNumber: number, recipient: recipientMark(person), kind: 'reply' as const }
    expect(readReplyToken(secrets, replyAddress('support@desk.example', token, 'plus'))).toEqual(read)
    expect(readReplyToken(secrets, replyAddress('support@desk.example', token, 'catch-all').toUpperCase())).toEqual(read)
  }))
})

it('no change of a character passes', () => {
  fc.assert(fc.property(numbers, fc.uuid(), fc.nat(39), fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), (number, person, at, character) => {
    const token = signReplyToken(secrets, number, person)
    fc.pre(token[at] !== character)
    expect(readReplyToken(secrets, `a+${token.slice(0, at)}${character}${token.slice(at + 1)}@b.example`)).toBeNull()
  }))
})

it('a token of another desk is none', () => {
  const token = signReplyToken(openSecrets(Buffer.alloc(32, 8)), 1001, '01890000-0000-7000-8000-000000000001')
  expect(readReplyToken(secrets, `support+${token}@desk.example`)).toBeNull()
})

it('ordinary addresses are none', () => {
  for (const address of ['support@desk.example', 'support+sales@desk.example', '@', '', `${'a'.repeat(40)}@b.example`]) {
    expect(readReplyToken(secrets, address)).toBeNull()
  }
})

it('keeps the local part within 64 characters', () => {
  const token = signReplyToken(secrets, 1001, '01890000-0000-7000-8000-000000000001')
  expect(token).toHaveLength(40)
  expect(replyAddress('customer-service-department@desk.example', token, 'plus')).toBe('customer-service-department@desk.example')
  expect(replyAddress('support@desk.example', token, 'plain')).toBe('support@desk.example')
})
