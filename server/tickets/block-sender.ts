import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { changeSetting } from '../settings/change-setting.ts'
import { currentSettings } from '../settings/current.ts'
import type { Ticket } from './ticket.ts'

/** The desk takes no mail from the requester's addresses any more, or takes it again. Colleagues are never blocked. */
export async function blockSender(tx: Tx, ticket: Ticket, block: boolean): Promise<void> {
  const addresses = (await tx.query<{ key: string }>(sql`select i.key from identities i join people p on p.id = i.person_id
    where i.person_id = ${ticket.requesterId} and i.kind = 'email' and p.role = 'customer' order by i.key`)).map(({ key }) => key)
  const { blockedSenders } = await currentSettings(tx)
  const others = blockedSenders.filter(each => !addresses.includes(each))
  await changeSetting(tx, 'blockedSenders', block ? [...others, ...addresses] : others)
}
