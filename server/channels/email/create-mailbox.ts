import sql from 'sql-template-tag'
import { emailKey, isAddress } from '../../people/person.ts'
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/change.ts'
import { sanitizeHtml } from '../../platform/html.ts'
import { newId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import type { Mailbox } from './mailbox.ts'
import { sealIntake, sealServer } from './mailbox-input.ts'
import { announceMailboxes } from './mailboxes.ts'
import type { MailboxInput } from './schemas.ts'

/** Adds an address at which the desk is written to. Throws 409 when it is one already, 422 for an unknown brand or team. */
export async function createMailbox(app: Pick<App, 'secrets'>, tx: Tx, given: MailboxInput & { demo?: boolean }): Promise<Mailbox> {
  const address = given.address.trim()
  if (!isAddress(address)) throw problem.badRequest('address', 'This is not an e-mail address.')
  const id = newId()
  const mailbox: Mailbox = {
    id, address, key: emailKey(address), name: given.name?.trim() || address.slice(0, address.lastIndexOf('@')),
    brandId: given.brandId ?? null, teamId: given.teamId ?? null, signature: sanitizeHtml(given.signature ?? ''),
    intake: sealIntake(app.secrets, given.intake ?? { kind: 'handed' }, null, id), relay: given.relay ? sealServer(app.secrets, given.relay, null, id) : null,
    quoteHistory: given.quoteHistory ?? null, fromFormat: given.fromFormat ?? 'agent', envelope: given.envelope ?? 'auto', closedTickets: given.closedTickets ?? null,
    acknowledge: given.acknowledge ?? null, holdUnverified: given.holdUnverified ?? false, active: true, demo: given.demo ?? false, createdAt: tx.now, version: 1,
  }
  await refuseUnknown(tx, mailbox)
  tx.record({ kind: 'mailbox', id: mailbox.id, version: 0 }, 'mailbox.created', { intake: mailbox.intake.kind })
  const made = await tx.query(sql`insert into mailboxes (id, address, key, name, brand_id, team_id, signature, intake, relay, quote_history, from_format, envelope,
      closed_tickets, acknowledge, hold_unverified, demo, created_at, version)
    values (${mailbox.id}, ${address}, ${mailbox.key}, ${mailbox.name}, ${mailbox.brandId}, ${mailbox.teamId}, ${mailbox.signature}, ${JSON.stringify(mailbox.intake)},
      ${mailbox.relay && JSON.stringify(mailbox.relay)}, ${mailbox.quoteHistory}, ${mailbox.fromFormat}, ${mailbox.envelope},
      ${mailbox.closedTickets && JSON.stringify(mailbox.closedTickets)}, ${mailbox.acknowledge}, ${mailbox.holdUnverified}, ${mailbox.demo}, ${tx.now}, 1)
    on conflict (key) where active do nothing returning 1`)
  if (made.length === 0) throw mailboxTaken(address)
  await announceMailboxes(tx)
  return mailbox
}

export const mailboxTaken = (address: string) => problem.conflict('mailbox-address', `${address} is a mailbox of this desk already.`)

/** 422 for a brand or team that is not there, so that the commit does not fail without words. */
export async function refuseUnknown(tx: Tx, { brandId, teamId }: Pick<Mailbox, 'brandId' | 'teamId'>): Promise<void> {
  const known = await tx.one<{ brand: boolean; team: boolean }>(sql`select
    ${brandId}::uuid is null or exists (select from brands where id = ${brandId} and not archived) as brand,
    ${teamId}::uuid is null or exists (select from teams where id = ${teamId} and not archived) as team`)
  if (!known.brand) throw problem.unprocessable('unknown-brand', 'There is no such brand.')
  if (!known.team) throw problem.unprocessable('unknown-team', 'There is no such team.')
}
