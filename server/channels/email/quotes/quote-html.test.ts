import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sanitizeHtml } from '../../../platform/html.ts'
import { htmlToText } from '../../../platform/html-text.ts'
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
    ['Gmail, with another answer in its container', '<div>Yes.</div><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On 2 Nov 2026, Ana wrote:<br></div><blockquote class="gmail_quote">Did you?</blockquote></div><br clear="all"><div>-- <br></div><div class="gmail_signature">Ivo</div>'],
    ['Outlook for telephones', '<div>Yes.</div><div id="ms-outlook-mobile-signature">Get Outlook for iOS</div><div id="mail-editor-reference-message-container"><hr><div id="x_divRplyFwdMsg"><b>From:</b> Ana</div><div>Did you?</div></div>'],
    ['Outlook for the Mac', '<div>Yes.</div><span id="OLK_SRC_BODY_SECTION"><div><b>From:</b> Ana</div><div>Did you?</div></span>'],
    ['Windows Mail', '<div>Yes.</div><div style="padding-top: 5px; border-top-color: rgb(229, 229, 229); border-top-width: 1px; border-top-style: solid;"><b>От:</b> Ana</div><div>Did you?</div>'],
    ['Hotmail', '<div>Yes.<hr id="stopSpelling">Date: 2 Nov 2026<br>Subject: a<br>From: ana@example.org<br>Did you?</div>'],
    ['Zimbra', '<div>Yes.</div><hr id="zwchr"><div><b>From: </b>ana@example.org<br>Did you?</div>'],
    ['Tutanota', '<div>Yes.</div><br>Nov 2, 2026, 10:15 by ana@example.org:<br><blockquote class="tutanota_quote">Did you?</blockquote>'],
    ['Zoho', '<div>Yes.</div><div class="zmail_extra">---- On Mon, 02 Nov 2026 10:15:00 +0200 <b>ana@example.org</b> wrote ----<blockquote>Did you?</blockquote></div>'],
    ['QQ', '<div>Yes.</div><div><br></div><div style="font-size:12px">------------------ 原始邮件 ------------------</div><div><b>发件人:</b> "Ana" &lt;ana@example.org&gt;;</div><div><b>发送时间:</b> 2026年11月2日</div><div>Did you?</div>'],
    ['Foxmail', '<div>Yes.</div><blockquote style="margin-left:2em"><div>发件人： Ana</div><div>发送时间： 2026-11-02 10:15</div><div>收件人： help@desk.example</div><div>主题： a</div><div>Did you?</div></blockquote>'],
    ['GMX and web.de', '<div>Yes.<div name="quote" style="margin:10px 5px 5px 10px"><div><b>Gesendet:</b> Montag, 2. November 2026 um 10:15 Uhr<br><b>Von:</b> Ana</div><div>Did you?</div></div></div>'],
    ['mail.ru', '<p>Yes.</p><br>Mon, 2 Nov 2026 14:00:51 +0400 от Ana &lt;ana@example.org&gt;:<br><blockquote style="border-left:1px solid #0857A6">Did you?</blockquote>'],
    ['Yandex', '<p>Yes.<br /><br />02.11.2026, 14:41, "Ana" &lt;<a href="mailto:ana@example.org">ana@example.org</a>&gt;:</p><blockquote>Did you?</blockquote>'],
    ['abv.bg', '<div>Yes.</div><br><br>&gt;-------- Оригинално писмо --------<br>&gt;От: Ana ana@example.org<br>&gt;Относно: a<br>&gt;До: help@desk.example<br>&gt;Изпратено на: 02.11.2026 10:15<br><br>&gt; Did you?'],
    ['mail.bg', '<p>Yes.</p><p id="v1reply-intro">На 2026-11-02 10:15, Ana написа:</p><blockquote type="cite" style="padding-left:5px">Did you?</blockquote>'],
    ['wp.pl', '<div>Yes.</div><div class="nh_extra"><br>Dnia 2 listopada 2026 10:15 Ana &lt;ana@example.org&gt; napisał(a):<br><blockquote>Did you?</blockquote></div>'],
    ['onet.pl', '<div>Yes.</div><div>W dniu 2026-11-02 10:15:30 użytkownik Ana &lt;ana@example.org&gt; napisał:</div><blockquote style="border-left:1px solid #ccc">Did you?</blockquote>'],
    ['interia.pl', '<div>Yes.</div><div>Od: "Ana" &lt;ana@example.org&gt;<br>Do: help@desk.example; <br>Wysłane: 10:15 Poniedziałek 2026-11-02<br>Temat: a</div><div>Did you?</div>'],
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
    ['answers within the container of Gmail', '<div>See below.</div><div class="gmail_quote"><div class="gmail_attr">On 2 Nov 2026, Ana wrote:<br></div><blockquote class="gmail_quote">One?</blockquote><div>Yes.</div><blockquote class="gmail_quote">Two?</blockquote><div>No.</div></div>'],
    ['a line across that is no header', '<p>Our offer</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>Two tickets for one.</p></div><p>Did you know?</p>'],
    ['a picture that came along, below the quotation', '<p>Hi</p><blockquote type="cite">Did you?</blockquote><img src="cid:screenshot">'],
    ['a quotation of another kind', '<p>The manual says:</p><blockquote>Press F8.</blockquote>'],
    ['a mail that only quotes', '<div class="gmail_quote"><blockquote>all of it</blockquote></div>'],
    ['a mail without quotation', '<p>From: where I stand, it works.</p>'],
  ])('%s', (_, html) => expect(foldHtml(html)).toBe(html))

  it('a forwarded mail', () => {
    const html = '<div>See below</div><div class="gmail_quote">---------- Forwarded message ---------<br>text</div>'
    expect(foldHtml(html, true)).toBe(html)
  })
})

