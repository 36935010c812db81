import { describe, expect, it } from 'vitest'
import { looksLikeAddress, promisesAttachment } from './guards.ts'

describe('a promised attachment', () => {
  it('is noticed in each language', () => {
    const texts = ['See the attached file', 'Прикачвам снимка', 'в приложения документ', 'Przesyłam w załączniku', 'Załączam fakturę']
    expect(texts.filter((text) => !promisesAttachment(`<p>${text}</p>`))).toEqual([])
  })
  it('is not seen in what is quoted, or in other words', () => {
    expect(promisesAttachment('<p>Thanks</p><blockquote><p>see attached</p></blockquote>')).toBe(false)
    expect(promisesAttachment('<p>Please restart the router</p>')).toBe(false)
  })
})

describe('addresses', () => {
  it('are told from slips', () => {
    expect(['ana@example.com', 'иван@пример.бг', 'root@localhost'].every(looksLikeAddress)).toBe(true)
    expect(['ana', 'ana@', '@b', 'a b@c.d', '<a@b.c>', 'a@b@c'].some(looksLikeAddress)).toBe(false)
  })
})
