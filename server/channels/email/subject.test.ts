import { expect, it } from 'vitest'
import { bareSubject, isForward, replySubject, subjectNumbers } from './subject.ts'

it.each([
  ['Re: Printer', 'Printer'],
  ['RE: re: Re[2]: Printer', 'Printer'],
  ['Отг: Принтер', 'Принтер'],
  ['Odp: Drukarka', 'Drukarka'],
  ['AW: WG: Drucker', 'Drucker'],
  ['回复：打印机', '打印机'],
  ['Antw: SV: VS: Fwd: Printer', 'Printer'],
  ['Re: [#1234] Printer [#1234]', 'Printer'],
  ['IT: printer', 'IT: printer'],
  ['Tire: flat', 'Tire: flat'],
  ['Reply: no prefix', 'Reply: no prefix'],
  ['Re:', ''],
])('%s is about "%s"', (subject, bare) => expect(bareSubject(subject)).toBe(bare))

it('knows a forwarded mail by its mark in any language', () => {
  expect(['Fwd: a', 'Re: Fwd: a', 'WG: a', 'Пр: a', 'PD: a', 'TR: a'].every(isForward)).toBe(true)
  expect(['Re: a', 'Forward: a', 'a Fwd: b'].some(isForward)).toBe(false)
})

it('reads the ticket numbers in a subject, the latest first', () => {
  expect(subjectNumbers('Re: [#12] Printer [#1234]')).toEqual([1234, 12])
  expect(subjectNumbers('Order #1234 [#x] [1234]')).toEqual([])
})

it('writes Re: once, the words of the customer and our number', () => {
  expect(replySubject('Re: AW: Printer on fire [#7]', 1234)).toBe('Re: Printer on fire [#1234]')
  expect(replySubject('Fwd: invoice', 5)).toBe('Re: Fwd: invoice [#5]')
  expect(replySubject('', 5)).toBe('Re: [#5]')
})
