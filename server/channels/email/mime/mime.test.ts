import { describe, expect, it } from 'vitest'
import { chooseBodies } from './bodies.ts'
import { readFields } from './fields.ts'
import { unflow } from './flowed.ts'
import { readValue } from './parameters.ts'
import { decodeTransfer } from './transfer.ts'
import { contentOf, readTree, type Part } from './tree.ts'
import { takeUuencoded } from './uuencode.ts'
import { decodeWords } from './words.ts'

const raw = (text: string) => Buffer.from(text.replace(/\n/g, '\r\n'), 'latin1')
const bytes = (text: string) => Buffer.from(text).toString('latin1')
const names = (parts: readonly Part[]) => parts.map(part => contentOf(part).toString().trim())

describe('encoded words (RFC 2047)', () => {
  it('are joined before they are decoded, whatever they are cut within', () => {
    expect(decodeWords('=?utf-8?Q?=D0?= =?UTF-8?Q?=9F=D1=80?=\r\n =?utf-8?B?0LjQvdGC0LXRgA==?=')).toBe('Принтер')
    expect(decodeWords('=?utf-8?B?0J/R?= =?utf-8?B?gNC40L3RgtC10YA=?=')).toBe('Принтер')
    // base64 itself cut in two
    expect(decodeWords('=?utf-8?B?0J/RgN?= =?utf-8?B?C40L3RgtC10YA=?=')).toBe('Принтер')
    expect(decodeWords('=?iso-2022-jp?B?GyRCJUYlOSVIGyhC?= =?iso-2022-jp?B?GyRCJUYlOSVIGyhC?=')).toBe('テストテスト')
  })

  it('keep what stands between them, and blanks only there', () => {
    expect(decodeWords('Re: =?utf-8?Q?=C5=81=C3=B3d=C5=BA?= (nowa) =?iso-8859-2?Q?=B1?= =?utf-8?Q?x?=')).toBe('Re: Łódź (nowa) ąx')
    expect(decodeWords('=?utf-8*en?Q?a_b?=')).toBe('a b')
    expect(decodeWords('=?utf-8?Q?bad blanks in it?=')).toBe('bad blanks in it')
  })

  it('that are none stay as they are', () => {
    expect(decodeWords('=?utf-8?X?abc?= =?utf-8?Q?never ends')).toBe('=?utf-8?X?abc?= =?utf-8?Q?never ends')
  })

  it('are not needed: raw UTF-8, or the charset of the mail', () => {
    expect(decodeWords(bytes('Принтер'))).toBe('Принтер')
    expect(decodeWords('\xcf\xf0\xe8\xed\xf2\xe5\xf0', 'windows-1251')).toBe('Принтер')
    expect(decodeWords('\xcf\xf0\xe8\xed\xf2\xe5\xf0 =?utf-8?B?0L7Qug==?=')).toBe('Принтер ок')
  })
})

describe('parameters (RFC 2231)', () => {
  const name = (field: string, charset = '') => readValue(field, charset).parameters.filename

  it('go on in pieces, with and without a charset, in whatever order', () => {
    expect(name("attachment; filename*1*=%80%D0%B8%D0%BD.pdf; filename*0*=utf-8'bg'%D0%9F%D1")).toBe('Прин.pdf')
    expect(name(`attachment; filename*0="long na"; filename*1="me.pdf"`)).toBe('long name.pdf')
    expect(name(`attachment; filename*0*=utf-8''%D0%9F; filename*1="plain%20.pdf"`)).toBe('Пplain%20.pdf')
    expect(name(`attachment; filename=plain.pdf; filename*=windows-1251''%CF%F0.pdf`)).toBe('Пр.pdf')
  })

  it('may hold encoded words, raw bytes, blanks and quotes that never close', () => {
    expect(name('attachment; filename="=?utf-8?B?0J/RgC5wZGY=?="')).toBe('Пр.pdf')
    expect(name('attachment; filename*0="=?utf-8?Q?=D0"; filename*1="=9F.pdf?="')).toBe('П.pdf')
    expect(name(`attachment; filename="${bytes('Оферта.pdf')}"`)).toBe('Оферта.pdf')
    expect(name('attachment; filename="\xce\xf4.pdf"', 'windows-1251')).toBe('Оф.pdf')
    expect(name('attachment; filename=My report (final).pdf; size=3')).toBe('My report (final).pdf')
    expect(name('attachment; filename="never closed; size=3')).toBe('never closed')
    expect(name('attachment; filename="a\\"b;c.pdf"; x=y')).toBe('a"b;c.pdf')
    expect(name('attachment; filename="C:\\temp\\x.pdf"')).toBe('C:\\temp\\x.pdf')
  })

  it('and the value before them bear comments, case and duplicates', () => {
    expect(readValue('Text/HTML (really) ; Charset=UTF-8;; charset=x')).toEqual({ value: 'text/html', parameters: { charset: 'UTF-8' } })
    expect(readValue('')).toEqual({ value: '', parameters: {} })
    expect(Object.keys(readValue(`a; ${'x=1;'.repeat(5)} __proto__=1`).parameters)).toContain('x')
  })
})

