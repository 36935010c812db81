import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName, domainKey, emailKey, isAddress, nameFromAddress } from './person.ts'
import { readPhone } from './phone.ts'

describe('addresses (H37)', () => {
  it.each([
    ['Ivan@Example.COM', 'ivan@example.com'], [' ivan@example.com\u00a0', 'ivan@example.com'], ['ivan\u200b@example.com\ufeff', 'ivan@example.com'],
    ['иван@пример.бг', 'иван@xn--e1afmkfd.xn--90ae'], ['a+tag@example.com', 'a+tag@example.com'], ['a.b@gmail.com', 'a.b@gmail.com'], ['cafe\u0301@x.org', 'café@x.org'],
  ])('%j is compared as %j', (address, key) => expect(emailKey(address)).toBe(key))

  it('has one key, which is its own key', () => {
    fc.assert(fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'grapheme', maxLength: 60 })), address => {
      expect(emailKey(emailKey(address))).toBe(emailKey(address))
    }))
  })

  it('takes every ordinary address', () => {
    fc.assert(fc.property(fc.emailAddress(), address => { expect(isAddress(address)).toBe(true) }))
    for (const address of ['root@localhost', 'иван@пример.бг', "o'hara@example.com", 'a@[192.0.2.1]']) expect(isAddress(address), address).toBe(true)
  })

  it.each(['a', '@b', 'a@', 'a@b@', 'a b@c.d', 'a@b c', '.a@b.c', 'a.@b.c', 'a..b@c.d', 'a\n@b.c', 'a,b@c.d', 'a@b..c'])('takes no %j', address => expect(isAddress(address)).toBe(false))
})

describe('names', () => {
  it('come without control characters, line ends and turned writing', () => {
    expect(cleanName('  Ivan\tPetrov\r\nBcc: x@y.z \u202egnp ')).toBe('Ivan Petrov Bcc: x@y.z gnp')
    expect(cleanName('я'.repeat(500))).toHaveLength(200)
    expect(nameFromAddress('ivan.petrov@example.com')).toBe('ivan.petrov')
    expect(nameFromAddress('')).toBe('unknown')
  })
})

describe('domains and numbers', () => {
  it('are compared in one form', () => {
    expect(['Example.COM', '@example.com', 'пример.бг', 'localhost', 'a..b', 'exa mple.com'].map(domainKey)).toEqual(['example.com', 'example.com', 'xn--e1afmkfd.xn--90ae', undefined, undefined, undefined])
    expect(['+359 (2) 123-456', '00359 2123456'].map(text => readPhone(text, null)?.key)).toEqual(['+3592123456', '+3592123456'])
    expect(['+359 2 123 456', '00359 2 123 456', '02 123 456', '+0 123 4567', 'call me', '+359212345678901234'].map(text => readPhone(text, null) !== undefined)).toEqual([true, true, false, false, false, false])
  })
})
