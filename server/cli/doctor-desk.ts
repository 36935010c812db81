import sql from 'sql-template-tag'
import { needsAdmin } from '../auth/first-admin.ts'
import { activeMailboxes } from '../channels/email/mailboxes.ts'
import { troubledAccounts } from '../channels/email/imap/health.ts'
import { mailGuards } from '../channels/email/guards/state.ts'
import { testMailbox } from '../channels/email/sending/test-mailbox.ts'
import type { App } from '../platform/app.ts'
import { currentSettings } from '../settings/current.ts'
import { fault, ok, warning, type Finding } from './finding.ts'

/** What only the desk's own database knows. */
export async function deskFindings(app: App): Promise<Finding[]> {
  return [
    await databaseVersion(app),
    await letters(app),
    await clock(app),
    await fileStore(app),
    await admin(app),
    ...await mail(app),
    ...await accounts(app),
    await arrivals(app),
    await deliveries(app),
    ...await automaticMail(app),
    ...await jobs(app),
  ]
}

async function databaseVersion(app: App): Promise<Finding> {
  const before = performance.now()
  const { version, size } = await app.db.one<{ version: string; size: string }>(sql`select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size`)
  return ok('Database', `PostgreSQL ${version}, ${size}, answers in ${(performance.now() - before).toFixed(0)} ms`)
}

/** With the character type C, pg_trgm knows ASCII only: names in other scripts are in no index, and people search reads everybody. */
async function letters(app: App): Promise<Finding> {
  const { trigrams, ctype } = await app.db.one<{ trigrams: number; ctype: string }>(sql`select cardinality(show_trgm('Щъркел')) as trigrams,
    (select d.datctype from pg_database d where d.datname = current_database()) as ctype`)
  if (trigrams > 0) return ok('Letters', `of every script (LC_CTYPE ${ctype})`)
  return warning('Letters', `the database knows ASCII only (LC_CTYPE ${ctype}): who searches people by names in Cyrillic waits while all are read`,
    app.config.DATABASE_URL ? "Make a database with template template0 lc_ctype 'C.UTF-8', move the data there (pg_dump, pg_restore), and point DATABASE_URL to it: docs/guide/running.md, Letters."
      : 'Change it in the folder, which takes two statements and a restart: docs/guide/running.md, Letters.')
}

async function clock(app: App): Promise<Finding> {
  const { at, newest } = await app.db.one<{ at: Temporal.Instant; newest: Temporal.Instant | null }>(sql`select clock_timestamp() as at, (select max(e.at) from events e) as newest`)
  const off = Math.abs(app.clock().since(at).total('seconds'))
  if (off > 5) return fault('Clock', `this machine and the database differ by ${off.toFixed(0)} s`, 'Let both keep time by NTP (timedatectl set-ntp true).')
  if (newest && app.clock().until(newest).total('seconds') > 5) return warning('Clock', `there are events from the future (${newest.toString()})`, 'The clock was set back: check the date, and let NTP keep it.')
  return ok('Clock', app.clock().round('second').toString())
}

async function fileStore(app: App): Promise<Finding> {
  try {
    await app.files.check()
    return ok('Files', 'can be written')
  } catch (error) {
    return fault('Files', (error as Error).message, app.config.S3_ENDPOINT ? 'Check the S3_… settings and the rights of the key.' : `Give this user the folder ${app.config.DATA_DIR}/files.`)
  }
}

async function admin(app: App): Promise<Finding> {
  return await needsAdmin(app.db) ? warning('Admin', 'there is none yet', 'Open the link that the start prints, or: pomost user create --role admin --email …') : ok('Admin', 'there is one')
}

/** Every mailbox is tried for real: signed in where it is fetched and where it sends. */
async function mail(app: App): Promise<Finding[]> {
  const mailboxes = await activeMailboxes(app.db)
  if (mailboxes.length === 0) return [warning('Mail', 'the desk has no mailbox', 'Add one in the settings, or: pomost mailbox create --address …')]
  const tried = mailboxes.map(async (mailbox): Promise<Finding[]> => {
    const { intake, relay } = await testMailbox(app, mailbox)
    return [
      intake.ok ? ok(`Mail in, ${mailbox.address}`, intake.message) : fault(`Mail in, ${mailbox.address}`, intake.message, 'Correct the mailbox in the settings.'),
      relay.ok ? ok(`Mail out, ${mailbox.address}`, relay.message) : fault(`Mail out, ${mailbox.address}`, relay.message, 'Correct the relay of the mailbox in the settings, or RELAY_URL.'),
    ]
  })
  return (await Promise.all(tried)).flat()
}

