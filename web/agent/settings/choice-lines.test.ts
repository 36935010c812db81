import { describe, expect, it } from 'vitest'
import { choicesOf, keyOf, linesOf } from './choice-lines.ts'

describe('choices as lines', () => {
  const text = 'Hardware\n  Laptop\n    Battery\n  Mouse\nSoftware'
  const tree = choicesOf(text, [], true)

  it('read as a tree by their indent, and are written the same', () => {
    expect(tree).toEqual([
      { key: 'hardware', label: 'Hardware' }, { key: 'laptop', label: 'Laptop', parent: 'hardware' }, { key: 'battery', label: 'Battery', parent: 'laptop' },
      { key: 'mouse', label: 'Mouse', parent: 'hardware' }, { key: 'software', label: 'Software' },
    ])
    expect(linesOf(tree)).toBe(text)
  })

  it('keep the key of what was there before, and its words in other languages', () => {
    const before = [{ key: 'old', label: 'Free', labels: { bg: 'Безплатен' } }, { key: 'gone', label: 'Gone', archived: true }]
    expect(choicesOf('Paid\nFree\nGone', before, false)).toEqual([{ key: 'paid', label: 'Paid' }, { key: 'old', label: 'Free', labels: { bg: 'Безплатен' } }, { key: 'gone', label: 'Gone' }])
  })

  it('have keys of their own, in Latin letters', () => {
    expect(choicesOf('Да\nДа!\n我们\nŻółć', [], false).map((choice) => choice.key)).toEqual(['da', 'da_2', 'choice', 'zolc'])
    expect(keyOf('Номер на поръчка', 'x')).toBe('nomer_na_porachka')
    expect(keyOf('12 months', 'x')).toBe('months')
  })
})
