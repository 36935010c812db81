import { describe, expect, it } from 'vitest'
import { matchMacros, slashAt } from './match-macros.ts'

const row = (name: string, snippet = '', category: string | null = null) => ({ name, snippet, category })

describe('the list behind a slash', () => {
  it('keeps the order of use, and puts names that begin so before words, categories and texts', () => {
    const rows = [row('Late VAT'), row('Hello', 'vat number'), row('VAT number'), row('Refund', '', 'VAT'), row('Other')]
    expect(matchMacros(rows, 'vat').map((each) => each.name)).toEqual(['VAT number', 'Late VAT', 'Refund', 'Hello'])
    expect(matchMacros(rows, '').map((each) => each.name)).toEqual(rows.map((each) => each.name))
  })
  it('asks for no accents', () => {
    expect(matchMacros([row('Załącz fakturę')], 'zalacz')).toHaveLength(1)
  })
})

describe('a slash', () => {
  it('opens the list at the beginning of a word only', () => {
    expect(['/', 'Dear /va', '\u00a0/'].map(slashAt)).toEqual(['', 'va', ''])
    expect(['and/or', 'https://', '/two words', 'km/h'].map(slashAt)).toEqual([undefined, undefined, undefined, undefined])
  })
})
