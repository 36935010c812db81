import sql from 'sql-template-tag'
import { system } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { addJobs, type Reactor } from '../platform/jobs.ts'
import { accessTickets } from '../tickets/access.ts'
import { settleAll } from './alarm.ts'
import { policiesInForce } from './registry.ts'

const RECOUNT = 'service-levels:recount'
/** So many tickets in one change: a second's work, so that nobody waits long for one of them. */
const BATCH = 100

/** Has the clocks of all open tickets counted anew in the background, because a policy or a calendar changed. What is over stays as it was (H53). */
export function queueRecount(tx: Tx): void {
  tx.job(RECOUNT, { after: null }, { key: RECOUNT })
}

/** A batch a job, so that others have their turn in between; begun anew, it finds what is right already and leaves it. */
export const recountServiceLevels: Reactor = {
  task: RECOUNT,
  async run(app: App, { after }: { after: string | null }) {
    const ids = await app.db.query<{ id: string }>(sql`select t.id from tickets t
      where (${after}::uuid is null or t.id > ${after}) and ((t.category not in ('solved', 'closed') and t.aside is null) or t.sla_state is not null) order by t.id limit ${BATCH}`)
    if (ids.length === 0) return
    await app.change(system('service-levels'), async tx => {
      const tickets = await accessTickets(tx, ids.map(({ id }) => id))
      await settleAll(tx, [...tickets.values()], { rematch: true, quiet: true, policies: await policiesInForce(tx) })
    })
    const last = ids.at(-1)!.id
    if (ids.length === BATCH) await addJobs(app.db, [{ task: RECOUNT, payload: { after: last }, options: { key: `${RECOUNT}:${last}` } }])
  },
}