describe('transfer encodings (RFC 2045)', () => {
  const decode = (text: string, encoding: string) => decodeTransfer(Buffer.from(text, 'latin1'), encoding).toString('latin1')

  it('base64 bears junk, missing padding, pieces in a row and a list’s footer', () => {
    expect(decode('SGVs\r\nbG8*\0g d29y bGQ', 'BASE64')).toBe('Hello world')
    expect(decode('SGVsbG8=\r\nIHdvcmxk\r\n', 'base64')).toBe('Hello world')
    expect(decode('SGVsbG8=\r\n_______________\r\nA mailing list at example.org\r\n', 'base64')).toBe('Hello')
    expect(decode('S', 'base64')).toBe('')
  })

  it('quoted-printable bears what it should not', () => {
    expect(decode('a=3D=3d =\r\nb= \t\r\nc  \r\n=ZZ=\r\nend=', 'quoted-printable')).toBe('a== bc\r\n=ZZend')
    expect(decode('a=20\r\nb=09\r\n', 'quoted-printable')).toBe('a \r\nb\t\r\n')
  })

  it('unknown, empty and commented ones', () => {
    expect(decode('x=3D', 'x-none')).toBe('x=3D')
    expect(decode('x', '')).toBe('x')
  })

  it('uuencode, as a part and within a text', () => {
    const block = 'begin 644 hi.txt\n%2&5L;&\\\n`\nend\n'
    expect(decode(block, 'x-uuencode')).toBe('Hello')
    const { text, files } = takeUuencoded(`See:\n${block}Bye\nbegin 644 the day\nwith coffee\n`)
    expect(text).toBe('See:\nBye\nbegin 644 the day\nwith coffee\n')
    expect(files.map(({ name, content }) => [name, content.toString()])).toEqual([['hi.txt', 'Hello']])
  })
})

it('format=flowed joins what belongs together, and only that (RFC 3676)', () => {
  expect(unflow('one \ntwo\n> a \n> b\n>> c\n-- \nAna', false)).toBe('one two\n> a b\n>> c\n-- \nAna')
  expect(unflow('日本 \n語\n From the start', true)).toBe('日本語\nFrom the start')
})

describe('the header', () => {
  it('bears a line before it, a lost indent, and no empty line after it', () => {
    const { fields, body } = readFields(raw(`From ana@x Mon Nov 2 10:15:00 2026\nSubject: ${'long '.repeat(12)}\nand on\nTo: a@b.example\nHello\nworld`))
    expect(fields.map(each => [each.name, each.value.trim()])).toEqual([['subject', `${'long '.repeat(12)} and on`], ['to', 'a@b.example']])
    expect(raw(`From ana@x Mon Nov 2 10:15:00 2026\nSubject: ${'long '.repeat(12)}\nand on\nTo: a@b.example\nHello\nworld`).subarray(body).toString()).toBe('Hello\r\nworld')
  })

  it('ends at the boundary that it names itself, and at no other line with dashes', () => {
    const tree = readTree(raw('Content-Type: multipart/mixed; boundary="b"\nMIME-Version: 1.0\n--b\nContent-Type: text/html\n\none\n--b--'))
    expect(tree.parts.map(part => part.type)).toEqual(['text/html'])
    expect(names(readTree(raw('Content-Type: multipart/mixed; boundary=bb; x=y\n--b\nSubject: x\n\n--bb\n\none\n--bb--')).parts)).toEqual(['one'])
  })

  it('is refused when it is no header any more', () => {
    expect(() => readFields(Buffer.from('X: y\n'.repeat(2000)))).toThrow(/header is too large/)
    expect(() => readFields(Buffer.from(`X: ${'y'.repeat(300_000)}\n\n`))).toThrow(/header is too large/)
  })
})

