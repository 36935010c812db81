import { existsSync, readdirSync, readFileSync } from 'node:fs'
import sql from 'sql-template-tag'
import { expect, it } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { makeMailbox } from '../../../test/mail/desk.ts'
import { smtpClient } from '../../../test/mail/smtp-client.ts'
import { startSmtp } from './smtp.ts'

const DATA = '../shared/data'
const FOLDERS = ['mail-chatwoot', 'mail-stalwart', 'mail-mikel', 'mail-mimekit', 'mail-spamassassin-corpus']

/** Mails that come within an hour. */
const AT_ONCE = 5

function mailFiles(): string[] {
  return FOLDERS.flatMap(folder => readdirSync(`${DATA}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:eml|txt)$/.test(name) && !name.startsWith('attachments/')).map(name => `${DATA}/${folder}/${name}`))
}

/**
 * Real, odd and broken mails of five mail projects, handed over by SMTP: every one that was acknowledged stands in the ledger with an
 * outcome, the raw bytes are kept, nothing stops the next one.
 */
it('takes every public mail into the ledger and gives each an outcome', { timeout: 600_000 }, async () => {
  const missing = FOLDERS.filter(folder => !existsSync(`${DATA}/${folder}`))
  if (missing.length > 0) return console.warn(`The public mails are absent (${missing.join(', ')} in ${DATA}): nothing was delivered.`)
  const app = await testApp()
  await makeMailbox(app)
  const smtp = await startSmtp(app, '127.0.0.1', 0)
  const client = await smtpClient(smtp.port)
  const files = mailFiles()
  const taken = new Map<string, string[]>()
  let seconds = 0
  // years of the same few senders: in one hour they would be taken for loops, as they should
  const understand = async () => {
    const started = performance.now()
    await app.settle()
    seconds += (performance.now() - started) / 1000
    app.pass({ hours: 2 })
  }
  for (const [index, file] of files.entries()) {
    if (index % AT_ONCE === 0) await understand()
    const { response } = await client.send(readFileSync(file), { from: 'sender@customer.example', to: ['support@desk.example'] })
    const id = /[0-9a-f-]{36}/.exec(response)![0]
    taken.set(id, [...taken.get(id) ?? [], file])
  }
  await understand()
  const rows = await app.db.query<{ id: string; outcome: string; cause: string | null; error: string | null; done: boolean }>(sql`
    select id, outcome, cause, error, ticket_id is not null as done from arrivals`)
  const counts = Object.entries(Object.groupBy(rows, row => `${row.outcome}${row.cause ? ` (${row.cause})` : ''}`)).map(([outcome, all]) => `${all!.length} ${outcome}`)
  console.info(`${files.length} mails, ${taken.size} of them different, understood at ${(rows.length / seconds).toFixed(0)}/s: ${counts.join(', ')}`)

  expect(files.length).toBeGreaterThan(400)
  expect(new Set(rows.map(row => row.id))).toEqual(new Set(taken.keys()))
  expect(rows.filter(row => row.outcome === 'waiting')).toEqual([])
  // what cannot be read is named by the parser or by a filter; a fault of ours would say processing-failed
  expect(rows.filter(row => row.cause === 'processing-failed').map(row => [taken.get(row.id), row.error])).toEqual([])
  expect(rows.filter(row => ['ticket', 'reply', 'automatic'].includes(row.outcome) && !row.done)).toEqual([])
  expect(rows.filter(row => row.outcome === 'quarantined').length).toBeLessThan(rows.length * 0.05)
  client.close()
  await smtp.stop()
  await app.close()
})
