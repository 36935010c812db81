import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksOf, snippetOf } from './snippet.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

const LONG = 'Straße æther größe фактурата за ноември przesyłką zażółć '.repeat(40)

describe('what is shown of a found text', () => {
  it.each([
    ['the invoice', 'Where are the invoices of May?', ['invoices']],
    ['with letters that become two before it', 'Die Größe der Straße: Rechnungen', ['Rechnungen']],
    ['decomposed accents before it', 'Re\u0301sume\u0301 und Rechnung', ['Rechnung']],
    ['in Bulgarian', 'Къде е фактурата ми?', ['фактурата']],
    ['a short word only as a whole', 'in an invoice, or in it', ['in', 'in']],
    ['a character of a script without spaces', '你的发票abc在哪里', ['票']],
  ])('marks %s', (_, text, marked) => {
    const stems = marked.map(word => stem(wordsOf(word).at(-1)!))
    expect(marksOf(text, { stems, codes: [] }).map(([from, to]) => text.slice(from, to))).toEqual(marked)
  })

  it('marks a code however it is written, and no word twice', () => {
    const text = 'Order AB-12.345 and invoice, invoicing'
    expect(marksOf(text, { stems: ['invoic', 'inv'], codes: ['ab12345'] }).map(([from, to]) => text.slice(from, to))).toEqual(['AB-12.345', 'invoice', 'invoicing'])
  })

  it('goes to the word, however many letters before it are written otherwise in plain', () => {
    expect(snippetOf(`${LONG}Rechnung ${LONG}`, { stems: ['rechn'], codes: [] })).toContain('Rechnung')
    expect(snippetOf(`in ${LONG}Rechnung`, { stems: ['in', 'rechn'], codes: [] })).toContain('Rechnung')
    expect(snippetOf(LONG, { stems: ['nothing'], codes: [] }).startsWith('Straße')).toBe(true)
  })

  const known = fc.constantFrom('Straße', 'invoices', 'фактурите', 'przesyłkami', 'ﬁle', '票', 'No', 'Ре\u0301зюме', 'æther')
  const looked = fc.constantFrom('straß', 'invoices', 'фактурите', 'przesyłkami', '票')

  it('marks every word whose stem is looked for, and none else', () => {
    fc.assert(fc.property(fc.array(known, { maxLength: 12 }), looked, (words, typed) => {
      const text = words.join(' ')
      const [root] = wordsOf(typed).map(stem)
      const marked = marksOf(text, { stems: [root!], codes: [] }).map(([from, to]) => text.slice(from, to))
      expect(marked).toEqual(words.filter(word => wordsOf(word)[0]!.startsWith(root!)))
    }))
  })

  it('stays within any text, whatever it is made of', () => {
    fc.assert(fc.property(fc.array(fc.oneof(known, fc.string({ unit: 'binary' })), { maxLength: 12 }), looked, (words, typed) => {
      const text = words.join('')
      const stems = wordsOf(typed).map(stem)
      for (const [from, to] of marksOf(text, { stems, codes: ['ab12'] })) expect(0 <= from && from <= to && to <= text.length).toBe(true)
      expect(snippetOf(text, { stems, codes: ['ab12'] }).isWellFormed()).toBe(true)
    }))
  })
})
