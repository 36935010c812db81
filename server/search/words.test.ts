import { expect, test } from 'vitest'
import { stem } from './stem.ts'
import { documentVector, wordsOf } from './words.ts'

test('words have no case, accents or punctuation', () => {
  expect(wordsOf('Zażółć GĘŚLĄ, Łódź! Straße ΟΔΟΣ İstanbul')).toEqual(['zazolc', 'gesla', 'lodz', 'strasse', 'οδοσ', 'istanbul'])
  expect(wordsOf('INV-2024/17, nina@example.com')).toEqual(['inv', '2024', '17', 'nina', 'example', 'com'])
  expect(wordsOf('Мой Ёлка')).toEqual(['мои', 'елка'])
})

test('scripts without spaces are words by character', () => {
  expect(wordsOf('请款单ABC')).toEqual(['请', '款', '单', 'abc'])
})

test('composed and decomposed letters are the same words', () => {
  expect(wordsOf('café'.normalize('NFD'))).toEqual(wordsOf('café'))
})

test('the subject weighs more, and no phrase spans subject and text', () => {
  expect(documentVector('Broken lamp', 'The lamp, again')).toBe('brok:1A lamp:2A,14 the:13 again:15 ')
})

test('a huge text is cut to what PostgreSQL can hold', () => {
  const vector = documentVector('x', 'слово '.repeat(100_000))
  expect(vector.length).toBeLessThan(200_000)
  expect(wordsOf('𐐨'.repeat(50))[0]!.isWellFormed()).toBe(true)
})

test.each([
  ['фактура', 'фактури фактурата фактурите'],
  ['клиент', 'клиента клиентът клиенти клиентите'],
  ['град', 'градове градовете града'],
  ['компания', 'компании компанията компаниите'],
  ['плащане', 'плащания плащането плащанията'],
  ['грешна', 'грешен грешни грешната'],
  ['faktura', 'faktury faktur fakturze faktura fakturami fakturach'],
  ['klient', 'klienta klientowi klientem kliencie klienci klientow klientami'],
  ['przesylka', 'przesylki przesylke przesylek przesylkami przesylce'],
  ['zamowienie', 'zamowienia zamowieniem zamowieniu zamowien'],
  ['invoice', 'invoices invoiced invoicing'],
  ['company', 'companies'],
  ['stop', 'stopped stopping stops'],
  ['delivery', 'deliveries delivered'],
  ['computer', 'computers'],
  ['address', 'addresses'],
  ['bug', 'bugs'],
  ['цена', 'цени цената цените'],
  ['zwrot', 'zwrotu zwroty zwrotow'],
  ['rechnung', 'rechnungen'],
  ['bestellung', 'bestellungen bestellen'],
  ['kunden', 'kunde'],
  ['screen', 'screens'],
  ['happen', 'happens happened happening'],
])('whoever looks for a form of “%s” finds the others', (word, forms) => {
  const all = [word, ...forms.split(' ')]
  expect(all.map(form => [form, stem(form)])).toEqual(all.map(form => [form, stem(word)]))
})

test('short words and numbers stay whole', () => {
  for (const word of ['vip', 'is', '1001', 'код', 'са', 'inv2024']) expect(stem(word)).toBe(word)
})