describe('the tree', () => {
  const two = (type: string, boundary: string) => raw(`Content-Type: multipart/${type}; boundary="${boundary}"\n\npreamble\n--b\n\none\n--b\n\ntwo\n--b--\nepilogue`)

  it('finds boundaries that are missing, wrong, or never end', () => {
    expect(names(readTree(two('mixed', 'b')).parts)).toEqual(['one', 'two'])
    expect(names(readTree(raw('Content-Type: multipart/mixed\n\n--zz\nContent-Type: text/plain\n\none\n--zz\n\ntwo')).parts)).toEqual(['one', 'two'])
    expect(names(readTree(raw('Content-Type: multipart/mixed; boundary=other\n\n--zz\nContent-Type: text/plain\n\none\n--zz--\n')).parts)).toEqual(['one'])
    expect(readTree(raw('Content-Type: multipart/mixed; boundary=x\n\nonly words'))).toMatchObject({ type: 'text/plain', parts: [] })
  })

  it('does not take a longer boundary for a shorter one, and lets an outer one end what lies within', () => {
    const tree = readTree(raw('Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=bb\n\n--bb\n\none\n--b\n\ntwo\n--b--'))
    expect(tree.parts.map(part => part.parts.length)).toEqual([1, 0])
    expect(names(tree.parts[0]!.parts)).toEqual(['one'])
  })

  it('opens the inner part where its boundary is what would close the outer one', () => {
    const tree = readTree(raw('Content-Type: multipart/mixed; boundary="a"\n\n--a\nContent-Type: multipart/mixed; boundary="a--"\n\n--a--\n\none\n--a----\n'))
    expect(names(tree.parts[0]!.parts)).toEqual(['one'])
  })

  it('is what a text is, too, that names a boundary and has it', () => {
    expect(names(readTree(raw('Content-Type: text/html; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>one</p>\n--b--')).parts)).toEqual(['<p>one</p>'])
    expect(readTree(raw('Content-Type: text/plain; boundary="b"\n\n--bold words\n'))).toMatchObject({ type: 'text/plain', parts: [] })
  })

  it('takes the name of a file where some programs put it', () => {
    expect(readTree(raw('Content-Type: application/octet-stream; file="A.EXE"\n\nx')).name).toBe('A.EXE')
    expect(readTree(raw('Content-Type: application/pdf; filename=b.pdf\nContent-Disposition: attachment\n\nx')).name).toBe('b.pdf')
  })

  it('keeps what is nested too deeply closed, and refuses too many parts', () => {
    let nested = 'Content-Type: text/plain\n\ndeep'
    for (let level = 0; level < 40; level++) nested = `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n${nested}\n--b${level}--`
    let part: Part | undefined = readTree(raw(nested))
    let depth = 0
    for (; part?.parts[0]; part = part.parts[0]) depth++
    expect(depth).toBe(20)
    expect(part?.type).toBe('application/octet-stream')
    expect(() => readTree(raw(`Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(1200)}`))).toThrow(/more than 1000 parts/)
  })
})

it('a type that is none is text, or a file when it has a name', () => {
  const type = (value: string, more = '') => readTree(raw(`Content-Type: ${value}\n${more}\nx`)).type
  expect(['text', 'html', 'text/', 'te\0xt/plain', 'a/b/c', '/', ''].map(each => type(each))).toEqual(Array.from({ length: 7 }, () => 'text/plain'))
  expect(type('application-x-gzip; name=a.gz')).toBe('application/octet-stream')
  expect(type('x\0/y', 'Content-Disposition: attachment\n')).toBe('application/octet-stream')
})

describe('the words', () => {
  const part = (type: string, body: string, more = '') => `Content-Type: ${type}\n${more}\n${body}`
  const multi = (kind: string, boundary: string, parts: string[]) => `Content-Type: multipart/${kind}; boundary=${boundary}\n\n${parts.map(each => `--${boundary}\n${each}\n`).join('')}--${boundary}--\n`
  const bodies = (text: string) => {
    const { text: words, html, attachments } = chooseBodies(readTree(raw(text)))
    return { text: names(words), html: names(html), attachments: attachments.map(each => each.type) }
  }

  it('are all texts in their order, around the pictures of Apple Mail (H27)', () => {
    expect(bodies(multi('mixed', 'b', [part('text/plain', 'before'), part('image/png', 'P', 'Content-Disposition: inline; filename=a.png\n'), part('text/plain', 'after')])))
      .toEqual({ text: ['before', 'P', 'after'], html: ['before', 'P', 'after'], attachments: ['image/png'] })
    expect(bodies(multi('alternative', 'a', [part('text/plain', 'plain'), multi('mixed', 'b', [part('text/html', 'h1'), part('application/pdf', 'F', 'Content-Disposition: inline; filename=a.pdf\n'), part('text/html', 'h2')])])))
      .toEqual({ text: ['plain'], html: ['h1', 'h2'], attachments: ['application/pdf'] })
  })

  it('leave AMP out and keep an invitation as a file', () => {
    expect(bodies(multi('alternative', 'a', [part('text/plain', 'plain'), part('text/x-amp-html', 'amp'), part('text/html', 'html'), part('text/calendar; method=REQUEST', 'ics')])))
      .toEqual({ text: ['plain'], html: ['html'], attachments: ['text/calendar'] })
  })

  it('are the page of a related, wherever it stands, and no file that is called text', () => {
    expect(bodies(multi('related; type="text/html"', 'r', [part('image/png', 'P'), part('text/html', 'html')]))).toMatchObject({ html: ['html'], attachments: ['image/png'] })
    expect(bodies(multi('mixed', 'b', [part('text/plain', 'words'), part('text/plain; name=log.txt', 'log')]))).toMatchObject({ text: ['words'], attachments: ['text/plain'] })
  })
})

it('words that are called base64 and are none stay words; base64 with blanks in it is base64', () => {
  const words = Buffer.from('Hello there,\r\nthe printer on the second floor is broken again, can you help?\r\n')
  expect(decodeTransfer(words, 'base64').equals(words)).toBe(true)
  const long = Buffer.from('The printer on the second floor is broken again, and nobody knows why. '.repeat(4))
  expect(decodeTransfer(Buffer.from(long.toString('base64').replace(/.{76}/g, '$& \r\n ')), 'base64').equals(long)).toBe(true)
  expect(decodeTransfer(Buffer.from('SGVs bG8g dGhl cmUs IGFs bCBv ZiB5 b3Uh'), 'base64').toString()).toBe('Hello there, all of you!')
})
