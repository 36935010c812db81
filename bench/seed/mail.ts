import type { Chance } from './random.ts'
import { message, subject, type Language } from './texts.ts'

/** An everyday mail: text and HTML of about 1.2 KB each, base64 where it is not ASCII (RFC 2045, RFC 2047). */
export function rawMail(dice: Chance, { from, to, id }: { from: string; to: string; id: string }): string {
  const language: Language = dice.pick(['en', 'bg', 'pl'] as const)
  const text = message(dice, language, 1200)
  const html = `<html><body>${text.split('\n\n').map(part => `<p style="margin:0 0 1em">${part.replaceAll('\n', '<br>')}</p>`).join('')}</body></html>`
  const boundary = `part-${id}`
  return [
    `From: ${from}`, `To: ${to}`, `Subject: =?utf-8?B?${base64(subject(dice, language))}?=`, `Message-ID: <${id}@bench.example>`, `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0', `Content-Type: multipart/alternative; boundary="${boundary}"`, '',
    part(boundary, 'text/plain', text), part(boundary, 'text/html', html), `--${boundary}--`, '',
  ].join('\r\n')
}

function part(boundary: string, type: string, text: string): string {
  return [`--${boundary}`, `Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', base64(text).replaceAll(/.{76}/g, '$&\r\n'), ''].join('\r\n')
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64')
}
