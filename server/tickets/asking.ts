import { withCustom } from '../conditions/custom.ts'
import type { Context, Fields } from '../conditions/fields.ts'
import { CONDITION_TYPE, type Carrier, type CustomField } from '../fields/field.ts'
import { allFields } from '../fields/registry.ts'
import type { Actor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db.ts'
import { mergedRoots } from '../people/merging/roots.ts'
import { currentSettings } from '../settings/current.ts'
import { contextOf, ticketFields, type TicketFacts } from './fields.ts'
import { raw } from 'sql-template-tag'

/** All that a condition about tickets needs to be asked: what can be asked about, by whom, when and where. */
export interface Asking { fields: Fields<TicketFacts>; context: Context }

export async function askingFor(app: Pick<App, 'db' | 'clock'>, actor: Actor): Promise<Asking> {
  const [fields, moment] = await Promise.all([askedFields(app.db), momentOf(app.db, app.clock())])
  return { fields, context: contextAt(actor, moment) }
}

/** In what it is asked, whoever asks: the moment, the desk's zone, and who has become whom since a view named them. */
export type Moment = Omit<Context, 'refs'>

export async function momentOf(q: Queries, now: Temporal.Instant): Promise<Moment> {
  const [{ timeZone }, became] = await Promise.all([currentSettings(q), mergedRoots(q)])
  return { now, zone: timeZone, became }
}

export function contextAt(actor: Actor, moment: Moment): Context {
  return { ...contextOf(actor, moment.now, moment.zone), ...moment }
}

const built = new WeakMap<readonly CustomField[], Fields<TicketFacts>>()

/**
 * Everything that can be asked about a ticket, the admin's own fields included: `custom.<key>` of the ticket, and
 * `requester.custom.<key>` and `organisation.custom.<key>`. Archived ones too, so that no view breaks.
 */
export async function askedFields(q: Queries): Promise<Fields<TicketFacts>> {
  const defined = await allFields(q)
  const known = built.get(defined)
  if (known) return known
  const of = (carrier: Carrier) => defined.filter(field => field.carrier === carrier).map(({ key, kind }) => ({ key, type: CONDITION_TYPE[kind] }))
  const tickets = withCustom(ticketFields, of('ticket'), { prefix: 'custom', column: raw('t.custom'), read: ({ ticket }) => ticket.custom, indexed: true })
  const requesters = withCustom(tickets, of('person'), { prefix: 'requester.custom', column: raw('r.custom'), read: ({ requester }) => requester?.custom ?? {} })
  const fields = withCustom(requesters, of('organisation'), { prefix: 'organisation.custom', column: raw('o.custom'), read: ({ organisation }) => organisation?.custom ?? {} })
  built.set(defined, fields)
  return fields
}
