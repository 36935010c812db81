import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mailFiles, readMails } from './mail-files.ts'

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'mails-')) })
afterAll(() => rmSync(folder, { recursive: true }))

const write = (path: string, text: string | Buffer) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
  return join(folder, path)
}
async function read(path: string, limit = 1_000_000) {
  return (await Array.fromAsync(readMails(path, limit))).map(mail => mail.raw?.toString('latin1') ?? mail.fault)
}

describe('files of mails', () => {
  it('an .eml is one mail, byte for byte', async () => {
    const bytes = Buffer.from([...Buffer.from('Subject: a\r\n\r\nna\xefve\r\n', 'latin1')])
    expect(await read(write('one.eml', bytes))).toEqual([bytes.toString('latin1')])
  })

  it('an mbox is its mails, without the lines between them', async () => {
    const path = write('two.mbox', [
      'From a@b Mon Jan  1 10:00:00 2026', 'Subject: 1', '', 'Hello', '>From here on', '',
      'From c@d Tue Jan  2 10:00:00 2026', 'Subject: 2', '', 'From within a paragraph', 'is text', ''].join('\n'))
    expect(await read(path)).toEqual(['Subject: 1\n\nHello\nFrom here on\n', 'Subject: 2\n\nFrom within a paragraph\nis text\n'])
  })

  it('too large a mail is refused by itself, and the next one goes on', async () => {
    const path = write('large.mbox', `From a@b 10:00\nSubject: 1\n\n${'x'.repeat(200)}\n\nFrom a@b 10:00\nSubject: 2\n\nsmall\n`)
    expect(await read(path, 100)).toEqual([expect.stringContaining('larger than'), 'Subject: 2\n\nsmall\n'])
    expect(await read(write('large.eml', 'x'.repeat(200)), 100)).toEqual([expect.stringContaining('larger than')])
  })

  it('an empty file is one empty mail, which the ledger will tell of', async () => {
    expect(await read(write('empty.eml', ''))).toEqual([''])
  })

  it('a Maildir gives its new and seen mails, not those half written', () => {
    write('box/cur/2:2,S', 'b')
    write('box/new/1', 'a')
    write('box/tmp/3', 'c')
    expect(mailFiles([join(folder, 'box')]).map(path => path.slice(folder.length))).toEqual(['/box/cur/2:2,S', '/box/new/1'])
  })

  it('a folder gives its .eml and .mbox files', () => {
    for (const name of ['b.eml', 'a.EML', 'c.mbox', 'notes.txt']) write(`folder/${name}`, 'x')
    expect(mailFiles([join(folder, 'folder')]).map(path => path.slice(folder.length))).toEqual(['/folder/a.EML', '/folder/b.eml', '/folder/c.mbox'])
  })

  it('says what is not there', () => {
    expect(() => mailFiles([join(folder, 'nowhere')])).toThrow(/There is no .*nowhere/)
    mkdirSync(join(folder, 'hollow'))
    expect(() => mailFiles([join(folder, 'hollow')])).toThrow(/neither a Maildir nor a folder/)
  })

  it('every set of mails written as mboxrd comes back', async () => {
    const line = fc.constantFrom('From me', '>From me', '>>From me', '', 'text', 'Subject: x', '\xe9')
    const mail = fc.array(line, { minLength: 1, maxLength: 12 }).map(lines => `Subject: s\n\n${lines.join('\n')}\n`)
    await fc.assert(fc.asyncProperty(fc.array(mail, { minLength: 1, maxLength: 5 }), async mails => {
      const text = mails.map(each => `From x@y Mon Jan  1 00:00:00 2026\n${each.replace(/^(>*From )/gm, '>$1')}\n`).join('')
      expect(await read(write('property.mbox', Buffer.from(text, 'latin1')))).toEqual(mails)
    }), { numRuns: 100 })
  })
})
