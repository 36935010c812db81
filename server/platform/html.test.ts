import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parseDocument, DomUtils } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { escapeHtml, mapContentIds, sanitizeHtml, textToHtml } from './html.ts'

describe('sanitizeHtml', () => {
  it('keeps what a letter needs', () => {
    const html = '<p style="color:#333">Hello <b>Ana</b>,<br />see <a href="https://example.org/a">this</a></p><table><tr><td colspan="2">1</td></tr></table>'
    expect(sanitizeHtml(html)).toBe('<p style="color:#333">Hello <b>Ana</b>,<br />see <a href="https://example.org/a" rel="noopener noreferrer nofollow" target="_blank">this</a></p><table><tr><td colspan="2">1</td></tr></table>')
  })

  it.each([
    ['script', 'a<script>alert(1)</script>b', 'ab'],
    ['links into our own pages', '<a href="/api/v1/session">x</a>', '<a rel="noopener noreferrer nofollow" target="_blank">x</a>'],
    ['event handlers', '<img src="https://x.example/i" onerror="alert(1)">', '<img data-remote-src="https://x.example/i" />'],
    ['javascript: links', '<a href="java\nscript:alert(1)">x</a>', '<a rel="noopener noreferrer nofollow" target="_blank">x</a>'],
    ['data: links', '<a href="data:text/html,<script>">x</a>', '<a rel="noopener noreferrer nofollow" target="_blank">x</a>'],
    ['SVG and MathML', 'a<svg onload=alert(1)><text>t</text></svg><math><mi>x</mi></math>b', 'ab'],
    ['frames and forms', '<iframe src="https://x.example"></iframe><form action="/x"><input name="a">text</form>', 'text'],
    ['a page laid over the page', '<div style="position:fixed;top:0;left:0;width:100%;z-index:9">x</div>', '<div style="width:100%">x</div>'],
    ['background images', '<div style="background:url(https://t.example/p.gif)">x</div><td background="https://t.example/">', '<div>x</div><td></td>'],
    ['CSS escapes', '<p style="width: expre\\73sion(alert(1)); color: red">x</p>', '<p style="color:red">x</p>'],
    ['negative margins', '<p style="margin-top:-500px;margin-left:4px">x</p>', '<p style="margin-left:4px">x</p>'],
    ['style sheets', '<style>body{display:none}</style>x', 'x'],
    ['ids, classes and our own marks', '<div id="root" class="mantine" data-attachment="1" data-quoted="evil">x</div>', '<div>x</div>'],
    ['our own pictures with a strange path', '<img src="/api/v1/session">', '<img />'],
    ['SVG as a data: picture', '<img src="data:image/svg+xml;base64,PHN2Zz4=">', '<img />'],
    ['a remote address smuggled in', '<img data-remote-src="javascript:alert(1)" src="//t.example/x.png">', '<img data-remote-src="https://t.example/x.png" />'],
    ['marks of ours in the words of others', '<p data-tracker="1">x</p><span data-tracker="9">y</span>', '<p>x</p><span>y</span>'],
  ])('removes %s', (_, html, expected) => expect(sanitizeHtml(html)).toBe(expected))

  it('keeps small raster pictures, cid: and our own files', () => {
    const own = '/api/v1/files/01890000-0000-7000-8000-000000000000/a.png'
    expect(sanitizeHtml(`<img src="cid:1@x"><img src="${own}"><img src="data:image/png;base64,iVBORw0KGgo=">`))
      .toBe(`<img src="cid:1@x" /><img src="${own}" /><img src="data:image/png;base64,iVBORw0KGgo=" />`)
  })

  it.each([
    ['of a pixel', '<img src="https://t.example/a" width="1" height="1">'], ['of no height', '<img src="https://t.example/a" height="0">'], ['of a pixel by its style', '<img src="//t.example/a" width="600" style="width: 1px; height:1px !important">'],
    ['that is hidden', '<img src="https://t.example/a" style="display : none">'], ['that cannot be seen', '<img src="https://t.example/a" style="opacity:0">'],
    ['of a service that counts', '<img src="https://u1.ct.sendgrid.net/wf/open?upn=abc">'], ['of another', '<img src="https://abc.r.eu-west-1.awstrack.me/I0/0102/x">'], ['named like one', '<img src="https://news.example/img/pixel.gif?u=7">'],
  ])('takes the address from a picture %s, and leaves a mark', (_, html) => {
    expect(sanitizeHtml(`a${html}b`)).toBe('a<span data-tracker="1"></span>b')
    expect(sanitizeHtml(sanitizeHtml(html))).toBe(sanitizeHtml(html))
  })

  it.each(['<img src="https://t.example/logo.png" width="120" height="40">', '<img src="https://t.example/line.png" width="600" height="1">', '<img src="https://t.example/open-air.jpg">', '<img src="https://t.example/a" style="opacity:0.9;width:100%">'])('leaves %s', html => {
    expect(sanitizeHtml(html)).toContain('data-remote-src')
  })

  it('survives 50,000 nested elements', () => {
    const deep = '<div>'.repeat(50_000) + 'deep' + '</div>'.repeat(50_000)
    expect(sanitizeHtml(deep)).toContain('deep')
  })

  it('lets no known attack through, and cleaning twice changes nothing', () => {
    for (const payload of attacks()) {
      const clean = sanitizeHtml(payload)
      expect(dangers(clean), payload).toEqual([])
      expect(sanitizeHtml(clean), payload).toBe(clean)
    }
  })
})

