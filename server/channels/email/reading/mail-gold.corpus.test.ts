import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { cleanLine, cleanText } from '../../../platform/text.ts'
import { isAddress } from './parse-headers.ts'
import type { MailAddress, ParsedMail } from '../mail.ts'
import { parseSafely } from './parse-pool.ts'

const FOLDER = '../shared/data/mail-stalwart'

interface GoldPart {
  headers: { name: string | { other: string }; value: Record<string, unknown> | string }[]
  body: { Text?: string; Html?: string; Binary?: number[]; InlineBinary?: number[]; Message?: Gold; Multipart?: number[] }
}
interface Gold { text_body: number[]; html_body: number[]; attachments: number[]; parts: GoldPart[] }
interface GoldAddress { name: string | null; address: string | null }

const LIST = ['attachments', 'types', 'sizes', 'names']
const ENDS_INNER = 'RFC 2046 §5.1.2: a line with the outer boundary ends what is within it; the gold reads on, and makes an attachment of the rest, boundaries and all'
const SHOWN = 'words whose boundary never comes are shown as words; the gold hides them in an attachment and shows nothing'

/** Broken on purpose, and read otherwise by us on purpose: which fields, and why. The customer's words are on the screen, none is in a file that nobody opens. */
const OTHERWISE: Record<string, [fields: string[], why: string]> = {
  'malformed/001': [[...LIST, 'text'], ENDS_INNER],
  'malformed/002': [[...LIST, 'text'], SHOWN],
  'malformed/003': [[...LIST, 'text'], SHOWN],
  'malformed/004': [[...LIST, 'text'], SHOWN],
  'malformed/006': [[...LIST, 'text'], SHOWN],
  'malformed/007': [LIST, 'a part without a word is no file; the gold makes an empty attachment of it'],
  'malformed/008': [[...LIST, 'html'], ENDS_INNER],
  'malformed/009': [[...LIST, 'text'], ENDS_INNER],
  'malformed/011': [[...LIST, 'text'], ENDS_INNER],
  'malformed/012': [LIST, ENDS_INNER],
  'malformed/016': [[...LIST, 'text'], ENDS_INNER],
  'malformed/019': [['text', 'date'], 'pieces of three mails one over the other: the gold shows no words, we show those that are there; of two dates we take the one that is a date'],
  'malformed/020': [['html', 'text'], 'a boundary that is not the declared one, but stands there: found by us, so that HTML and picture show; the gold shows raw MIME'],
  'malformed/021': [['html', 'text'], 'as 020'],
}
const explanation = (difference: string) => {
  const [file = '', field = ''] = difference.split('\n')[0]!.replace('.json', '').split(' ')
  return OTHERWISE[file]?.[0].includes(field) ? OTHERWISE[file][1] : undefined
}

/** What another project, built on the standards as we are, reads in the examples of RFCs and in broken mails (stalwart/mail-parser): every field in common. */
it('reads mails with gold as their project does, field by field, or differs for a reason that stands here', { timeout: 120_000 }, async () => {
  if (!existsSync(FOLDER)) return console.warn(`The mails with gold are absent (${FOLDER}): nothing was compared.`)
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.json')).sort()
  const differing: string[] = []
  let fields = 0
  for (const file of files) {
    const result = await parseSafely(readFileSync(`${FOLDER}/${file.replace(/json$/, 'eml')}`))
    if ('failure' in result) throw new Error(`${file}: ${result.error}`)
    const gold = goldOf(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Gold)
    const ours = oursOf(result.mail, gold)
    for (const [name, value] of Object.entries(gold)) {
      fields++
      if (JSON.stringify(value) !== JSON.stringify(ours[name])) differing.push(`${file} ${name}\n    gold ${JSON.stringify(value).slice(0, 300)}\n    ours ${JSON.stringify(ours[name]).slice(0, 300)}`)
    }
  }
  const unexplained = differing.filter(each => explanation(each) === undefined)
  const agree = fields - differing.length
  console.info(`${files.length} mails with gold, ${fields} fields: ${agree} agree (${(agree / fields * 100).toFixed(1)} %), ${differing.length - unexplained.length} differ for a reason, ${unexplained.length} without`)
  expect(unexplained.join('\n')).toBe('')
  // what is listed must differ, lest a reason outlive its difference
  expect(differing.length).toBe(Object.values(OTHERWISE).reduce((sum, [listed]) => sum + listed.length, 0))
  expect(agree / fields).toBeGreaterThanOrEqual(0.76)
})

