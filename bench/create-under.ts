import { createRule, createRules, deleteRule, type RuleContent } from '../server/automation/change-rules.ts'
import type { RuleDefinition } from '../server/automation/rule.ts'
import { system } from '../server/platform/actor.ts'
import type { App } from '../server/platform/app.ts'
import { changePolicy } from '../server/sla/change-policy.ts'
import { createPolicy } from '../server/sla/create-policy.ts'
import { USUAL_FIRST, usualGoal } from '../server/sla/goal.ts'
import { makeFloor, measuredCreation, measuredFloor, shownLoad } from './create-ticket.ts'
import { paired, type Bench, type Figure } from './harness/bench.ts'
import type { World } from './harness/world.ts'
import { routedBySkills } from './routing.ts'

const bench = system('bench')
const LANES = 8

/** A ticket by POST /api/v1/tickets on a desk where everything decides: rules with their traces, service levels, routing by skills. */
export const createUnder: Bench = {
  name: 'create-under',
  async run(world, { seconds }) {
    await makeFloor(world.app)
    const made = await makeRules(world.app, 10)
    const few = await againstFloor(world, seconds)
    made.push(...await makeRules(world.app, 90))
    const undo = await everything(world)
    const all = await againstFloor(world, seconds)
    await undo()
    // a trial run of a moment does not have to wait for the making of a thousand
    made.push(...await makeRules(world.app, Math.min(900, Math.ceil(seconds * 900))))
    const many = await againstFloor(world, seconds)
    await world.app.change(bench, async tx => { for (const id of made) await deleteRule(tx, id) })
    const slower = few.ratio / many.ratio
    return [
      figure('100 rules, service levels, skills', all, '≥ 0.4 × the bare transaction', all.ratio >= 0.4),
      figure('10 rules', few),
      figure(`${made.length} rules`, many, `≤ 2 × the time under 10 (${slower.toFixed(2)})`, slower <= 2),
    ]
  },
}

type Pair = Awaited<ReturnType<typeof againstFloor>>

function againstFloor(world: World, seconds: number) {
  return paired(3, () => measuredFloor(world, LANES, seconds), () => measuredCreation(world, LANES, seconds), load => load.perSecond)
}

function figure(what: string, { ours, floor, ratio }: Pair, aim?: string, met?: boolean): Figure {
  return { what: `ticket by API under ${what}`, value: shownLoad(ours), floor: shownLoad(floor), ratio, ...(aim && { aim, met }) }
}

/** A rule gives every ticket to a team, whose agents are chosen by skills, and two promises hold for all. Answers what ends it. */
async function everything({ app, cast }: World): Promise<() => Promise<void>> {
  const teamId = await routedBySkills(app, cast.agentIds.slice(0, 20))
  const { id: toTeam } = await app.change(bench, tx => createRule(tx, contentOf('to the team', { condition: { field: 'channel', op: 'is', value: 'api' }, actions: [{ do: 'team', teamId, unassign: false }] })))
  const targets = [480, 240, 120, 60]
  const policy = await app.change(bench, tx => createPolicy(tx, {
    name: 'bench', active: true,
    definition: {
      description: '', condition: { all: [] }, first: USUAL_FIRST, calendars: { places: [], otherwise: null }, warnings: [], breach: { tell: [], webhookId: null },
      goals: { 'first-response': { ...usualGoal('first-response'), targets }, resolution: { ...usualGoal('resolution'), targets: targets.map(minutes => minutes * 8) } },
    },
  }))
  return async () => {
    await app.change(bench, tx => deleteRule(tx, toTeam))
    await app.change(bench, tx => changePolicy(tx, policy.id, { active: false }))
  }
}

async function makeRules(app: App, count: number): Promise<string[]> {
  const contents = Array.from({ length: count }, (_, n) => {
    const condition: RuleDefinition['condition'] = { all: [{ field: 'priority', op: 'lt', value: 4 }, { any: [{ field: 'message.words', op: 'hasAny', value: [`word${n}`, `other${n}`] }, { field: 'subject', op: 'contains', value: `term ${n}` }] }] }
    return contentOf(`rule ${n}`, { condition, actions: [{ do: 'tag', add: [`tag${n}`], remove: [] }] })
  })
  return (await app.change(bench, tx => createRules(tx, contents))).map(({ id }) => id)
}

const contentOf = (name: string, content: Pick<RuleDefinition, 'condition' | 'actions'>): RuleContent => ({ name, description: '', category: '', enabled: true, definition: { about: 'ticket', when: ['opened'], quiet: null, from: null, until: null, ...content } })
