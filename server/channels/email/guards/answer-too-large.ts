import sql from 'sql-template-tag'
import { addressState } from '../../../people/identity-state.ts'
import { emailKey, isAddress } from '../../../people/person.ts'
import type { App } from '../../../platform/app.ts'
import type { Tx } from '../../../platform/change.ts'
import { currentSettings } from '../../../settings/current.ts'
import { renderTemplate } from '../../../templates/render-template.ts'
import type { Arrival } from '../../core/arrival.ts'
import type { MailAddress, ParsedMail } from '../mail.ts'
import { activeMailboxes } from '../mailboxes.ts'
import { reasonAgainst } from './acknowledge.ts'
import { admitAutomatic } from './admit-automatic.ts'
import { raiseAlarm } from './alarm.ts'
import { askJob } from './automatic-mail.ts'
import { breakLoop, mute } from './break-loop.ts'
import { fingerprint } from './fingerprint.ts'

interface Oversized { arrival: Arrival; mail: ParsedMail; sender: MailAddress | null }

/**
 * Tells the sender of a mail that it was too large, once per mail, under the guards of every automatic mail (H11, H13, H24). Says why not; null: it
 * was sent.
 */
export async function answerTooLarge(tx: Tx, app: App, { arrival, mail, sender }: Oversized): Promise<string | null> {
  if (!sender || !isAddress(sender.address)) return 'The sender’s address is none that can be written to.'
  const answered = await tx.maybe(sql`select 1 from arrivals where id = ${arrival.id} and decisions @> '[{"step":"too-large answer","decision":"sent"}]'`)
  if (answered) return 'They were told before.'
  const mailboxes = await activeMailboxes(tx)
  const mailbox = mailboxes.find(each => each.id === arrival.accountId)
  const key = emailKey(sender.address)
  const state = await addressState(tx, sender.address)
  const role = state && (await tx.maybe<{ role: string }>(sql`select role from people where id = ${state.personId}`))?.role
  const against = reasonAgainst(tx.now, app, { arrival, mail, sender, automatic: false, mailbox, mailboxes, person: { role: role ?? 'customer' }, state })
  if (against || !mailbox) return against
  const loop = await breakLoop(tx, { arrivalId: arrival.id, mailboxId: mailbox.id, key, fingerprint: fingerprint(mail) })
  if (loop) {
    if (await mute(tx, key)) await raiseAlarm(tx, app, mailbox, { kind: 'loop', arrivalId: arrival.id, sender: sender.address })
    return loop
  }
  const { automaticMailsPerHour: limit, language, deskName } = await currentSettings(tx)
  const refusal = await admitAutomatic(tx, { kind: 'too-large', key, network: null, verified: state?.verified ?? false, mostPerHour: limit })
  if (refusal?.tripped) await raiseAlarm(tx, app, mailbox, { kind: 'limit', arrivalId: arrival.id, limit })
  if (refusal) return refusal.why
  const words = await renderTemplate(tx, 'too-large', { language, brandId: mailbox.brandId, mailboxId: mailbox.id }, { 'brand.name': mailbox.name || deskName, limit: `${app.config.MAX_MAIL_MB} MB` })
  askJob(tx, app, { mailboxId: mailbox.id, to: sender.address, ...words })
  return null
}
