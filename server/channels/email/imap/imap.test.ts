import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { factory } from '../../../../test/factories.ts'
import { customerMail, makeMailbox } from '../../../../test/mail/desk.ts'
import { dovecotInstalled, startDovecot, type Dovecot } from '../../../../test/mail/dovecot.ts'
import type { AfterTaking, Intake, Mailbox } from '../mailbox.ts'
import { testMailbox } from '../sending/test-mailbox.ts'
import { updateMailbox, accessMailbox } from '../update-mailbox.ts'
import { startIntake } from './imap.ts'
import { listFolders } from './list-folders.ts'
import { tellAdmins } from './tell-admins.ts'

const soon = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 10_000, interval: 50 })

describe.skipIf(!dovecotInstalled())('fetching by IMAP from a real server', () => {
  let app: TestApp
  let dovecot: Dovecot
  let mailbox: Mailbox
  let stop: () => Promise<void>
  beforeAll(async () => {
    dovecot = await startDovecot()
    dovecot.deliver(customerMail({ Subject: 'before the mailbox was made' }), 3600)
    app = await testApp({ MAX_MAIL_MB: '1', OUTBOUND_ALLOW: '127.0.0.1' })
    mailbox = await makeMailbox(app, { intake: intake() })
  })
  afterAll(async () => {
    await app.close()
    await dovecot.stop()
  })

  const start = async () => { stop = await startIntake(app, { tick: 50, checkEvery: 300 }) }
  const intake = (folders = ['INBOX'], after: AfterTaking = { kind: 'read' }) => ({ kind: 'imap' as const, host: '127.0.0.1', port: dovecot.port, security: 'none' as const, user: dovecot.user, password: dovecot.password, folders, after })
  const change = (to: ReturnType<typeof intake>) => app.change(factory, async tx => updateMailbox(app, tx, await accessMailbox(tx, mailbox.id), { intake: to }))
  const subjects = async () => {
    await app.settle()
    return (await app.db.query<{ subject: string }>(sql`select subject from tickets order by number`)).map(row => row.subject)
  }
  const position = () => app.db.one<{ uidvalidity: number; lastUid: number }>(sql`select uidvalidity, last_uid as "lastUid" from imap_positions where mailbox_id = ${mailbox.id} and folder = 'INBOX'`)
  const account = () => app.db.one<{ error: string | null; failures: number; wait: number | null; holder: string | null }>(sql`select error, failures, holder,
    extract(epoch from next_try_at - ${app.now})::float8 as wait from imap_accounts where mailbox_id = ${mailbox.id}`)

  it('takes new mail as soon as it arrives, older mail never, and each once', async () => {
    dovecot.deliver(customerMail({ Subject: 'waiting' }))
    await start()
    await soon(async () => expect(await subjects()).toEqual(['waiting']))
    dovecot.deliver(customerMail({ Subject: 'while idle' }))
    await soon(async () => expect(await subjects()).toEqual(['waiting', 'while idle']))
    await soon(() => expect(dovecot.count()).toEqual({ all: 3, read: 2 }))
    await stop()
    expect(await position()).toMatchObject({ lastUid: 3 })
    expect(await account()).toMatchObject({ error: null, holder: null })
  })

  it('goes on where it stopped, read or unread', async () => {
    dovecot.deliver(customerMail({ Subject: 'while away' }))
    await start()
    await soon(async () => expect(await subjects()).toEqual(['waiting', 'while idle', 'while away']))
    await stop()
  })

  it('after UIDVALIDITY changed looks at everything anew and takes nothing twice', async () => {
    const before = await position()
    await dovecot.renumber()
    dovecot.deliver(customerMail({ Subject: 'after the restore' }))
    await start()
    await soon(async () => expect(await subjects()).toEqual(['waiting', 'while idle', 'while away', 'after the restore']))
    await stop()
    expect((await position()).uidvalidity).not.toBe(before.uidvalidity)
  })

  it('reads several folders, each with a position of its own, also those that IDLE tells nothing of', async () => {
    dovecot.deliver(customerMail({ Subject: 'an invoice' }), 0, { folder: 'Rechnungen' })
    await change(intake(['INBOX', 'Rechnungen'], { kind: 'leave' }))
    await start()
    await soon(async () => expect(await subjects()).toContain('an invoice'))
    dovecot.deliver(customerMail({ Subject: 'another invoice' }), 0, { folder: 'Rechnungen' })
    dovecot.deliver(customerMail({ Subject: 'a question' }))
    await soon(async () => expect(await subjects()).toEqual(expect.arrayContaining(['another invoice', 'a question'])))
    await stop()
    expect(dovecot.count('Rechnungen')).toEqual({ all: 2, read: 0 })
  })

  it('moves what is safe into a folder that it makes, and nothing else', async () => {
    const before = dovecot.count().all
    await change(intake(['INBOX'], { kind: 'move', folder: 'Готово' }))
    dovecot.deliver(customerMail({ Subject: 'to be moved' }))
    await start()
    await soon(async () => expect((await listFolders(app, mailbox.intake as never)).map(each => each.path)).toContain('Готово'))
    await soon(() => expect(dovecot.count().all).toBe(before))
    expect(await subjects()).toContain('to be moved')
    await stop()
  })

  it('deletes after the days that were said, and only what it took under this UIDVALIDITY', async () => {
    await change(intake(['INBOX'], { kind: 'delete', days: 2 }))
    dovecot.deliver(customerMail({ Subject: 'to be deleted' }))
    const before = dovecot.count().all
    await start()
    await soon(async () => expect(await subjects()).toContain('to be deleted'))
    const taken = () => app.db.query(sql`select uid from imap_taken where mailbox_id = ${mailbox.id}`)
    await soon(async () => expect(await taken()).toHaveLength(1))
    app.pass({ hours: 47 })
    await soon(async () => expect(await account()).toMatchObject({ failures: 0 }))
    expect(dovecot.count().all).toBe(before)
    // what was written down under another UIDVALIDITY proves nothing
    await app.db.query(sql`insert into imap_taken (mailbox_id, folder, uidvalidity, uid, taken_at) select mailbox_id, folder, uidvalidity + 1, 1, taken_at - interval '9 days' from imap_taken`)
    app.pass({ hours: 2 })
    await soon(() => expect(dovecot.count().all).toBe(before - 1))
    await soon(async () => expect(await taken()).toEqual([]))
    await stop()
    expect(dovecot.count().all).toBe(before - 1)
  })

  it('a mail that cannot be moved is said and tried again, and holds nothing up', async () => {
    await change(intake(['INBOX'], { kind: 'move', folder: 'a//b' }))
    dovecot.deliver(customerMail({ Subject: 'stays here' }))
    await start()
    await soon(async () => expect(await subjects()).toContain('stays here'))
    await soon(async () => expect(await app.db.query(sql`select error from imap_taken where mailbox_id = ${mailbox.id} and attempts > 0`)).toEqual([{ error: expect.stringMatching(/./) }]))
    dovecot.deliver(customerMail({ Subject: 'goes on' }))
    await soon(async () => expect(await subjects()).toContain('goes on'))
    expect(await account()).toMatchObject({ failures: 0 })
    await stop()
  })

  it('shows a mail that is too large once, by its head, with where it lies, and tells its sender once', async () => {
    await change(intake())
    const large = (Subject: string, headers = {}) => customerMail({ Subject, From: 'ana@customer.example', To: 'support@desk.example', Date: new Date(app.now.epochMilliseconds).toUTCString(), ...headers }, 'x'.repeat(70).concat('\r\n').repeat(16_000))
    dovecot.deliver(large('huge'))
    dovecot.deliver(large('huge list', { 'List-Id': '<l.example.com>', Precedence: 'bulk' }))
    await start()
    const entries = () => app.db.query<{ subject: string; size: number; decisions: { why: string }[] }>(sql`select subject, size, decisions from arrivals where cause = 'too-large' order by subject`)
    await soon(async () => {
      await app.settle()
      expect(await entries()).toMatchObject([{ subject: 'huge' }, { subject: 'huge list' }])
    })
    await stop()
    await start()
    await soon(async () => expect(await account()).toMatchObject({ failures: 0, holder: expect.any(String) }))
    await stop()
    const [huge] = await entries()
    expect(huge!.size).toBeLessThan(2000)
    expect(huge!.decisions.map(each => each.why).join(' ')).toContain('lies in the folder INBOX of desk@127.0.0.1')
    expect(await app.db.query(sql`select kind, key from automatic_mails`)).toEqual([{ kind: 'too-large', key: 'ana@customer.example' }])
  })

  it('says what is wrong with its cure, does not hammer, and recovers at once when the settings are corrected', async () => {
    await change({ ...intake(), password: 'wrong' })
    await start()
    await soon(async () => expect((await account()).error).toContain('refuses the user name or password'))
    expect((await account()).wait).toBeGreaterThanOrEqual(240)
    app.pass({ minutes: 3 })
    await soon(async () => expect(await account()).toMatchObject({ holder: expect.any(String) }))
    expect(await account()).toMatchObject({ failures: 1 })
    dovecot.deliver(customerMail({ Subject: 'after the correction' }))
    await change(intake())
    await soon(async () => expect(await subjects()).toContain('after the correction'))
    await soon(async () => expect(await account()).toMatchObject({ error: null, failures: 0 }))
    await stop()
  })

  it('tells the admins once of an account that fails for half an hour, and once that it works again', async () => {
    const told = async () => (await app.db.query<{ type: string }>(sql`select type from events where subject_id = ${mailbox.id} and type like 'mailbox.intake%' order by seq`)).map(row => row.type)
    await app.db.query(sql`update imap_accounts set failures = 3, error = 'no', failing_since = ${app.now} where mailbox_id = ${mailbox.id}`)
    app.pass({ minutes: 29 })
    await tellAdmins(app)
    expect(await told()).toEqual([])
    app.pass({ minutes: 2 })
    await tellAdmins(app)
    await tellAdmins(app)
    expect(await told()).toEqual(['mailbox.intakeFailing'])
    await app.db.query(sql`update imap_accounts set failures = 0, error = null, failing_since = null where mailbox_id = ${mailbox.id}`)
    await tellAdmins(app)
    await tellAdmins(app)
    expect(await told()).toEqual(['mailbox.intakeFailing', 'mailbox.intakeRecovered'])
  })

  it('is tried for real on demand', async () => {
    expect((await testMailbox(app, mailbox)).intake).toMatchObject({ ok: true, message: expect.stringContaining('INBOX holds') })
    const at = (part: Partial<Extract<Intake, { kind: 'imap' }>>): Mailbox => ({ ...mailbox, intake: Object.assign({}, mailbox.intake, part) })
    expect((await testMailbox(app, at({ folders: ['INBOX', 'Nowhere'] }))).intake).toMatchObject({ ok: false, message: expect.stringContaining('Nowhere') })
    expect((await testMailbox(app, at({ port: 9 }))).intake).toMatchObject({ ok: false, message: expect.stringContaining('does not answer') })
    expect((await testMailbox(app, at({ security: 'starttls' }))).intake).toMatchObject({ ok: false })
    expect((await testMailbox(app, mailbox)).relay).toMatchObject({ ok: false, message: expect.stringContaining('RELAY_URL') })
  })
})
