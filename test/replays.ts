import sql from 'sql-template-tag'
import { expect } from 'vitest'
import type { App } from '../server/platform/app.ts'
import { ticketLog, ticketRows } from '../server/tickets/logged.ts'
import { replay } from '../server/tickets/replay.ts'
import type { Ticket } from '../server/tickets/ticket.ts'

/** Every ticket of the database, replayed from its log, equals its row. Called when a test's desk closes. */
export async function expectReplays(app: App): Promise<number> {
  const rows = await ticketRows(app.db, sql`true order by t.id limit 2000`)
  for (const row of rows) expect(comparable(replay(await ticketLog(app.db, row.id)))).toEqual(comparable(row))
  return rows.length
}

/** Without the text of the subject, which the log does not hold; instants as text; participants as a set. */
function comparable(ticket: Ticket) {
  return { ...JSON.parse(JSON.stringify(ticket)), subject: '', participants: [...ticket.participants].sort() }
}
