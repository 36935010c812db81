import sql from 'sql-template-tag'
import { system } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Sweep } from '../platform/housekeeping.ts'
import { currentSettings } from '../settings/current.ts'
import { accessTicket } from '../tickets/access.ts'
import { recordPurged } from '../tickets/purged.ts'
import { purgeTickets } from './purge-tickets.ts'

/** Tickets that are looked for at a time; the sweep goes on until none is left. */
const BATCH = 100

/**
 * Erases what has lain in the bin for as long as the settings say (0: it stays for ever), a change each: the ticket, whatever was merged
 * into it, its messages, files and the mails that it came by. Its log stays and says so, because it holds no words of anybody.
 */
export const sweepBin: Sweep = async (q, now, app) => {
  const { binDays } = await currentSettings(app)
  if (binDays === 0) return
  const before = now.subtract({ hours: 24 * binDays })
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const due = await q.query<{ id: string }>(sql`select id from tickets where aside = 'bin' and aside_at < ${before} and id > ${after} order by id limit ${BATCH}`)
    for (const { id } of due) await purge(app, id, before)
    if (due.length < BATCH) return
    after = due.at(-1)!.id
  }
}

function purge(app: App, ticketId: string, before: Temporal.Instant): Promise<void> {
  return app.change(system('bin'), async tx => {
    const ticket = await accessTicket(tx, ticketId, 'restore')
    // somebody may have restored it meanwhile
    if (ticket.aside !== 'bin' || Temporal.Instant.compare(ticket.asideAt!, before) >= 0) return
    const family = (await tx.query<{ id: string }>(sql`select merged_family(${ticketId}) as id`)).map(({ id }) => id)
    for (const id of family.sort()) recordPurged(tx, await accessTicket(tx, id, 'restore'))
    await tx.flush()
    await tx.query(sql`update arrivals set raw_hash = null, sender = null, subject = null, envelope = '{}', decisions = '[]', error = null, forgotten_at = ${tx.now} where ticket_id = any(${family}::uuid[])`)
    await purgeTickets(tx, family)
  })
}
