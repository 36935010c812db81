import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../settings/locale.ts'
import { BUILT_IN } from './built-in.ts'
import { checkTemplate, fillSignature, fillTemplate } from './fill.ts'
import { KINDS, TEMPLATE_KINDS } from './kinds.ts'

const reader = { language: 'en', timeZone: 'Europe/Sofia' } as const

describe('a text of the desk', () => {
  it.each(LANGUAGES.flatMap(language => TEMPLATE_KINDS.map(kind => [language, kind] as const)))('is built in and names only what there is: %s %s', (language, kind) => {
    expect(() => checkTemplate(kind, BUILT_IN[language][kind])).not.toThrow()
    expect(BUILT_IN[language][kind].body).not.toBe('')
  })

  it('to an address that nobody confirmed has no variable that could carry a word of the sender (H24)', () => {
    expect(KINDS['acknowledgement-unverified'].variables).toEqual(['ticket.number', 'brand.name'])
    expect(KINDS['too-large'].variables).toEqual(['brand.name', 'limit'])
    expect(KINDS['verify-address'].variables).toEqual(['brand.name', 'link'])
  })

  it.each([
    ['an unknown variable', 'Hi {{customer}}', 'There is no {{customer}} here. You can use {{ticket.number}}, {{ticket.subject}}'],
    ['one of another kind', 'Go to {{link}}', 'There is no {{link}} here'],
    ['a place for the message where there is none', 'Hi\n\n{{message}}', 'There is no {{message}} here'],
    ['a brace that is not closed', 'Hi {{requester.name', 'A variable is not closed'],
  ])('is refused with %s, and says what there is', (_, body, detail) => {
    expect(() => checkTemplate('acknowledgement', { subject: 'x', body })).toThrow(detail)
  })

  it('around a message is refused without its place, or with two', () => {
    for (const body of ['Hi', '{{message}}\n\n{{message}}', 'Hi {{message}}']) expect(() => checkTemplate('reply', { subject: '', body })).toThrow('{{message}}')
    expect(() => checkTemplate('update', { subject: ' ', body: '{{message}}' })).toThrow('needs a subject')
  })

  it('takes values as words: no HTML, no header line and no variable comes of them', () => {
    const evil = '<img src=x onerror=alert(1)>\r\nBcc: x@evil.example {{brand.name}}'
    const { subject, html, text } = fillTemplate({ subject: 'About {{ticket.subject}}', body: 'Dear {{requester.name}}\n<b>you</b>' }, { 'ticket.subject': evil, 'requester.name': evil, 'brand.name': 'Acme' }, reader)
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).toContain('Dear &lt;img src=x onerror=alert(1)&gt; Bcc: x@evil.example {{brand.name}}<br>&lt;b&gt;you&lt;/b&gt;')
    expect(text).not.toContain('Acme')
  })

  it('writes dates in the reader’s language and zone', () => {
    const values = { 'ticket.createdAt': Temporal.Instant.from('2026-11-01T23:30:00Z') }
    const say = (language: 'en' | 'bg' | 'pl', timeZone: string) => fillTemplate({ subject: '', body: '{{ticket.createdAt}}' }, values, { language, timeZone }).text
    expect(say('en', 'Europe/Sofia')).toMatch(/November 2, 2026 at 1:30\sAM/)
    expect(say('bg', 'Europe/Sofia')).toMatch(/2 ноември 2026 г\..*1:30/)
    expect(say('pl', 'America/New_York')).toMatch(/1 listopada 2026 .*18:30/)
  })

  it('makes a button of a link, to the web only, with the address in sight', () => {
    const body = 'Hello\n\n[Go <there>]({{link}})'
    const good = fillTemplate({ subject: '', body }, { link: 'https://desk.example/a?b="c' }, reader)
    expect(good.html).toContain('<a href="https://desk.example/a?b=&quot;c"')
    expect(good.text).toBe('Hello\n\nGo <there>:\nhttps://desk.example/a?b="c')
    expect(fillTemplate({ subject: '', body }, { link: 'javascript:alert(1)' }, reader).html).not.toContain('javascript')
  })

  it('puts what was written in its place as it is', () => {
    const inner = { html: '<p>Yes, <b>it</b> does.</p>', text: 'Yes, it does. {{brand.name}}' }
    const made = fillTemplate({ subject: '', body: 'Hello {{requester.name}},\n\n{{message}}\n\nBye' }, { 'requester.name': 'Ana' }, reader, inner)
    expect(made.html).toContain('Ana,</p><p>Yes, <b>it</b> does.</p><p')
    expect(made.text).toBe('Hello Ana,\n\nYes, it does. {{brand.name}}\n\nBye')
  })
})

it('a signature knows the variables, and leaves what it does not know as it is', () => {
  expect(fillSignature('<p>{{agent.name}}, {{ brand.name }} {{phone}}</p>', { 'agent.name': 'Iva <b>', 'brand.name': 'Acme' }, reader)).toBe('<p>Iva &lt;b&gt;, Acme {{phone}}</p>')
})