it('mapContentIds points pictures to where they are kept and empties the others', () => {
  const html = sanitizeHtml('<img src="cid:a%40x"><img src="cid:missing" alt="logo">')
  expect(mapContentIds(html, (cid) => (cid === 'a@x' ? '/files/1?a&b' : null))).toBe('<img src="/files/1?a&amp;b" /><img alt="logo" />')
})

it('textToHtml and escapeHtml leave no markup alive', () => {
  expect(textToHtml('a <b>\nb\n\nc')).toBe('<p>a &lt;b&gt;<br>b</p>\n<p>c</p>')
  expect(escapeHtml(`"'&`)).toBe('&quot;&#39;&amp;')
})

/** Attacks written here, plus the public collections where they are at hand. */
function attacks(): string[] {
  const own = [
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:alert(1)">x</a>',
    '<img src=x:x onerror=alert(1)//><x/onclick=alert(1)>x',
    '<div style="background-image:\\75 rl(javascript:alert(1))">x</div>',
    '<a href="vbscript:msgbox(1)">x</a><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=//evil.example">',
  ]
  const folder = '../shared/data'
  if (!existsSync(folder)) {
    console.warn(`The public attack collections are absent (${folder}): only the ${own.length} attacks of our own were tried.`)
    return own
  }
  const dompurify = JSON.parse(readFileSync(`${folder}/sec-dompurify/expect-even.json`, 'utf8')) as { payload: string }[]
  const lists = `${folder}/sec-payloadsallthethings/XSS Injection/Intruders`
  const lines = readdirSync(lists).flatMap((file) => readFileSync(`${lists}/${file}`, 'utf8').split('\n')).filter(Boolean)
  const files = readdirSync(`${folder}/sec-payloadsallthethings`, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:svg|html|xml)$/.test(name))
  const documents = files.map(name => readFileSync(`${folder}/sec-payloadsallthethings/${name}`, 'utf8'))
  const naughty = JSON.parse(readFileSync(`${folder}/sec-naughty-strings/blns.json`, 'utf8')) as string[]
  return [...own, ...dompurify.map((each) => each.payload), ...lines, ...documents, ...naughty]
}

/** What a browser would act upon in this HTML, read by another way than the sanitiser's own. */
function dangers(html: string): string[] {
  const elements = DomUtils.findAll(() => true, parseDocument(html).children)
  return elements.flatMap((element) => {
    const found = /^(?:script|style|iframe|frame|object|embed|svg|math|form|input|button|meta|link|base|video|audio|template)$/.test(element.name) ? [element.name] : []
    for (const [name, value] of Object.entries(element.attribs)) {
      if (name.startsWith('on') || name === 'srcset' || name === 'background') found.push(name)
      if (/^(?:href|src|data-remote-src)$/.test(name) && !/^(?:https?:|mailto:|tel:|cid:|data:image\/(?:png|jpeg|gif|webp);|\/api\/v1\/files\/|[^:]*$)/i.test(value)) found.push(`${name}=${value}`)
      if (name === 'src' && /^(?:https?:)?\/\//i.test(value)) found.push(`loads ${value}`)
      if (name === 'style' && /url|expression|position|javascript|@import|behavior|-moz-binding|z-index|transform|\\/i.test(value)) found.push(value)
      if (!/^(?:style|dir|lang|title|align|valign|bgcolor|width|height|href|rel|target|src|alt|border|cellpadding|cellspacing|colspan|rowspan|nowrap|scope|span|start|type|reversed|value|color|face|size|datetime|data-(?:remote-src|quoted|tracker))$/.test(name)) found.push(name)
    }
    return found
  })
}
