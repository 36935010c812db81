import { expect, it } from 'vitest'
import { ticketAt } from './match-tickets.ts'

it('a ticket is named behind a # where a word may begin', () => {
  expect(['#1', 'see #1062', '(#pump', 'as in #broken pump', '#счупена '].map(ticketAt)).toEqual(['1', '1062', 'pump', 'broken pump', 'счупена '])
  expect(['#', 'C#7', 'a#b', '# 1', '#one two three ', '##1', '#1 #'].map(ticketAt)).toEqual(Array(7).fill(undefined))
})
