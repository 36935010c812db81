import sql from 'sql-template-tag'
import { system, type PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { personActor } from '../auth/person-actor.ts'
import { createOrganisation } from '../people/create-organisation.ts'
import { createPerson } from '../people/create-person.ts'
import { createTeam } from '../people/create-team.ts'
import { addMember } from '../people/team-members.ts'
import { accessTicket } from '../tickets/access.ts'
import { addMessage } from '../tickets/add-message.ts'
import { assign } from '../tickets/assign.ts'
import { changeStatus } from '../tickets/change-status.ts'
import { openTicket } from '../tickets/open-ticket.ts'
import { agents, customers, organisations, teams } from './cast.ts'
import { makePolicy, makeRule } from './policies.ts'
import { bulgarianStories } from './stories-bg.ts'
import { englishStories } from './stories-en.ts'
import { polishStories } from './stories-pl.ts'
import type { Agent, Customer, Story, TeamKey } from './story.ts'

export const stories: readonly Story[] = [...englishStories, ...bulgarianStories, ...polishStories].sort((a, b) => b.hoursAgo - a.hoursAgo)

export interface Loaded { tickets: number; customers: number; organisations: number; teams: number }

/** A solved ticket closes after three days without a word. */
const CLOSES_AFTER = { hours: 72 }

/**
 * Fills the desk with a believable week of an electric-bicycle shop in three languages, through the same verbs as real work,
 * each step at its own time in the past. Everything is marked and can be cleared whole. 409 when it is there already.
 */
export async function loadDemo(app: App, progress: (done: number, of: number) => void = () => undefined): Promise<Loaded> {
  const now = app.clock()
  const cast = await app.change(system('demo'), makeCast, { at: now.subtract({ hours: stories[0]!.hoursAgo + 24 }) })
  for (const [index, story] of stories.entries()) {
    await tell(app, cast, story, now)
    progress(index + 1, stories.length)
  }
  await app.change(system('demo'), tx => makePolicy(tx, Object.values(cast.teams)))
  return { tickets: stories.length, customers: Object.keys(customers).length, organisations: Object.keys(organisations).length, teams: Object.keys(teams).length }
}

interface Cast { customers: Record<Customer, PersonActor>; agents: Record<Agent, PersonActor>; teams: Record<TeamKey, string> }

async function makeCast(tx: Tx): Promise<Cast> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('demo'))`)
  if (await tx.maybe(sql`select 1 from people where demo limit 1`)) throw problem.conflict('demo-loaded', 'The demo data is there already. Clear it first to load it anew.')
  const organisationIds = await each(organisations, async given => (await createOrganisation(tx, { ...given, demo: true })).id)
  const person = async (character: (typeof customers)[Customer], role: 'agent' | 'customer') => {
    const { name, email, language, timeZone, organisation, vip } = character
    const made = await createPerson(tx, { name, role, identities: [{ kind: 'email', value: email }], language, timeZone, vip, organisationId: organisation && organisationIds[organisation], demo: true })
    return made.id
  }
  const customerIds = await each(customers, character => person(character, 'customer'))
  const agentIds = await each(agents, character => person(character, 'agent'))
  const teamIds = await each(teams, async ({ name, members }) => {
    const team = await createTeam(tx, { name, demo: true })
    for (const member of members) await addMember(tx, team, agentIds[member])
    return team.id
  })
  await makeRule(tx, Object.values(teamIds))
  return {
    customers: await each(customerIds, id => personActor(tx, id, 'email')),
    agents: await each(agentIds, id => personActor(tx, id, 'session')),
    teams: teamIds,
  }
}

async function tell(app: App, cast: Cast, story: Story, now: Temporal.Instant): Promise<void> {
  const { said: [first, ...rest], agent, team, from, ends } = story
  const customer = cast.customers[from]
  const channel = story.channel ?? 'email'
  const came = now.subtract({ hours: story.hoursAgo })
  const at = (minutes: number) => came.add({ minutes })
  const last = (rest.at(-1) ?? first!)[1]
  const { id } = await app.change(customer, tx => openTicket(tx, {
    subject: story.subject, requesterId: customer.id, channel, type: story.type, priority: story.priority, tags: story.tags,
    teamId: team ? cast.teams[team] : null, demo: true,
    message: { kind: 'public', direction: 'in', authorId: customer.id, channel, text: first![2] },
  }), { at: came })
  if (!agent) return
  const colleague = cast.agents[agent]
  const step = (actor: PersonActor, minutes: number, work: (tx: Tx, ticket: Awaited<ReturnType<typeof accessTicket>>) => Promise<unknown>) =>
    app.change(actor, async tx => work(tx, await accessTicket(tx, id, 'reply')), { at: at(minutes) })
  await step(colleague, 4, (tx, ticket) => assign(tx, ticket, colleague.id))
  for (const [who, minutes, text] of rest) {
    const author = who === 'customer' ? customer : colleague
    await step(author, minutes, (tx, ticket) => addMessage(tx, ticket, {
      kind: who === 'note' ? 'note' : 'public', direction: who === 'customer' ? 'in' : 'out', authorId: author.id, channel, text,
    }))
  }
  await step(colleague, last + 3, (tx, ticket) => changeStatus(tx, ticket, { category: ends === 'closed' ? 'solved' : ends }))
  if (ends === 'closed') {
    await app.change(system('demo'), async tx => changeStatus(tx, await accessTicket(tx, id, 'update'), { category: 'closed' }), { at: earlier(at(last).add(CLOSES_AFTER), now) })
  }
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b
}

/** One after the other, in the order they are written. */
async function each<K extends string, V, R>(things: Record<K, V>, make: (thing: V) => Promise<R>): Promise<Record<K, R>> {
  const made = {} as Record<K, R>
  for (const key of Object.keys(things) as K[]) made[key] = await make(things[key])
  return made
}
