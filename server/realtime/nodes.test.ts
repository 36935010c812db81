import { expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { letters, readLetter, type Word } from './nodes.ts'

const node = newId()
const tickets = (count: number): Word[] => Array.from({ length: count }, (_, i) => ({ ticket: { id: newId(), version: i + 1, was: { teamId: newId(), assigneeId: null } } }))

test('words travel in letters that NOTIFY can carry, in their order and all of them', () => {
  const words = tickets(500)
  const sent = letters(node, words)
  expect(Math.max(...sent.map(letter => Buffer.byteLength(letter)))).toBeLessThan(8000)
  expect(sent.length).toBeGreaterThan(5)
  expect(sent.flatMap(letter => readLetter('another node', letter)!.words)).toEqual(words)
})

test('a word that fits into no letter is left out, the others are not', () => {
  const crowd: Word = { presence: { ticketId: newId(), people: Array.from({ length: 200 }, () => ({ id: newId(), name: 'Име', typing: false })) } }
  const words = tickets(2)
  expect(letters(node, [words[0]!, crowd, words[1]!]).flatMap(letter => readLetter('another node', letter)!.words)).toEqual(words)
  expect(letters(node, [])).toEqual([])
})

test('one’s own letters, and what is none, are not read', () => {
  expect(readLetter(node, letters(node, tickets(1))[0]!)).toBeUndefined()
  for (const odd of ['', 'null', '{"node":"x"}', '{"node":"x","words":[{"ticket":7}]}']) expect(readLetter(node, odd)).toBeUndefined()
})
