import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { became, customerMail, makeMailbox } from '../../../test/mail/desk.ts'
import { smtpClient, type SmtpClient } from '../../../test/mail/smtp-client.ts'
import { signReplyToken } from './reply-token.ts'
import { startSmtp } from './smtp.ts'

let app: TestApp
let smtp: { port: number; stop(): Promise<void> }
let client: SmtpClient
beforeAll(async () => {
  app = await testApp({ MAX_MAIL_MB: '1' })
  await makeMailbox(app)
  await makeMailbox(app, { address: 'sales@desk.example' })
  await makeMailbox(app, { address: 'all@wide.example', intake: { kind: 'handed', catchAll: true } })
  smtp = await startSmtp(app, '127.0.0.1', 0)
  client = await smtpClient(smtp.port)
})
afterAll(async () => {
  client.close()
  await smtp.stop()
  await app.close()
})

const send = (to: string | string[], raw = customerMail(), from = 'ana@customer.example') => client.send(raw, { from, to: [to].flat() })
const arrivals = () => app.db.one<{ count: number }>(sql`select count(*) from arrivals`).then(row => row.count)

it('answers 250 only when the mail stands in the ledger with its raw bytes', async () => {
  const raw = customerMail({ Subject: 'Kept' })
  const { response } = await send('support@desk.example', raw)
  const id = /[0-9a-f-]{36}/.exec(response)?.[0] ?? ''
  const row = await app.db.one<{ hash: string; envelope: unknown; via: string }>(sql`select raw_hash as hash, envelope, via from arrivals where id = ${id}`)
  expect(row).toMatchObject({ via: 'smtp', envelope: { from: 'ana@customer.example', to: ['support@desk.example'], remote: '127.0.0.1' } })
  const kept = await app.files.read(row.hash)
  expect(Buffer.concat(await kept.toArray() as Buffer[]).toString().trim()).toBe(raw.toString().trim())
  await app.settle()
  expect(await became(app, id)).toMatchObject({ outcome: 'ticket' })
})

it.each(['nobody@desk.example', 'support@elsewhere.example', 'supportx@desk.example'])('refuses %s at once: it is nobody here', async to => {
  const before = await arrivals()
  await expect(send(to)).rejects.toThrow(/5\.1\.1 .*no mailbox of this desk/)
  expect(await arrivals()).toBe(before)
})

it.each(['SUPPORT@Desk.Example', 'support+anything@desk.example', 'whoever@wide.example'])('takes %s', async to => {
  expect((await send(to)).response).toContain('Taken')
})

it('takes a reply token of ours on a domain of ours, and no other', async () => {
  const token = signReplyToken(app.secrets, 1001, '01890000-0000-7000-8000-000000000001')
  expect((await send(`reply-${token}@desk.example`)).response).toContain('Taken')
  await expect(send(`reply-${token.slice(0, 39)}${token.endsWith('0') ? 1 : 0}@desk.example`)).rejects.toThrow('5.1.1')
  await expect(send(`reply-${token}@elsewhere.example`)).rejects.toThrow('5.1.1')
})

it('takes the null sender, and one mail for two mailboxes once for each', async () => {
  const before = await arrivals()
  await send(['support@desk.example', 'support+1@desk.example', 'sales@desk.example'], customerMail(), '')
  expect(await arrivals()).toBe(before + 2)
})

it('refuses what is too large with the limit in words, and goes on with the next', async () => {
  await expect(send('support@desk.example', customerMail({}, 'x'.repeat(79).concat('\n').repeat(20_000)))).rejects.toThrow(/1 MB at most|1000000/)
  expect((await send('support@desk.example')).response).toContain('Taken')
})

it('offers neither sign-in nor, without a certificate of its own, STARTTLS', async () => {
  const greeting = await dialogue('EHLO x\r\nQUIT\r\n')
  expect(greeting).toContain('SIZE 1000000')
  expect(greeting).not.toMatch(/STARTTLS|AUTH/)
})

it('takes a mail of swaks', async context => {
  const folder = mkdtempSync(join(tmpdir(), 'pomost-swaks-'))
  try {
    writeFileSync(join(folder, 'body'), 'Sent by swaks\n')
    const run = promisify(execFile)('swaks', ['--server', '127.0.0.1', '--port', String(smtp.port), '--from', 'ana@customer.example', '--to', 'support@desk.example', '--body', `@${folder}/body`, '--header', 'Subject: By swaks'])
    const result = await run.catch((error: NodeJS.ErrnoException) => error.code === 'ENOENT' ? null : Promise.reject(error))
    if (!result) {
      console.warn('SWAKS IS NOT INSTALLED: its mail was not tried (apt-get install swaks).')
      return context.skip()
    }
    await app.settle()
    expect(await app.db.query(sql`select 1 from tickets where subject = 'By swaks'`)).toHaveLength(1)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

function dialogue(lines: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(smtp.port, '127.0.0.1')
    socket.on('data', chunk => {
      if (heard === '') socket.write(lines)
      heard += chunk.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(heard))
  })
}
