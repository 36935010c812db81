import { expect, it } from 'vitest'
import { multipart, PIXEL, rawMail } from '../../../../test/mail/build.ts'
import { corpusMails } from '../../../../test/mail/corpora.ts'
import { invitation } from '../../../../test/mail/invitation.ts'
import { mutate, seeded } from '../../../../test/mail/mutate.ts'
import { packRtf, winmail } from '../../../../test/mail/tnef.ts'
import { PARSER } from '../mail.ts'
import { makeParsePool } from './parse-pool.ts'

const SEED = Number(process.env.FUZZ_SEED ?? 20261126)
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 60)
const LONGEST = 128 * 1024
/** What parseMail says when a mail is none; any other error is a fault of ours. */
const NAMED = /^Its header is too large|^It has more than 1000 parts/

/** Mails of ours with everything in them that is read by rules of its own. */
function ownMails(): Buffer[] {
  const packet = winmail([{ id: 0x1009, value: packRtf(String.raw`{\rtf1\ansi\fromhtml1{\*\htmltag64 <p>}\'cf\'f0{\*\htmltag72 </p>}}`) }], [{ title: 'a.txt', data: Buffer.from('x') }])
  const { type, body } = multipart('mixed', [
    { headers: ['Content-Type: text/html; charset=windows-1251'], body: '<p>\xcf\xf0 <img src="cid:p1"></p><blockquote>old</blockquote>' },
    { headers: ['Content-Type: text/plain; format=flowed; delsp=yes'], body: 'a \nb\nbegin 644 hi.txt\n%2&5L;&\\\n`\nend' },
    { headers: ['Content-Type: image/png', 'Content-ID: <p1>', 'Content-Transfer-Encoding: base64'], body: PIXEL },
    { headers: ['Content-Type: text/calendar; method=REQUEST'], body: invitation() },
    { headers: ['Content-Type: application/ms-tnef; name="winmail.dat"', 'Content-Transfer-Encoding: base64'], body: packet.toString('base64') },
    { headers: ['Content-Type: message/rfc822'], body: 'Subject: =?utf-8?B?0J/R?= =?utf-8?B?gA==?=\n\ninner' },
    { headers: ["Content-Type: application/pdf; name*0*=utf-8''%D0%9F; name*1*=%D1%80.pdf"], body: 'x' },
  ])
  return [rawMail({ 'Content-Type': type, Subject: '=?windows-1251?Q?=CF=F0?= =?windows-1251?B?6OI=?=', To: 'Team: "A, b" <a@x.example>, c@x.example;' }, body)]
}

it(`answers every mutated mail with what it says or why it cannot be read (seed ${SEED})`, { timeout: (SECONDS + 120) * 1000 }, async () => {
  const public_ = corpusMails().map(each => each.raw)
  const mails = [...ownMails(), ...public_].filter(raw => raw.length > 0)
  const random = seeded(SEED)
  const pool = makeParsePool()
  const faults: { mail: string; fault: string }[] = []
  let count = 0
  let refused = 0
  const end = performance.now() + SECONDS * 1000
  while (performance.now() < end && faults.length < 5) {
    const batch = Array.from({ length: 40 }, () => {
      // ours a tenth of the time, whatever the number of the others
      const mail = random() < 0.1 ? mails[0]! : mails[Math.floor(random() * mails.length)]!
      return mutate(random, mail, mails[Math.floor(random() * mails.length)]!, LONGEST)
    })
    const results = await Promise.all(batch.map(raw => pool.parse(raw)))
    for (const [index, result] of results.entries()) {
      count++
      const fault = 'mail' in result ? faultOf(result.mail) : NAMED.test(result.error) ? '' : `${result.failure}: ${result.error}`
      if (!('mail' in result) && fault === '') refused++
      if (fault) faults.push({ fault, mail: batch[index]!.toString('base64').slice(0, 200_000) })
    }
  }
  await pool.close()
  console.info(`Fuzzed with seed ${SEED}: ${count} mutations of ${mails.length} mails in ${SECONDS} s, ${refused} refused by name, ${faults.length} faults`)
  for (const { fault, mail } of faults) console.warn(`FAULT ${fault}\n${mail}`)
  expect(faults.map(each => each.fault)).toEqual([])
  expect(count).toBeGreaterThan(1000)
})

/** What must hold of any mail: the database can keep it, and everything has its bounds. */
function faultOf(mail: object): string {
  const { parser, text, attachments } = mail as { parser: number; text: string; attachments: unknown[] }
  const kept = JSON.stringify({ ...mail, attachments: attachments.map(each => ({ ...each as object, content: null })) })
  if (parser !== PARSER) return 'another parser'
  const odd = oddString(mail, '')
  if (odd) return `a NUL or half a character in ${odd}`
  if (text.length > 400_000 || attachments.length > 200 + 50 || kept.length > 5_000_000) return 'too much of it'
  return ''
}

/** Where a string is that PostgreSQL refuses. */
function oddString(value: unknown, at: string): string {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? at : ''
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return ''
  return Object.entries(value).map(([key, each]) => oddString(each, `${at}.${key}`)).find(Boolean) ?? ''
}
