import { describe, expect, it } from 'vitest'
import { looksLikeAddress, manyPeople, openPlaces, promisesAttachment } from './guards.ts'

describe('a promised attachment', () => {
  it('is noticed in each language', () => {
    const texts = ['See the attached file', 'Прикачвам снимка', 'в приложения документ', 'Przesyłam w załączniku', 'Załączam fakturę', 'Anbei die Rechnung', 'Sie finden sie im Anhang']
    expect(texts.filter((text) => !promisesAttachment(`<p>${text}</p>`))).toEqual([])
  })
  it('is not seen in what is quoted, or in other words', () => {
    expect(promisesAttachment('<p>Thanks</p><blockquote><p>see attached</p></blockquote>')).toBe(false)
    expect(promisesAttachment('<p>Please restart the router</p>')).toBe(false)
  })
})

describe('a place of a macro', () => {
  it('is seen while nobody has filled it in, once each, and not in what is quoted', () => {
    expect(openPlaces('<p>Dear {{requester.firstName}}, {{? <b>order</b> number}} {{requester.firstName}}</p><blockquote>{{x}}</blockquote>')).toEqual(['{{requester.firstName}}', '{{? order number}}'])
    expect(openPlaces('<p>Dear [name], по поръчка […] от [ ]</p>')).toEqual(['[name]', '[…]', '[ ]'])
    expect(openPlaces('<p>See [1], [#1062] and <code>list[key]</code></p>')).toEqual([])
    expect(openPlaces('<p>Dear Ana, {x} }} {{</p>')).toEqual([])
  })
})

describe('addresses', () => {
  it('are told from slips', () => {
    expect(['ana@example.com', 'иван@пример.бг', 'root@localhost'].every(looksLikeAddress)).toBe(true)
    expect(['ana', 'ana@', '@b', 'a b@c.d', '<a@b.c>', 'a@b@c'].some(looksLikeAddress)).toBe(false)
  })
})

describe('a reply to many', () => {
  it('is one to more than ten people, each counted once', () => {
    const people = Array.from({ length: 10 }, (_, index) => `p${index}@example.com`)
    expect(manyPeople(people, ['P1@example.com'])).toBe(0)
    expect(manyPeople(people, ['boss@example.com'])).toBe(11)
  })
})