describe('foldHtml folds the signature that', () => {
  const signature = '<div data-quoted="signature">'
  it.each([
    ['Gmail marked', '<div>Yes.</div><br><div class="gmail_signature"><div>Ivo</div></div>'],
    ['Thunderbird marked', '<p>Yes.</p><div class="moz-signature">-- <br>Ivo</div>'],
    ['Outlook marked', '<div>Yes.</div><div id="Signature"><p>Ivo</p></div>'],
    ['a telephone added', '<div>Yes.</div><div><br></div><div>Sent from my iPhone</div>'],
    ['stands below "-- "', '<div>Yes.</div><div>--&nbsp;</div><div>Ivo</div>'],
  ])('%s', (_, html) => {
    const [before, after] = sanitizeHtml(foldHtml(`${html}<blockquote type="cite">Did you?</blockquote>`)).split(signature)
    expect(before).toContain('Yes.')
    expect(after).toMatch(/^(?:.|\n)*(?:Ivo|iPhone)(?:.|\n)*<div data-quoted="quote">/)
    expect(sanitizeHtml(foldHtml(html, true))).toContain(signature)
  })

  it('leaves in sight what stands below a marked signature', () => {
    const html = sanitizeHtml(foldHtml('<div>Yes.</div><div>--&nbsp;</div><div class="gmail_signature">Ivo</div><div>One more thing.</div>'))
    expect(html).toContain(`${signature}<div>-- </div><div>Ivo</div></div><div>One more thing.</div>`.replace('-- ', '--\u00a0'))
  })

  it('leaves a mail whole that is nothing but a signature', () => expect(foldHtml('<div class="gmail_signature">Ivo</div>')).not.toContain(signature))
})

it('answers between quotations stay, and what is quoted below the last one is folded', () => {
  const html = '<div class="gmail_quote"><div class="gmail_attr">On 2 Nov 2026, Ana wrote:</div><blockquote class="gmail_quote">One?</blockquote><div>Yes.</div><blockquote class="gmail_quote">Two?</blockquote></div>'
  expect(own(html)).toContain('Yes.')
  expect(own(html)).toContain('One?')
  expect(own(html)).not.toContain('Two?')
})

it('keeps every word, and takes the mark from whoever is not us', () => {
  const html = '<div data-quoted="quote">hidden?</div><p>Yes &amp; no ž</p><blockquote type="cite">A &lt;b&gt;</blockquote>'
  expect(sanitizeHtml(foldHtml(html))).toBe(`<div>hidden?</div><p>Yes &amp; no ž</p>${MARK}<blockquote>A &lt;b&gt;</blockquote></div>`)
  expect(foldHtml('<p data-quoted="quote">hidden?</p>')).toBe('<p>hidden?</p>')
})

it('takes time in proportion to the length', () => {
  const began = performance.now()
  for (const html of ['<blockquote type=cite>x</blockquote>y', '<p>x</p><div class="gmail_signature">x</div>', '<p>From: a<p>To: b', 'a<br>']) foldHtml(`<p>hi</p>${html.repeat(40_000)}`)
  expect(performance.now() - began).toBeLessThan(10_000)
})

it('keeps every word of whatever comes, and cleaning after it changes nothing twice', () => {
  const part = fc.constantFrom('<p>', '</p>', '<div>', '</div>', '<blockquote type="cite">', '</blockquote>', '<div class="gmail_quote">', '<div class="gmail_signature">', '<hr id="stopSpelling">', '<br>', 'words ', 'From: a@b.cc<br>', 'Sent: today<br>', 'To: b<br>',
    'On 2 Nov 2026, Ana wrote:', '-- ', '&gt; quoted', '<img src="cid:1">', '<table><tr><td>', '</td></tr></table>', '<div id="appendonsend">', '<b>', '</b>', 'Sent from my iPhone')
  const words = (html: string) => htmlToText(sanitizeHtml(html)).replace(/[>\s]+/g, '')
  fc.assert(fc.property(fc.array(part, { maxLength: 40 }), parts => {
    const html = parts.join('')
    const folded = foldHtml(html)
    expect(words(folded)).toBe(words(html))
    expect(sanitizeHtml(sanitizeHtml(folded))).toBe(sanitizeHtml(folded))
  }), { numRuns: 500 })
})

it('does not go down into a bottomless mail', () => {
  const deep = `<p>a</p>${'<div>'.repeat(100_000)}`
  expect(foldHtml(deep)).toBe(deep)
})
