import sql from 'sql-template-tag'
import { emailKey } from '../../../people/person.ts'
import type { App } from '../../../platform/app.ts'
import type { Tx } from '../../../platform/change.ts'
import { newSecretToken } from '../../../platform/ids.ts'
import { currentSettings } from '../../../settings/current.ts'
import { renderTemplate } from '../../../templates/render-template.ts'
import { wishesSilence } from '../filters/automatic-marks.ts'
import type { MailAddress, ParsedMail } from '../mail.ts'
import type { Mailbox } from '../mailbox.ts'
import { admitAutomatic, networkOfRemote } from './admit-automatic.ts'
import { raiseAlarm } from './alarm.ts'
import { askJob } from './automatic-mail.ts'

const LINK_DAYS = 7
const ASK_AGAIN_HOURS = 24

interface Held { arrivalId: string; remote: string | undefined; mail: ParsedMail; sender: MailAddress; automatic: boolean; mailbox: Mailbox }

/** Whether the owner of an address confirmed it by our link, of mail that waited for that. */
export async function isConfirmed(tx: Tx, key: string): Promise<boolean> {
  return await tx.maybe(sql`select 1 from sender_confirmations where key = ${key} and used_at is not null`) !== undefined
}

/**
 * Asks the owner of an address never seen before whether a mail that is held back is theirs, by a link and without a word of that mail
 * (H24). At most once a day, within the limits of automatic mail, and never a machine. Says in words what was done.
 */
export async function askSender(tx: Tx, app: App, { arrivalId, remote, mail, sender, automatic, mailbox }: Held): Promise<string> {
  if (automatic) return 'A machine sent it: nobody there can confirm.'
  if (wishesSilence(mail)) return 'The sender asks for no automatic mail, so nobody was asked.'
  const key = emailKey(sender.address)
  const asked = await tx.maybe(sql`select 1 from sender_confirmations where key = ${key} and asked_at > ${tx.now.subtract({ hours: ASK_AGAIN_HOURS })}`)
  if (asked) return 'They were asked within the last day.'
  const { automaticMailsPerHour: limit, language, deskName } = await currentSettings(tx)
  const refusal = await admitAutomatic(tx, { kind: 'verification', key, network: networkOfRemote(remote), verified: false, mostPerHour: limit })
  if (refusal?.tripped) await raiseAlarm(tx, app, mailbox, { kind: 'limit', arrivalId, limit })
  if (refusal) return `They were not asked. ${refusal.why}`
  const { token, hash } = newSecretToken('pmc')
  await tx.query(sql`insert into sender_confirmations (key, address, token_hash, language, mailbox_id, asked_at, expires_at)
    values (${key}, ${sender.address}, ${hash}, ${language}, ${mailbox.id}, ${tx.now}, ${tx.now.add({ hours: LINK_DAYS * 24 })})
    on conflict (key) do update set token_hash = excluded.token_hash, language = excluded.language, mailbox_id = excluded.mailbox_id, asked_at = excluded.asked_at, expires_at = excluded.expires_at`)
  const link = new URL(`/confirm/${token}`, app.config.PUBLIC_URL).href
  const words = await renderTemplate(tx, 'verify-address', { language, brandId: mailbox.brandId, mailboxId: mailbox.id }, { 'brand.name': deskName, link })
  askJob(tx, app, { mailboxId: mailbox.id, to: sender.address, ...words })
  return 'They were asked by mail to confirm that it is theirs.'
}
