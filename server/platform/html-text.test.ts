import { expect, it } from 'vitest'
import { htmlToText } from './html-text.ts'
import { cleanLine, cleanText } from './text.ts'

it.each([
  ['paragraphs and line breaks', '<p>Hello,<br>Ana</p><p>Bye</p>', 'Hello,\nAna\n\nBye'],
  ['lines of Outlook and Gmail', '<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo'],
  ['lists', '<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
  ['cells', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\nc'],
  ['quotations', 'yes<blockquote>Is it?<blockquote>it</blockquote></blockquote>', 'yes\n\n> Is it?\n>\n> > it'],
  ['preformatted text', '<pre>a\n  b</pre>', 'a\n  b'],
  ['entities', 'Tom &amp; Jerry &lt;x&gt; &euro;5', 'Tom & Jerry <x> €5'],
  ['nothing of scripts, styles and titles', '<head><title>t</title><style>p{}</style></head>a<script>b</script>', 'a'],
  ['an emoji of several parts', '<p>👩‍🚀</p>', '👩‍🚀'],
])('reads %s', (_, html, text) => expect(htmlToText(html)).toBe(text))

it('writes the address of a link only when asked, and not twice', () => {
  const html = 'See <a href="https://example.org/x">our page</a> or <a href="https://example.org/">example.org</a>'
  expect(htmlToText(html)).toBe('See our page or example.org')
  expect(htmlToText(html, { links: true })).toBe('See our page <https://example.org/x> or example.org')
})

it('takes time in proportion to the length', () => {
  expect(htmlToText('<b><i>x</i></b> '.repeat(100_000)).length).toBe(199_999)
})

it('cleans text that PostgreSQL would refuse', () => {
  expect(cleanText('a\0b\r\nc\ud800')).toBe('ab\nc\ufffd')
  expect(cleanLine('  a\n\tb  ')).toBe('a b')
  expect(cleanLine('x'.repeat(20), 10)).toBe('xxxxxxxxx…')
  expect(cleanLine('ab😀cd', 4)).toBe('ab…')
})
