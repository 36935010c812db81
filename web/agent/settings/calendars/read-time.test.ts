import { expect, it } from 'vitest'
import { readTime } from './read-time.ts'

it('reads times as people type them', () => {
  for (const [text, time] of [['9', '09:00'], ['09', '09:00'], ['930', '09:30'], ['0930', '09:30'], ['9:30', '09:30'], ['9.30', '09:30'], ['17h30', '17:30'], [' 17 : 05 ', '17:05'], ['0', '00:00']]) expect(readTime(text!, false), text).toBe(time)
})

it('takes midnight at the end for the end of the day, and nowhere begins at 24:00', () => {
  expect([readTime('24', true), readTime('0:00', true), readTime('24:00', false), readTime('24:30', true)]).toEqual(['24:00', '24:00', null, null])
})

it('takes nothing else', () => {
  for (const text of ['', 'nine', '9:3', '25', '12:60', '12345', '-9', '9 am']) expect(readTime(text, false), text).toBeNull()
})
