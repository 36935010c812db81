import sql from 'sql-template-tag'
import { askAbout } from '../conditions/compile.ts'
import { toSql } from '../conditions/to-sql.ts'
import { system } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import type { Reactor } from '../platform/jobs.ts'
import { accessTickets } from '../tickets/access.ts'
import { askedFields, contextAt, momentOf } from '../tickets/asking.ts'
import { factsOfAll } from '../tickets/facts.ts'
import { tablesFor } from '../tickets/fields.ts'
import { armOnCustomers } from './customers/quiet.ts'
import { NOT_LOOKED } from './gather.ts'
import { ruleIndex, type Ready } from './registry.ts'
import { partOf, isTimeless } from './static-part.ts'
import { ARM_BATCH, PACE_MS, setWaitAlarm, silentSince, wait, waitsOf } from './waits.ts'

export const ARM_RULE = 'arm-rule'
const ARMING = system('rules')

interface Place { ruleId: string; after?: string; late?: number }

/** A rule of time that was switched on or changed begins to wait on the tickets that there are; of one that is off nothing is left. In batches, each a change of its own. */
export const armRule: Reactor = {
  task: ARM_RULE,
  run: (app: App, place: Place) => app.change(ARMING, async tx => {
    const onCustomers = await armOnCustomers(tx, place.ruleId, place.after, place.late ?? 0)
    if (onCustomers) return tx.job(ARM_RULE, { ...onCustomers, ruleId: place.ruleId }, { key: `${ARM_RULE}:${place.ruleId}` })
    const ready = (await ruleIndex(tx)).timed.get(place.ruleId)
    if (!ready) {
      await tx.query(sql`delete from rule_waits where rule_id = ${place.ruleId}`)
      return
    }
    const next = await armBatch(tx, ready, place)
    if (next) tx.job(ARM_RULE, next, { key: `${ARM_RULE}:${place.ruleId}` })
  }),
}

async function armBatch(tx: Tx, ready: Ready, { ruleId, after, late = 0 }: Place): Promise<Place | null> {
  const { rule } = ready
  const condition = partOf(rule.condition, isTimeless)
  const context = contextAt(tx.actor, await momentOf(tx, tx.now))
  const ids = (await tx.query<{ id: string }>(sql`select t.id from ${tablesFor(condition)} where ${toSql(condition, await askedFields(tx), context)}
    and t.category <> 'closed' and t.aside is null and ${after ? sql`t.id > ${after}` : sql`true`} order by t.id limit ${ARM_BATCH}`)).map(({ id }) => id)
  if (ids.length === 0) return null
  const tickets = [...(await accessTickets(tx, ids)).values()]
  const [facts, waits] = await Promise.all([factsOfAll(tx, tickets), waitsOf(tx, ids)])
  let overdue = late
  for (const each of facts) {
    const { ticket } = each
    if (ticket.aside || ticket.category === 'closed' || !ready.mayHold(askAbout({ ...each, ...NOT_LOOKED }, context))) continue
    const waiting = waits.find(found => found.ticketId === ticket.id && found.ruleId === ruleId)
    const since = waiting?.since ?? silentSince(ticket, rule.quiet!.of, tx.now)
    const notBefore = tx.now.add({ milliseconds: overdue * PACE_MS })
    overdue++
    if (!waiting) await wait(tx, rule, ticket.id, since, notBefore)
    else if (!waiting.done) await setWaitAlarm(tx, rule, ticket.id, since, notBefore) // one that acted in this silence does not act again because its words were mended
  }
  return ids.length < ARM_BATCH ? null : { ruleId, after: ids.at(-1)!, late: overdue }
}
