import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { enmime } from '../../../../test/mail/gold/enmime.ts'
import type { Expected, GoldSet } from '../../../../test/mail/gold/expected.ts'
import { mikel } from '../../../../test/mail/gold/mikel.ts'
import { chatwoot, mailparser, postalMime } from '../../../../test/mail/gold/others.ts'
import type { ParsedMail } from '../mail.ts'
import { parseSafely } from './parse-pool.ts'

const DATA = '../shared/data'
const SETS: Record<string, { set: GoldSet; least: number }> = {
  enmime: { set: enmime, least: 0.96 }, mikel: { set: mikel, least: 0.93 }, mailparser: { set: mailparser, least: 1 }, 'postal-mime': { set: postalMime, least: 0.75 }, chatwoot: { set: chatwoot, least: 1 },
}

/** What tests of other projects say of their mails, as far as a help desk shows it. What differs does so for a reason that stands in the table. */
it.each(Object.entries(SETS))('reads the mails of %s as its own tests want them read, or says why not', async (name, { set, least }) => {
  if (!existsSync(`${DATA}/${set.folder}`)) return console.warn(`The mails are absent (${DATA}/${set.folder}): nothing was compared.`)
  const differing: string[] = []
  let fields = 0
  for (const [file, expected] of Object.entries(set.mails)) {
    const result = await parseSafely(readFileSync(`${DATA}/${set.folder}/${file}`))
    if ('failure' in result) throw new Error(`${file}: ${result.error}`)
    for (const [field, wanted] of Object.entries(expected)) {
      fields++
      const ours = fieldOf(result.mail, field as keyof Expected, wanted)
      if (JSON.stringify(ours) !== JSON.stringify(wanted)) differing.push(`${file} ${field}\n    gold ${JSON.stringify(wanted)}\n    ours ${JSON.stringify(ours)?.slice(0, 300)}`)
    }
  }
  const explained = differing.filter(each => set.otherwise[each.split('\n')[0]!] !== undefined)
  console.info(`${name}: ${Object.keys(set.mails).length} mails, ${fields} fields: ${fields - differing.length} agree, ${explained.length} differ for a reason, ${differing.length - explained.length} without`)
  expect(differing.filter(each => !explained.includes(each)).join('\n')).toBe('')
  expect(Object.keys(set.otherwise).sort()).toEqual(explained.map(each => each.split('\n')[0]!).sort())
  expect((fields - differing.length) / fields).toBeGreaterThanOrEqual(least)
})

/** Ours, in the shape of what is wanted; what holds words that are wanted is answered as wanted. */
function fieldOf(mail: ParsedMail, field: keyof Expected, wanted: unknown): unknown {
  const addresses = (list: ParsedMail['to']) => list.map(each => each.address)
  const files = mail.attachments
  const named = <T>(value: (file: (typeof files)[number]) => T) => files.map((file, index) => (wanted as unknown[])[index] === null ? null : value(file))
  switch (field) {
    case 'from': return mail.from?.address
    case 'sender': return mail.sender?.address
    case 'to': return addresses(mail.to)
    case 'cc': return addresses(mail.cc)
    case 'replyTo': return addresses(mail.replyTo)
    case 'toNames': return mail.to.map(each => each.name)
    case 'text': return squeeze(mail.text)
    case 'says': return squeeze(mail.text).includes(wanted as string) ? wanted : squeeze(mail.text)
    case 'html': return typeof wanted === 'boolean' ? mail.html !== null : mail.html?.includes(wanted as string) ? wanted : mail.html
    case 'count': return files.length
    case 'files': return named(file => file.name)
    case 'sizes': return named(file => file.content.length)
    case 'md5': return named(file => createHash('md5').update(file.content).digest('hex'))
    default: return mail[field]
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
