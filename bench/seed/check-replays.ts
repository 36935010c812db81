import { deepStrictEqual } from 'node:assert'
import sql from 'sql-template-tag'
import type { App } from '../../server/platform/app.ts'
import { ticketLog, ticketRows } from '../../server/tickets/logged.ts'
import { replay } from '../../server/tickets/replay.ts'
import type { Ticket } from '../../server/tickets/ticket.ts'

const SAMPLE = 200

/** Throws when a ticket of a sample, from all ages, is not what its log tells. */
export async function checkReplays(app: App): Promise<number> {
  const { count } = await app.db.one<{ count: number }>(sql`select count(*) from tickets`)
  const rows = await ticketRows(app.db, sql`t.number % ${Math.max(1, Math.floor(count / SAMPLE))} = 0 limit ${2 * SAMPLE}`)
  for (const row of rows) deepStrictEqual(comparable(replay(await ticketLog(app.db, row.id))), comparable(row))
  return rows.length
}

/** Without the text of the subject, which the log does not hold; instants as text. */
function comparable(ticket: Ticket): unknown {
  return { ...JSON.parse(JSON.stringify(ticket)) as object, subject: '' }
}
