import sql from 'sql-template-tag'
import { system } from '../../platform/actor.ts'
import type { App } from '../../platform/app.ts'
import { fixedId } from '../../platform/ids.ts'
import type { Sweep } from '../../platform/housekeeping.ts'
import { currentSettings } from '../../settings/current.ts'

const LEDGER = fixedId('ledger')
/** Rows that one change gives up; the sweep goes on until none is left. */
const BATCH = 500

/**
 * Gives up the bytes and the personal data of arrivals after the time that the settings keep them for; 0 keeps them for ever. The row
 * stays with its key, so that the same mail is never taken for a new one, and the log says how many were given up. What waits to be
 * understood is never touched, and no message or attachment of a ticket either.
 */
export const forgetArrivals: Sweep = async (_q, now, app) => {
  const { ledgerDays, quarantineDays } = await currentSettings(app)
  for (const [days, what] of [[ledgerDays, 'ledger'], [quarantineDays, 'quarantine']] as const) {
    if (days === 0) continue
    while (await forget(app, what, now.subtract({ hours: 24 * days })) === BATCH) { /* until none is left */ }
  }
}

function forget(app: App, what: 'ledger' | 'quarantine', before: Temporal.Instant): Promise<number> {
  const outcomes = what === 'quarantine' ? sql`a.outcome in ('quarantined', 'rejected')` : sql`a.outcome not in ('waiting', 'quarantined', 'rejected')`
  return app.change(system('ledger'), async tx => {
    const gone = await tx.query(sql`update arrivals set raw_hash = null, sender = null, subject = null, envelope = '{}', decisions = '[]', error = null, forgotten_at = ${tx.now}
      where id in (select a.id from arrivals a where a.raw_hash is not null and a.received_at < ${before} and ${outcomes} order by a.received_at limit ${BATCH} for update skip locked) returning 1`)
    if (gone.length > 0) {
      await tx.query(sql`select pg_advisory_xact_lock(hashtext('ledger'))`)
      const { version } = await tx.one<{ version: number }>(sql`select coalesce(max(seq), 0) as version from events where subject_id = ${LEDGER}`)
      tx.record({ kind: 'ledger', id: LEDGER, version }, 'ledger.forgotten', { what, count: gone.length, before: before.toString() })
    }
    return gone.length
  })
}
