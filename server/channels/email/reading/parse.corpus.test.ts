import { expect, it } from 'vitest'
import { corpusMails } from '../../../../test/mail/corpora.ts'
import { parseMail } from './parse-mail.ts'

const MOST_MILLISECONDS = 1000

it('reads every public mail, none of them for long, and loses no character to a wrong charset', { timeout: 300_000 }, async () => {
  const mails = corpusMails()
  if (mails.length === 0) return
  const times: { name: string; milliseconds: number }[] = []
  const failed: string[] = []
  const broken: string[] = []
  for (const { name, raw } of mails) {
    // of this thread alone: what the process does besides is not the mail's
    const before = process.threadCpuUsage()
    try {
      const mail = await parseMail(raw)
      if (/\uFFFD/.test(mail.subject + mail.text + mail.attachments.map(each => each.name).join(''))) broken.push(name)
    } catch (error) {
      failed.push(`${name}: ${String(error)}`)
    }
    const { user, system } = process.threadCpuUsage(before)
    times.push({ name, milliseconds: (user + system) / 1000 })
  }
  times.sort((a, b) => a.milliseconds - b.milliseconds)
  const total = times.reduce((sum, each) => sum + each.milliseconds, 0)
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]!.milliseconds.toFixed(0)
  console.info(`${mails.length} public mails read in ${total.toFixed(0)} ms of the processor (${(mails.length / total * 1000).toFixed(0)}/s): p99 ${at(0.99)} ms, longest ${at(1)} ms (${times.at(-1)!.name}); ${broken.length} with a character that no charset explains`)
  expect(failed).toEqual([])
  expect(times.filter(each => each.milliseconds > MOST_MILLISECONDS)).toEqual([])
  expect(mails.length).toBeGreaterThan(800)
  // those are damaged for good: bytes of two charsets, or cut within a character
  expect(broken.length).toBeLessThanOrEqual(8)
})
