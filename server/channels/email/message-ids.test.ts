import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answerReferences, ownMessageId, parentIds } from './message-ids.ts'

it('names a message by its own id, the same at every attempt', () => {
  expect(ownMessageId('01890000-0000-7000-8000-00000000000a', 'Support@Desk.example')).toBe('<0189000000007000800000000000000a@desk.example>')
})

it('keeps the first reference, the last ten, and always the mail that is answered', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(1000).map(number => `<${number}@x>`), { maxLength: 40 }), references => {
    const result = answerReferences(references, '<parent@x>')
    expect(result.length).toBeLessThanOrEqual(11)
    expect(result.at(-1)).toBe('<parent@x>')
    expect(result[0]).toBe(references[0] ?? '<parent@x>')
    expect(new Set(result).size).toBe(result.length)
  }))
  expect(answerReferences([], null)).toEqual([])
})

it('asks In-Reply-To first, then References from the end', () => {
  expect(parentIds({ inReplyTo: ['<c@x>'], references: ['<a@x>', '<b@x>', '<c@x>'] })).toEqual(['<c@x>', '<b@x>', '<a@x>'])
})
