import sql from 'sql-template-tag'
import { admitAutomatic } from '../channels/email/guards/admit-automatic.ts'
import { isRobot } from '../channels/email/guards/robot.ts'
import { emailKey } from '../people/person.ts'
import type { Tx } from '../platform/change.ts'
import { currentSettings } from '../settings/current.ts'
import { changeOf } from '../tickets/changes.ts'
import type { Ticket } from '../tickets/ticket.ts'

const ANSWERED = Symbol('tickets that a rule answered in this change')

interface Asker { role: string; address: string | null; verified: boolean; troubled: boolean; byMachine: boolean }

/**
 * Whether a rule may answer the requester: a customer whose last word was no machine's, at an address that somebody reads and that did not
 * complain, once per change, and within the limits of automatic mail (H11, H12, H24). It counts as sent from then on.
 */
export async function answerable(tx: Tx, ticket: Ticket): Promise<boolean> {
  const answered = tx.unit(ANSWERED, () => new Set<string>())
  const machineSpoke = changeOf(tx, ticket.id)?.messages.some(each => each.kind === 'public' && each.direction === 'out' && each.automatic)
  if (answered.has(ticket.id) || machineSpoke || ticket.demo) return false
  await tx.flush() // what was said in this change is asked about, too
  const { role, address, verified, troubled, byMachine } = await tx.one<Asker>(sql`select p.role, i.value as address, i.verified_at is not null as verified,
      i.bounced_at is not null or i.complained_at is not null as troubled,
      coalesce((select m.automatic from messages m where m.ticket_id = ${ticket.id} and m.kind = 'public' and m.direction = 'in' order by m.created_at desc, m.id desc limit 1), false) as "byMachine"
    from people p left join lateral (select * from identities i where i.person_id = p.id and i.kind = 'email' order by i.is_primary desc, i.created_at limit 1) i on true
    where p.id = ${ticket.requesterId}`)
  if (role !== 'customer' || byMachine || address === null || troubled || isRobot(address)) return false
  const { automaticMailsPerHour } = await currentSettings(tx)
  if (await admitAutomatic(tx, { kind: 'rule', key: emailKey(address), network: null, verified, mostPerHour: automaticMailsPerHour })) return false
  answered.add(ticket.id)
  return true
}
