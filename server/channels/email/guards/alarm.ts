import sql from 'sql-template-tag'
import { sendSystemMail } from '../../../auth/mail.ts'
import type { App } from '../../../platform/app.ts'
import type { Tx } from '../../../platform/change.ts'
import { newId } from '../../../platform/ids.ts'
import { currentSettings } from '../../../settings/current.ts'
import { spoken, type Language } from '../../../settings/locale.ts'
import type { Mailbox } from '../mailbox.ts'
import { plainMail, type Words } from './plain-mail.ts'
import { accountText, alarmText } from './texts.ts'

export type Alarm = { kind: 'loop'; arrivalId: string; sender: string } | { kind: 'limit'; arrivalId: string; limit: number }

const MOST_ADMINS = 20

/**
 * Tells the admins that automatic mail was stopped: an event of the mailbox, and a mail to each of them, at most one an hour whatever
 * happens. The ledger says the rest.
 */
export async function raiseAlarm(tx: Tx, app: App, mailbox: Mailbox | undefined, alarm: Alarm): Promise<void> {
  if (mailbox) await recordAlarm(tx, mailbox.id, alarm)
  if (!await mayMail(tx)) return
  await mailAdmins(tx, app, '/settings/ledger', (language, desk) => alarmText(language, { desk, mailbox: mailbox?.address ?? desk, alarm }))
}

/** Tells the admins that mail of some accounts is not fetched, or is again: an event of each mailbox, and one mail for all. */
export async function raiseAccountAlarm(tx: Tx, app: App, accounts: readonly { id: string; address: string; error: string | null }[], recovered: boolean): Promise<void> {
  for (const { id } of accounts) await recordOnMailbox(tx, id, recovered ? 'mailbox.intakeRecovered' : 'mailbox.intakeFailing', {})
  await mailAdmins(tx, app, '/settings/accounts', (language, desk) => accountText(language, { desk, recovered, accounts }))
}

/** A mail to each admin in their language, with a link to a page of the settings. */
export async function mailAdmins(tx: Tx, app: App, path: string, text: (language: Language, desk: string) => Words): Promise<void> {
  const { deskName, language } = await currentSettings(tx)
  const admins = await tx.query<{ address: string; language: string | null }>(sql`select distinct on (p.id) i.value as address, p.language from people p
    join identities i on i.person_id = p.id and i.kind = 'email' and i.bounced_at is null where p.role = 'admin' and p.active and not p.demo order by p.id, i.is_primary desc, i.created_at limit ${MOST_ADMINS}`)
  for (const admin of admins) {
    sendSystemMail(app, tx, plainMail(admin.address, text(spoken(admin.language, language), deskName), new URL(path, app.config.PUBLIC_URL).href))
  }
}

async function recordAlarm(tx: Tx, mailboxId: string, alarm: Alarm): Promise<void> {
  const [type, data] = alarm.kind === 'loop' ? ['mailbox.loopBroken', { arrivalId: alarm.arrivalId }] as const : ['mailbox.automaticMailStopped', { arrivalId: alarm.arrivalId, limit: alarm.limit }] as const
  await recordOnMailbox(tx, mailboxId, type, data)
}

async function recordOnMailbox(tx: Tx, mailboxId: string, type: string, data: Record<string, unknown>): Promise<void> {
  const { version } = await tx.one<{ version: number }>(sql`update mailboxes set version = version + 1 where id = ${mailboxId} returning version`)
  tx.record({ kind: 'mailbox', id: mailboxId, version: version - 1 }, type, data)
}

async function mayMail(tx: Tx): Promise<boolean> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('automatic mail: alarm'))`)
  const sent = await tx.query(sql`insert into automatic_mails (id, kind, key, at) select ${newId()}, 'alarm', '', ${tx.now}
    where not exists (select from automatic_mails a where a.key = '' and a.kind = 'alarm' and a.at > ${tx.now.subtract({ hours: 1 })}) returning 1`)
  return sent.length > 0
}
