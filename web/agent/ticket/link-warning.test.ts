import { expect, it } from 'vitest'
import { linkWarning } from './link-warning.ts'
import { decodeLabel } from './punycode.ts'

it.each([
  ['bank.example', 'https://evil.example/login', 'elsewhere', 'evil.example'],
  ['https://www.bank.example/login', 'https://bank.example.evil.example/login', 'elsewhere', 'bank.example.evil.example'],
  ['https://bank.example', 'https://bank.example@evil.example/', 'elsewhere', 'evil.example'],
  ['Open', 'https://bank.example:x@evil.example/', 'elsewhere', 'evil.example'],
  ['ban\u200bk.example', 'https://evil.example/', 'elsewhere', 'evil.example'],
  ['Open', 'https://аррӏе.com/'.replace('ӏ', 'і'), 'confusable', 'xn--80aj9aqk.com'],
  ['pаypal.com', 'https://pаypal.com/', 'confusable', 'xn--pypal-4ve.com'],
])('warns of "%s" that leads to %s', (shown, href, kind, host) => {
  const found = linkWarning(shown, href)
  expect(found?.kind).toBe(kind)
  if (kind === 'elsewhere') expect(found?.host).toBe(host)
  else expect(found?.host).toMatch(/^xn--/)
})

it.each([
  ['bank.example', 'https://www.bank.example/a'], ['www.bank.example', 'https://bank.example'], ['login.bank.example', 'https://bank.example/'], ['bank.example', 'https://login.bank.example/'],
  ['Our offer', 'https://track.example/x'], ['invoice.pdf', 'https://files.example/9'], ['v2.0', 'https://files.example/9'], ['пример.бг', 'https://пример.бг/'], ['zażółć.pl', 'https://zażółć.pl/'], ['здраве.bg', 'https://здраве.bg'],
  ['ana@bank.example', 'mailto:ana@evil.example'], ['bank.example', 'not an address'], ['1.5', 'https://a.example'],
])('leaves "%s" to %s alone', (shown, href) => expect(linkWarning(shown, href)).toBeNull())

it.each([['xn--80ak6aa92e', 'аррӏе'], ['xn--e1afmkfd', 'пример'], ['xn--mnchen-3ya', 'münchen'], ['xn--fiqs8s', '中国'], ['example', 'example'], ['xn--99999999999999', 'xn--99999999999999'], ['xn--', '']])('reads %s as %s', (label, text) => {
  expect(decodeLabel(label)).toBe(text)
})
