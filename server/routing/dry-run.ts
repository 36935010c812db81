import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { currentSettings } from '../settings/current.ts'
import { accessTicket } from '../tickets/access.ts'
import { checkRouting } from './change-routing.ts'
import { unitsOf } from './load.ts'
import { prepare } from './prepare.ts'
import { namesOn } from './queries.ts'
import { knownRouting, routingOf } from './registry.ts'
import { MANUAL, type RoutingSettings } from './settings.ts'
import { shownStep } from './shown.ts'

/** Who of a team would get a ticket now, by its routing or by a draft of one. Nothing is claimed, recorded or given. */
export function dryRun(app: App, actor: PersonActor, teamId: string, ticketId: string, draft: Partial<RoutingSettings>) {
  return app.change(actor, async tx => {
    await checkRouting(tx, teamId, draft)
    const ticket = await accessTicket(tx, ticketId, 'read')
    const now = await routingOf(tx, teamId)
    const routing = { id: teamId, version: 0, ...now, teamId, settings: { ...MANUAL, ...now?.settings, ...draft } }
    const floor = await prepare(tx, [{ ticket, routing }])
    const { decision, needs } = await floor.decide(ticket, routing, [])
    const [names, { skills }, { channelUnits }] = [await namesOn(tx, [decision.path]), await knownRouting(tx), await currentSettings(tx)]
    const named = (id: string) => ({ id, name: skills.find(skill => skill.id === id)?.name ?? '' })
    const isManual = routing.settings.method === 'manual'
    const winner = isManual ? undefined : decision.ranked[0]
    return {
      person: winner ? { id: winner, name: names.get(winner) ?? '' } : null, reason: isManual ? 'manual' as const : decision.reason, relaxed: decision.relaxed, units: unitsOf(channelUnits, ticket),
      needs: needs.map(({ skillId, level, required }) => ({ skill: named(skillId), level, required })), path: decision.path.map(step => shownStep(step, names, skills)),
    }
  })
}