const UNSEEN_MINUTES = 15

/** What fetching by IMAP says of itself: a running desk looks into every account about every minute. */
async function accounts(app: App): Promise<Finding[]> {
  const { failing, unseen } = await troubledAccounts(app, UNSEEN_MINUTES)
  return [
    ...failing.map(({ address, error }) => fault(`Mail account, ${address}`, error, 'Correct the mailbox in the settings; under Mail accounts it can be tried at once.')),
    ...unseen.length > 0 ? [fault('Mail accounts', `not looked into for ${UNSEEN_MINUTES} minutes: ${unseen.slice(0, 20).join(', ')}${unseen.length > 20 ? ` and ${unseen.length - 20} more` : ''}`, 'Is the desk running? If it is, see its log, or give it more IMAP_CONNECTIONS.')] : [],
    ...failing.length + unseen.length === 0 ? [ok('Mail accounts', 'none fails')] : [],
  ]
}

async function arrivals(app: App): Promise<Finding> {
  const { quarantined, waiting } = await app.db.one<{ quarantined: number; waiting: number }>(sql`select
    (select count(*) from (select 1 from arrivals where outcome = 'quarantined' limit 1000) q) as quarantined,
    (select count(*) from (select 1 from arrivals where outcome = 'waiting' and received_at < ${app.clock().subtract({ minutes: 10 })} limit 1000) w) as waiting`)
  if (waiting > 0) return fault('Arrivals', `${waiting} mails wait since more than ten minutes`, 'Is the desk running? Otherwise see the jobs below, and retry them in the ledger.')
  return quarantined > 0 ? warning('Arrivals', `${quarantined} are in quarantine`, 'Look at them in the ledger (Settings, Ledger): each says why.') : ok('Arrivals', 'none is waiting')
}

async function deliveries(app: App): Promise<Finding> {
  const { n } = await app.db.one<{ n: number }>(sql`select count(*) as n from (select 1 from deliveries where state in ('failed', 'uncertain') limit 1000) d`)
  return n > 0 ? fault('Deliveries', `${n} replies did not leave, or nobody knows`, 'See the deliveries in the settings: each says why and can be sent again.') : ok('Deliveries', 'none failed')
}

/** What the guards of automatic mail stopped. */
async function automaticMail(app: App): Promise<Finding[]> {
  const { muted, sent } = await mailGuards(app.db, app.clock())
  const { automaticMailsPerHour: limit } = await currentSettings(app)
  return [
    muted > 0 ? warning('Loops', `${muted} senders wrote so much that automatic mail to them is stopped for a day`, 'Look at their mail in the ledger, cause mail-loop; who may write so much is a setting (senders without a limit).') : ok('Loops', 'no mail goes in circles'),
    sent >= limit ? fault('Automatic mail', `${sent} within the last hour, which is the limit: it is stopped`, 'See in the ledger who writes so much, or raise the limit in the settings.') : ok('Automatic mail', `${sent} within the last hour, ${limit} may leave`),
  ]
}

async function jobs(app: App): Promise<Finding[]> {
  const { waiting, late } = await app.db.one<{ waiting: number; late: number }>(sql`select count(*) as waiting,
    count(*) filter (where run_at < ${app.clock().subtract({ minutes: 5 })} and locked_at is null) as late from graphile_worker.jobs where attempts < max_attempts`)
  const failed = await app.db.query<{ task: string; n: number; error: string }>(sql`select task_identifier as task, count(*) as n, max(last_error) as error
    from graphile_worker.jobs where attempts >= max_attempts group by 1 order by 2 desc limit 5`)
  return [
    late > 0 ? fault('Jobs', `${late} of ${waiting} are late by more than five minutes`, 'Is the desk running? If it is, give it more JOBS or find the slow one in its log.') : ok('Jobs', `${waiting} waiting, none late`),
    ...failed.map(({ task, n, error }) => fault(`Jobs, ${task}`, `${n} gave up: ${error.split('\n')[0]!.slice(0, 200)}`, 'Remove the cause; retry in the ledger or the deliveries.')),
  ]
}
