import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signatureHtml, signatureText } from './signature.ts'

describe('a signature', () => {
  it('keeps its lines and shows signs of HTML as they are', () => {
    expect(signatureHtml('Nina <3\nAcme & Co')).toBe('<p>Nina &lt;3<br>Acme &amp; Co</p>')
    expect(signatureText('<p>Nina &lt;3<br />Acme &amp; Co</p>')).toBe('Nina <3\nAcme & Co')
  })

  it('is nothing when nothing was written', () => {
    expect(signatureHtml('  \n')).toBe('')
    expect(signatureText('')).toBe('')
  })

  it('comes back from HTML as it was written', () => {
    fc.assert(fc.property(fc.string().map((text) => text.trim()), (text) => {
      expect(signatureText(signatureHtml(text))).toBe(text)
    }))
  })
})
