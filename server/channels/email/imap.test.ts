import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { factory } from '../../../test/factories.ts'
import { customerMail, makeMailbox } from '../../../test/mail/desk.ts'
import { dovecotInstalled, startDovecot, type Dovecot } from '../../../test/mail/dovecot.ts'
import { imapIntake, watchFolder } from './imap.ts'
import type { Intake, Mailbox } from './mailbox.ts'
import { testMailbox } from './sending/test-mailbox.ts'
import { updateMailbox, accessMailbox } from './update-mailbox.ts'

const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 50 })

describe.skipIf(!dovecotInstalled())('fetching by IMAP from a real server', () => {
  let app: TestApp
  let dovecot: Dovecot
  let mailbox: Mailbox
  beforeAll(async () => {
    dovecot = await startDovecot()
    dovecot.deliver(customerMail({ Subject: 'before the mailbox was made' }), 3600)
    app = await testApp({ OUTBOUND_ALLOW: '127.0.0.1' })
    mailbox = await makeMailbox(app, { intake: intake() })
  })
  afterAll(async () => {
    await app.close()
    await dovecot.stop()
  })

  const intake = () => ({ kind: 'imap' as const, host: '127.0.0.1', port: dovecot.port, security: 'none' as const, user: dovecot.user, password: dovecot.password, folder: 'INBOX' })
  const subjects = async () => {
    await app.settle()
    return (await app.db.query<{ subject: string }>(sql`select subject from tickets order by number`)).map(row => row.subject)
  }
  const position = () => app.db.one<{ uidvalidity: number; lastUid: number; error: string | null }>(sql`select uidvalidity, last_uid as "lastUid", error from imap_positions where mailbox_id = ${mailbox.id}`)

  it('takes new mail as soon as it arrives, older mail never, and each once', async () => {
    dovecot.deliver(customerMail({ Subject: 'waiting' }))
    const watch = watchFolder(app, mailbox)
    await soon(async () => expect(await subjects()).toEqual(['waiting']))
    dovecot.deliver(customerMail({ Subject: 'while idle' }))
    await soon(async () => expect(await subjects()).toEqual(['waiting', 'while idle']))
    await watch.stop()
    expect(await position()).toMatchObject({ lastUid: 3, error: null })
  })

  it('goes on where it stopped, read or unread', async () => {
    dovecot.deliver(customerMail({ Subject: 'while away' }))
    const watch = watchFolder(app, mailbox)
    await soon(async () => expect(await subjects()).toEqual(['waiting', 'while idle', 'while away']))
    await watch.stop()
  })

  it('after UIDVALIDITY changed looks at everything anew and takes nothing twice', async () => {
    const before = await position()
    await dovecot.renumber()
    dovecot.deliver(customerMail({ Subject: 'after the restore' }))
    const watch = watchFolder(app, mailbox)
    await soon(async () => expect(await subjects()).toEqual(['waiting', 'while idle', 'while away', 'after the restore']))
    await watch.stop()
    expect((await position()).uidvalidity).not.toBe(before.uidvalidity)
  })

  it('says what is wrong with its cure, and recovers when the settings are corrected while it runs', async () => {
    const change = (password: string) => app.change(factory, async tx => updateMailbox(app, tx, await accessMailbox(tx, mailbox.id), { intake: { ...intake(), password } }))
    await change('wrong')
    const stop = await imapIntake.start(app, app.http)
    await soon(async () => expect((await position()).error).toContain('refuses the user name or password'))
    dovecot.deliver(customerMail({ Subject: 'after the correction' }))
    await change(dovecot.password)
    await soon(async () => expect(await subjects()).toContain('after the correction'))
    expect((await position()).error).toBeNull()
    await stop()
  })

  it('is tried for real on demand', async () => {
    expect((await testMailbox(app, mailbox)).intake).toMatchObject({ ok: true, message: expect.stringContaining('INBOX holds') })
    const at = (change: Partial<Intake>): Mailbox => ({ ...mailbox, intake: Object.assign({}, mailbox.intake, change) })
    expect((await testMailbox(app, at({ folder: 'Nowhere' }))).intake).toMatchObject({ ok: false, message: expect.stringContaining('Nowhere') })
    expect((await testMailbox(app, at({ port: 9 }))).intake).toMatchObject({ ok: false, message: expect.stringContaining('does not answer') })
    expect((await testMailbox(app, at({ security: 'starttls' }))).intake).toMatchObject({ ok: false })
    expect((await testMailbox(app, mailbox)).relay).toMatchObject({ ok: false, message: expect.stringContaining('RELAY_URL') })
  })
})
