import { describe, expect, it } from 'vitest'
import { sanitizeHtml } from '../../platform/html.ts'
import { foldHtml } from './quote-html.ts'

const MARK = '<div data-quoted="quote">'
/** What stands before the fold. */
const own = (html: string) => sanitizeHtml(foldHtml(html)).split(MARK)[0]

describe('foldHtml folds what', () => {
  it.each([
    ['Gmail', '<div dir="ltr">Yes.</div><br><div class="gmail_quote"><div class="gmail_attr">On 2 Nov 2026, Ana wrote:<br></div><blockquote class="gmail_quote">Did you?</blockquote></div>'],
    ['Apple Mail', '<html><body>Yes.<div><br><blockquote type="cite"><div>On 2 Nov 2026, at 10:15, Ana wrote:</div><div>Did you?</div></blockquote></div></body></html>'],
    ['Outlook', '<div class="WordSection1"><p>Yes.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt"><p><b>From:</b> Ana<br><b>Sent:</b> Monday</p></div><p>Did you?</p></div>'],
    ['Outlook on the web', '<div>Yes.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Ana</div><div>Did you?</div>'],
    ['Yahoo', '<div>Yes.</div><div class="yahoo_quoted"><div>On Monday Ana wrote:</div><div>Did you?</div></div>'],
    ['Proton', '<div>Yes.</div><div class="protonmail_quote">Ana wrote: <blockquote>Did you?</blockquote></div>'],
    ['Thunderbird', '<p>Yes.</p><div class="moz-cite-prefix">W dniu 2.11.2026 o 10:15, Ana pisze:<br></div><blockquote type="cite" cite="mid:1"><p>Did you?</p></blockquote>'],
    ['a program without marks (bg)', '<p>Yes.</p><p>На 2.11.2026 г. Ана &lt;ana@example.org&gt; написа:</p><blockquote>Did you?</blockquote>'],
    ["Outlook's block without marks (pl)", '<p>Yes.</p><p><b>Od:</b> Ana<br><b>Wysłano:</b> poniedziałek<br><b>Do:</b> Pomoc<br><b>Temat:</b> Drukarka</p><p>Did you?</p>'],
  ])('%s quotes', (_, html) => {
    expect(own(html)).toContain('Yes.')
    expect(own(html)).not.toContain('Did you?')
    expect(sanitizeHtml(foldHtml(html))).toContain('Did you?')
  })
})

describe('foldHtml leaves whole', () => {
  it.each([
    ['an answer below the quotation', '<p>Hi</p><blockquote type="cite">Did you?</blockquote><p>Yes, twice.</p>'],
    ['answers between quotations', '<p>Hi</p><blockquote type="cite">One?</blockquote><p>Yes.</p><blockquote type="cite">Two?</blockquote><p>No.</p>'],
    ['a mail that only quotes', '<div class="gmail_quote"><blockquote>all of it</blockquote></div>'],
    ['a mail without quotation', '<p>From: where I stand, it works.</p>'],
  ])('%s', (_, html) => expect(foldHtml(html)).toBe(html))

  it('a forwarded mail', () => {
    const html = '<div>See below</div><div class="gmail_quote">---------- Forwarded message ---------<br>text</div>'
    expect(foldHtml(html, true)).toBe(html)
  })
})

it('keeps every word, and takes the mark from whoever is not us', () => {
  const html = '<div data-quoted="quote">hidden?</div><p>Yes &amp; no ž</p><blockquote type="cite">A &lt;b&gt;</blockquote>'
  expect(sanitizeHtml(foldHtml(html))).toBe(`<div>hidden?</div><p>Yes &amp; no ž</p>${MARK}<blockquote>A &lt;b&gt;</blockquote></div>`)
  expect(foldHtml('<p data-quoted="quote">hidden?</p>')).toBe('<p>hidden?</p>')
})

it('does not go down into a bottomless mail', () => {
  const deep = `<p>a</p>${'<div>'.repeat(100_000)}`
  expect(foldHtml(deep)).toBe(deep)
})
