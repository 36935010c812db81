import { describe, expect, it } from 'vitest'
import { composeBody, embedFiles, wordsOf, type BodyParts } from './compose-body.ts'

const parts: BodyParts = { words: wordsOf({ html: '<p>Yes.</p>', text: 'Yes.' }), signatures: [], quoted: [], marker: null, language: 'en', timeZone: 'Europe/Sofia' }
const quoted = { author: 'Ana <x>', at: Temporal.Instant.from('2026-11-02T08:15:00Z'), html: '<p>Does it <b>work</b>?</p>', text: 'Does it work?\n> older' }

describe('a reply', () => {
  it('of text only keeps its lines and shows no HTML', () => {
    expect(composeBody({ ...parts, words: wordsOf({ html: null, text: 'a <b>\n  c' }) }).html).toContain('<div style="white-space:pre-wrap">a &lt;b&gt;\n  c</div>')
  })

  it('carries the reply token where nobody sees it, and at the end of the text', () => {
    const body = composeBody({ ...parts, quoted: [quoted], marker: 'abc' })
    expect(body.html).toMatch(/<div style="display:none[^>]*>\[ref:abc\]<\/div>$/)
    expect(body.text).toMatch(/\n\n\[ref:abc\]$/)
  })

  it('can carry the whole conversation, the newest first', () => {
    const body = composeBody({ ...parts, quoted: [quoted, { ...quoted, author: 'Boris', html: null, text: 'First' }] })
    expect(body.text).toMatch(/Ana <x> wrote:\n> Does it work\?[^]*Boris wrote:\n> First$/)
    expect(body.html.match(/<blockquote/g)).toHaveLength(2)
  })

  it('is the words alone when there is nothing else', () => {
    expect(composeBody(parts)).toEqual({ html: '<div dir="auto"><p>Yes.</p></div>', text: 'Yes.' })
  })

  it('has the signatures below a line of dashes, the desk’s last', () => {
    const body = composeBody({ ...parts, signatures: ['<p>Iva</p>', ' ', '<p>Desk <a href="https://desk.example/x">site</a></p>'] })
    expect(body.text).toBe('Yes.\n\n-- \nIva\nDesk site <https://desk.example/x>')
    expect(body.html).toContain('<p>Iva</p>')
  })

  it.each([
    ['en', /On Nov 2, 2026, 10:15\sAM, Ana <x> wrote:/],
    ['bg', /На 2\.11\.2026 г\., 10:15 ч?\.? ?Ana <x> написа:/],
    ['pl', /W dniu 2 lis 2026, 10:15 Ana <x> napisał\(a\):/],
    ['de', /On .*2026.*, Ana <x> wrote:/],
  ])('quotes what it answers with a line in the customer’s language (%s)', (language, line) => {
    const body = composeBody({ ...parts, quoted: [quoted], language })
    expect(body.text).toMatch(line)
    expect(body.text).toMatch(/\n> Does it work\?\n>> older$/)
    expect(body.html).toMatch(/Ana &lt;x&gt;.*<blockquote type="cite".*<p>Does it <b>work<\/b>\?<\/p><\/blockquote>/)
  })

  it('quotes plain text as text, and leaves out the pictures of the earlier mail', () => {
    expect(composeBody({ ...parts, quoted: [{ ...quoted, html: null, text: 'a <b>' }] }).html).toContain('a &lt;b&gt;')
    const picture = '<img src="/api/v1/files/01890000-0000-7000-8000-000000000001" />'
    expect(composeBody({ ...parts, quoted: [{ ...quoted, html: `<p>a${picture}</p>` }] }).html).not.toContain('<img')
  })

  it('carries none of our own marks, and gives a customer’s remote pictures back', () => {
    const html = '<div data-quoted="quote"><img data-remote-src="https://x.example/logo.png" /></div>'
    expect(composeBody({ ...parts, quoted: [{ ...quoted, html }] }).html).toContain('<div><img src="https://x.example/logo.png" /></div>')
  })
})

it('embedFiles points to the parts that go along and drops the others', () => {
  const [known, other] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002']
  const shown = new Set<string>()
  expect(embedFiles(`<img src="/api/v1/files/${known}/a.png" /><img src="/api/v1/files/${other}" />`, new Set([known]), shown)).toBe(`<img src="cid:${known}@inline" /><img />`)
  expect([...shown]).toEqual([known])
})
