/** A raw mail from its header fields and body; a header's value may be a list for repeated fields. Lines end in CRLF. */
export function rawMail(headers: Record<string, string | string[]>, body = 'Hello'): Buffer {
  const defaults = { From: 'Ana Petrova <ana@customer.example>', To: 'support@desk.example', Subject: 'Printer', Date: 'Mon, 2 Nov 2026 10:15:00 +0200' }
  const fields = Object.entries({ ...defaults, ...headers }).flatMap(([name, value]) => [value].flat().map(each => `${name}: ${each}`))
  return Buffer.from(`${fields.join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}`, 'utf8')
}

/** A multipart body and its Content-Type. Each part: its own header lines, then its content. */
export function multipart(kind: string, parts: { headers: string[]; body: string }[], boundary = 'b1'): { type: string; body: string } {
  const all = parts.map(part => `--${boundary}\n${part.headers.join('\n')}\n\n${part.body}\n`).join('')
  return { type: `multipart/${kind}; boundary="${boundary}"`, body: `${all}--${boundary}--\n` }
}

/** A one-pixel PNG, base64. */
export const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
