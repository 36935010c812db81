import sql from 'sql-template-tag'
import { emailKey, isAddress } from '../../people/person.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import { sanitizeHtml } from '../../platform/html.ts'
import { isId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { mailboxTaken, refuseUnknown } from './create-mailbox.ts'
import { MAILBOX_COLUMNS, noMailbox, type Mailbox } from './mailbox.ts'
import { sealIntake, sealServer } from './mailbox-input.ts'
import { announceMailboxes } from './mailboxes.ts'
import type { MailboxInput } from './schemas.ts'

export type MailboxChanges = Partial<MailboxInput> & { active?: boolean }

/** The mailbox's row, locked; routes admit only whoever may change it. */
export async function accessMailbox(tx: Tx, id: string): Promise<Mailbox> {
  const found = isId(id) ? await tx.maybe<Mailbox>(sql`select ${MAILBOX_COLUMNS} from mailboxes m where m.id = ${id} for no key update`) : undefined
  if (!found) throw noMailbox()
  return found
}

/** Values that an event may show; of the others it says only that they changed. */
const SHOWN = new Set<keyof Mailbox>(['brandId', 'teamId', 'quoteHistory', 'fromFormat', 'envelope', 'closedTickets', 'acknowledge', 'holdUnverified', 'active'])
const FIELDS = [
  'address', 'name', 'brandId', 'teamId', 'signature', 'intake', 'relay', 'quoteHistory', 'fromFormat', 'envelope', 'closedTickets', 'acknowledge', 'holdUnverified', 'active',
] as const

/** Changes a mailbox that `accessMailbox` locked. Passwords that are not given stay. Not active: it takes and sends nothing, its tickets stay. */
export async function updateMailbox(app: Pick<App, 'secrets'>, tx: Tx, mailbox: Mailbox, given: MailboxChanges): Promise<Mailbox> {
  const after = merge(app, mailbox, given)
  if (!isAddress(after.address)) throw problem.badRequest('address', 'This is not an e-mail address.')
  const fields = FIELDS.filter(field => JSON.stringify(after[field]) !== JSON.stringify(mailbox[field]))
  if (fields.length === 0) return mailbox
  await refuseUnknown(tx, after)
  if (after.active) {
    const other = await tx.maybe(sql`select 1 from mailboxes where key = ${after.key} and active and id <> ${mailbox.id}`)
    if (other) throw mailboxTaken(after.address)
  }
  const subject = { kind: 'mailbox', id: mailbox.id, version: mailbox.version }
  const changed = Object.fromEntries(fields.map(field => [field, SHOWN.has(field) ? { from: mailbox[field], to: after[field] } : { from: null, to: null }]))
  tx.record(subject, 'mailbox.updated', { changed })
  after.version = subject.version
  await tx.query(sql`update mailboxes set address = ${after.address}, key = ${after.key}, name = ${after.name}, brand_id = ${after.brandId}, team_id = ${after.teamId},
      signature = ${after.signature}, intake = ${JSON.stringify(after.intake)}, relay = ${after.relay && JSON.stringify(after.relay)}, quote_history = ${after.quoteHistory},
      from_format = ${after.fromFormat}, envelope = ${after.envelope}, acknowledge = ${after.acknowledge}, hold_unverified = ${after.holdUnverified},
      closed_tickets = ${after.closedTickets && JSON.stringify(after.closedTickets)},
      active = ${after.active}, version = ${after.version} where id = ${mailbox.id}`)
  await announceMailboxes(tx)
  return after
}

function merge(app: Pick<App, 'secrets'>, before: Mailbox, given: MailboxChanges): Mailbox {
  const address = given.address?.trim() ?? before.address
  return {
    ...before, address, key: emailKey(address),
    name: given.name?.trim() || before.name,
    brandId: given.brandId === undefined ? before.brandId : given.brandId,
    teamId: given.teamId === undefined ? before.teamId : given.teamId,
    signature: given.signature === undefined ? before.signature : sanitizeHtml(given.signature),
    intake: given.intake ? sealIntake(app.secrets, given.intake, before.intake, before.id) : before.intake,
    relay: given.relay === undefined ? before.relay : given.relay && sealServer(app.secrets, given.relay, before.relay, before.id),
    quoteHistory: given.quoteHistory === undefined ? before.quoteHistory : given.quoteHistory,
    fromFormat: given.fromFormat ?? before.fromFormat,
    envelope: given.envelope ?? before.envelope,
    acknowledge: given.acknowledge === undefined ? before.acknowledge : given.acknowledge,
    holdUnverified: given.holdUnverified ?? before.holdUnverified,
    closedTickets: given.closedTickets === undefined ? before.closedTickets : given.closedTickets,
    active: given.active ?? before.active,
  }
}
