/** Numbers from a seed, the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = state + 0x6d2b79f5 >>> 0
    let mixed = Math.imul(state ^ state >>> 15, state | 1)
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61)
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32
  }
}

/** What parsers stumble over. */
const TOKENS = [
  '\0', '\r', '\n', '\r\n\r\n', '--', '\x1b$B', '=?utf-8?B?', '=?x?Q?=', '?=', '<', '>', '"', '(', ';', '=', '=\r\n', '&#xD800;', '\xff\xfe', '\xef\xbb\xbf', '+AGE-', 'begin 644 x\n', '\nend\n',
  'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n', 'Content-Type: multipart/alternative;\r\n boundary=""\r\n', 'Content-Type: message/rfc822\r\n\r\n', 'Content-Type: text/calendar; method=REQUEST\r\n\r\n', 'Content-Type: application/ms-tnef\r\n\r\n',
  'Content-Type: text/plain; format=flowed; delsp=yes\r\n', 'Content-Transfer-Encoding: base64\r\n', 'Content-Transfer-Encoding: quoted-printable\r\n', 'Content-Transfer-Encoding: x-uuencode\r\n', 'charset=utf-7', 'charset=iso-2022-jp', 'charset=gb2312', 'charset=windows-1258',
  "filename*0*=utf-8''%", 'filename*999=x', '__proto__', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART;TZID=', 'DTSTART:99999999T999999Z\r\n', '<div>', '<blockquote>', '<table>', '<img src="cid:', '<img src="data:image/png;base64,', '<style>', '<!--',
].map(token => Buffer.from(token, 'latin1'))

/** A mail with one to eight things done to it; never more than `most` bytes. */
export function mutate(random: () => number, mail: Buffer, other: Buffer, most: number): Buffer {
  let bytes = Buffer.from(mail.subarray(0, most))
  const below = (limit: number) => Math.floor(random() * Math.max(1, limit))
  for (let step = below(8); step >= 0; step--) {
    const at = below(bytes.length)
    const span = below(random() < 0.3 ? bytes.length : 200)
    const token = TOKENS[below(TOKENS.length)]!
    const change = [
      () => { for (let flip = below(20); flip >= 0; flip--) bytes[below(bytes.length)] = below(256) },
      () => { bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + span)]) },
      () => { bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + span), bytes.subarray(at)]) },
      () => { bytes = Buffer.concat([bytes.subarray(0, at), token, bytes.subarray(at)]) },
      () => { bytes = Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: below(3000) }, () => token), bytes.subarray(at)]) },
      () => { bytes = bytes.subarray(0, at) },
      () => { bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(below(other.length))]) },
      () => { bytes = Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, random() < 0.5 ? '\n' : '\r'), 'latin1') },
    ][below(8)]!
    change()
    bytes = bytes.subarray(0, most)
  }
  return bytes
}
