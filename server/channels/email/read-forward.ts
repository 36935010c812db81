import type { MailAddress } from './mail.ts'

/** The header block that a mail program writes above what it forwards, and where the forwarded text begins. */
export interface ForwardBlock {
  from: MailAddress
  to: MailAddress[]
  cc: MailAddress[]
  /** As an instant, where it can be read. */
  date: string | null
  subject: string
  /** Where in the text the forwarded words begin. */
  textAt: number
  /** What whoever forwards it wrote above; '' for nothing. */
  note: string
}

const FROM = /^[> ]*(?:From|От|Od|Von|De|Da):[ \t]*(.{1,400})$/im
const FIELD = /^[> ]*([\p{L}][\p{L} -]{0,20}):[ \t]*(.{0,900})$/u
const ADDRESS = /[^\s<>"(),;:[\]]+@[^\s<>"(),;:[\]]+/
const BEGIN = /^.*(?:-{2,}|_{5,}|Begin forwarded message|Пренасочено съобщение).*$/im

/** Reads the block at the beginning of what a mail forwards; null when there is none that names a sender. */
export function readForward(text: string, _html: string | null): ForwardBlock | null {
  const line = FROM.exec(text)
  const address = ADDRESS.exec(line?.[1] ?? '')?.[0]
  if (!line || !address) return null
  const lines = text.slice(line.index).split('\n')
  let length = 0
  let subject = ''
  let date: string | null = null
  for (const each of lines.slice(0, 12)) {
    const field = FIELD.exec(each)
    if (!field) break
    const [, name, value] = field
    if (/^(?:subject|относно|тема|temat|betreff)$/i.test(name!)) subject = value!.trim()
    const milliseconds = /^(?:date|sent|дата|изпратено|data|wysłano|gesendet)$/i.test(name!) ? Date.parse(value!) : Number.NaN
    if (Number.isFinite(milliseconds)) date = Temporal.Instant.fromEpochMilliseconds(milliseconds).toString()
    length += each.length + 1
  }
  const name = line[1]!.slice(0, line[1]!.indexOf(address)).replace(/[<"[]|mailto:/g, '').trim()
  const above = text.slice(0, line.index).replace(BEGIN, '').trim()
  return { from: { name, address }, to: [], cc: [], date, subject, textAt: Math.min(line.index + length, text.length), note: above }
}
