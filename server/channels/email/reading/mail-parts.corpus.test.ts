import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { htmlToText } from '../../../platform/html-text.ts'
import { readTnef } from '../mime/tnef.ts'
import { parseMail } from './parse-mail.ts'

const MESSAGES = '../shared/data/mail-mime4j/testmsgs'
const PACKETS = '../shared/data/mail-mimekit/tnef'

/** Where we read otherwise than Apache James, on purpose. */
const OTHERWISE: Record<string, string> = {
  'base64encoded-rfc822message-nested_decoded_1_1_1.txt': 'a mail within the mail is a file, as it came',
  'malformedHeaderStartsBody-nocrlfcrlf_decoded_1.txt': 'the same bytes as malformedHeader-nocrlfcrlf, which James reads as we do: the header goes on after an odd line',
  'qp-body_decoded_1.txt': 'byte 0x80 in ISO-8859-1 is a euro sign in the Encoding Standard',
}

it('finds every part of the torture tests of Apache James, decoded, in the words or among the files', async () => {
  if (!existsSync(MESSAGES)) return console.warn(`The torture tests are absent (${MESSAGES}): nothing was compared.`)
  const names = readdirSync(MESSAGES)
  const lost: string[] = []
  let parts = 0
  for (const name of names.filter(each => each.endsWith('.msg'))) {
    const mail = await parseMail(readFileSync(`${MESSAGES}/${name}`))
    const ours = [mail.text, mail.html ?? '', ...mail.attachments.map(each => Buffer.from(each.content).toString('latin1'))].map(squeeze)
    for (const gold of names.filter(each => each.startsWith(`${name.slice(0, -4)}_decoded_`) && each.endsWith('.txt'))) {
      const bytes = readFileSync(`${MESSAGES}/${gold}`)
      parts++
      // HTML is ours only when it is safe: its words count
      const words = /^\s*<!doctype/i.test(bytes.toString('latin1')) ? [htmlToText(bytes.toString('utf8'))] : [bytes.toString('utf8'), bytes.toString('latin1')]
      if (!words.some(text => ours.some(each => each.includes(squeeze(text))))) lost.push(`${gold}: ${squeeze(bytes.toString('utf8')).slice(0, 200)} | ${ours.join(' § ').slice(0, 300)}`)
    }
  }
  console.info(`${parts} parts of ${names.filter(each => each.endsWith('.msg')).length} torture tests: ${parts - lost.length} found`)
  expect(parts).toBeGreaterThan(30)
  expect(lost.filter(each => !OTHERWISE[each.split(':')[0]!])).toEqual([])
})

it('opens every packet of MimeKit’s, with the files it is known to hold', () => {
  if (!existsSync(PACKETS)) return console.warn(`The packets are absent (${PACKETS}): nothing was compared.`)
  const packets = readdirSync(PACKETS).filter(each => each.endsWith('.tnef'))
  let files = 0
  for (const name of packets) {
    const read = readTnef(readFileSync(`${PACKETS}/${name}`))
    const gold = readFileSync(`${PACKETS}/${name.replace('.tnef', '.list')}`, 'utf8').split('\n').map(each => each.trim()).filter(Boolean)
    // words are words with us: their tool writes them to a file
    const named = gold.filter(each => each !== 'body.rtf' && each !== 'body.html' && each !== 'Untitled Attachment').sort()
    files += named.length
    if (!gold.includes('Untitled Attachment')) expect(read?.files.map(each => each.name), name).toEqual(expect.arrayContaining(named))
    else expect(read?.files.length, name).toBe(gold.length)
    if (gold.includes('body.html')) expect(read?.html, name).toMatch(/</)
  }
  console.info(`${packets.length} packets of Outlook opened, ${files} files in them by name`)
  expect(packets.length).toBeGreaterThan(10)
})

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
