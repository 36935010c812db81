import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One mail of a file, or a fault that concerns this mail only. `bytes` of the file are read when it comes. */
export interface FiledMail { from: string; raw?: Buffer; fault?: string; bytes: number }

/** The files behind what was named: themselves, or the mails of a Maildir or of a folder of .eml files. Throws for what is not there. */
export function mailFiles(paths: readonly string[]): string[] {
  return paths.flatMap(path => {
    if (!existsSync(path)) throw new Error(`There is no ${path}.`)
    if (!statSync(path).isDirectory()) return [path]
    const maildir = ['cur', 'new'].map(name => join(path, name)).filter(folder => existsSync(folder))
    const files = maildir.length > 0 ? maildir.flatMap(filesIn) : filesIn(path).filter(file => /\.(eml|mbox)$/i.test(file))
    if (files.length === 0) throw new Error(`${path} is neither a Maildir nor a folder with .eml or .mbox files.`)
    return files
  })
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => !/(^|\/)\./.test(name)).sort().map(name => join(folder, name)).filter(path => statSync(path).isFile())
}

/** The mails of a file: all of an mbox, told by its first line (RFC 4155), otherwise the one it is. None larger than `limit` bytes is held. */
export async function* readMails(path: string, limit: number): AsyncGenerator<FiledMail> {
  const { size } = statSync(path)
  if (await startsAsMbox(path)) return yield* readMbox(path, limit)
  if (size > limit) return yield { from: path, fault: tooLarge(limit), bytes: size }
  yield { from: path, raw: await readFile(path), bytes: size }
}

async function startsAsMbox(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 4 })) return (chunk as Buffer).toString('latin1') === 'From '
  return false
}

/** With its time, so that a paragraph that begins with "From " is none. */
const separator = /^From \S+ .*\d\d:\d\d/

/** A separator after an empty line begins a mail; ">From " within one was quoted and loses one ">" (mboxrd). */
async function* readMbox(path: string, limit: number): AsyncGenerator<FiledMail> {
  let number = 0
  let lines: Buffer[] = []
  let size = 0
  let bytes = 0
  const finish = (): FiledMail => {
    const from = `${path}, mail ${++number}`
    const mail = size > limit ? { from, fault: tooLarge(limit), bytes } : { from, raw: withoutLastBlank(Buffer.concat(lines)), bytes }
    lines = []
    size = bytes = 0
    return mail
  }
  let blank = true
  let begun = false
  for await (const line of readLines(path)) {
    const text = line.subarray(0, 200).toString('latin1')
    if (blank && separator.test(text)) {
      if (begun) yield finish()
      begun = true
    } else {
      const kept = /^>+From /.test(text) ? line.subarray(1) : line
      size += kept.length
      if (size <= limit) lines.push(kept)
      else lines = []
    }
    bytes += line.length
    blank = /^\r?\n?$/.test(text)
  }
  if (begun) yield finish()
}

/** Lines with their ends, as bytes: mails are in any charset. */
async function* readLines(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end + 1)])
      rest = []
      start = end + 1
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
  }
  if (rest.length > 0) yield Buffer.concat(rest)
}

/** The empty line before the next "From " belongs to the mbox. */
function withoutLastBlank(mail: Buffer): Buffer {
  const end = mail.subarray(-4).toString('latin1')
  if (end.endsWith('\r\n\r\n')) return mail.subarray(0, -2)
  return end.endsWith('\n\n') ? mail.subarray(0, -1) : mail
}

function tooLarge(limit: number): string {
  return `larger than ${Math.floor(limit / 1_000_000)} MB (MAX_MAIL_MB)`
}