/** The fields of a gold answer that we have too; a field that the mail lacks is left out. */
function goldOf(gold: Gold): Record<string, unknown> {
  const [root] = gold.parts
  const value = (name: string) => root!.headers.find(each => each.name === name)?.value as Record<string, unknown> | undefined
  const parts = (indexes: number[]) => indexes.map(index => gold.parts[index]!)
  const texts = parts(gold.text_body)
  const list = (name: string) => addressesOf(value(name)?.Address)
  const fields: Record<string, unknown> = {
    html: parts(gold.html_body).some(part => part.body.Html !== undefined && part.body.Html.replace(/<[^>]*>/g, '').trim() !== ''),
    attachments: gold.attachments.length,
    types: parts(gold.attachments).map(typeOf),
    sizes: parts(gold.attachments).map(sizeOf),
    names: parts(gold.attachments).map(nameOf),
  }
  if (texts.every(part => part.body.Text !== undefined)) fields.text = words(texts.map(part => part.body.Text!).join('\n'))
  if (value('subject')?.Text !== undefined) fields.subject = cleanLine(value('subject')!.Text as string)
  if (value('message_id')?.Text !== undefined) fields.messageId = `<${value('message_id')!.Text as string}>`
  const date = value('date')?.DateTime as Record<string, number> | undefined
  if (date) fields.date = instantOf(date)
  for (const name of ['from', 'to', 'cc', 'bcc', 'reply_to', 'sender']) if (value(name) !== undefined) fields[name] = list(name)
  return fields
}

function oursOf(mail: ParsedMail, gold: Record<string, unknown>): Record<string, unknown> {
  const names = gold.names as (string | null)[]
  const sizes = gold.sizes as (number | null)[]
  const given = (list: MailAddress[]) => list.map(({ name, address }) => [name, address])
  return {
    html: mail.html !== null, attachments: mail.attachments.length, types: mail.attachments.map(each => each.type),
    sizes: mail.attachments.map((each, index) => sizes[index] === null ? null : each.content.length),
    names: mail.attachments.map((each, index) => names[index] === null ? null : each.name),
    text: words(mail.text), subject: mail.subject, messageId: mail.messageId, date: mail.date,
    from: given(mail.from ? [mail.from] : []), to: given(mail.to), cc: given(mail.cc), bcc: given(mail.bcc), reply_to: given(mail.replyTo), sender: given(mail.sender ? [mail.sender] : []),
  }
}

function words(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

function addressesOf(value: unknown): [string, string][] {
  const { List, Group } = (value ?? {}) as { List?: GoldAddress[]; Group?: { addresses: GoldAddress[] }[] }
  return (List ?? Group?.flatMap(each => each.addresses) ?? []).filter(each => isAddress(each.address ?? '')).map(each => [cleanLine(each.name ?? ''), each.address!])
}

function attribute(part: GoldPart, header: string, name: string): string | null {
  const value = part.headers.find(each => each.name === header)?.value as { ContentType?: { attributes: { name: string; value: string }[] | null } } | undefined
  return value?.ContentType?.attributes?.find(each => each.name === name)?.value ?? null
}

function nameOf(part: GoldPart): string | null {
  const name = attribute(part, 'content_disposition', 'filename') ?? attribute(part, 'content_type', 'name')
  return name === null ? null : cleanLine(name, 180).replace(/[/\\]+/g, '_').replace(/^\.+/, '')
}

function typeOf(part: GoldPart): string {
  const value = part.headers.find(each => each.name === 'content_type')?.value as { ContentType?: { c_type: string; c_subtype: string | null } } | undefined
  return value?.ContentType ? `${value.ContentType.c_type}/${value.ContentType.c_subtype ?? 'plain'}`.toLowerCase() : part.body.Message ? 'message/rfc822' : 'text/plain'
}

/** Of text the charset is in the way. */
function sizeOf(part: GoldPart): number | null {
  return part.body.Binary?.length ?? part.body.InlineBinary?.length ?? null
}

function instantOf({ year, month, day, hour, minute, second, tz_before_gmt: before, tz_hour: hours, tz_minute: minutes }: Record<string, number>): string {
  const pad = (value: number | undefined) => String(value).padStart(2, '0')
  return Temporal.Instant.from(`${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}${before ? '-' : '+'}${pad(hours)}:${pad(minutes)}`).toString()
}
