import sql from 'sql-template-tag'
import { z } from 'zod'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { idParams, pageQuery } from '../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../platform/http/versions.ts'
import { isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { currentSettings } from '../settings/current.ts'
import { ticketRef } from '../tickets/schemas.ts'
import { PRIORITIES } from '../tickets/ticket.ts'
import { changedFields, changeRouting } from './change-routing.ts'
import { dryRun } from './dry-run.ts'
import { agentRows, countWaiting, decisionsOf, namesOn, routingVersions, seenTicket, waitingOf, waitingRows } from './queries.ts'
import { knownRouting, routingOf, type TeamRouting } from './registry.ts'
import { backTestBody, backTestIn, dryRunBody, dryRunIn, floorBody, routingBody, routingIn, routingVersionsBody, skillBody, skillName, whyBody } from './schemas.ts'
import { MANUAL } from './settings.ts'
import { changeSkill, createSkill } from './skills.ts'
import { shownAgent, shownStep } from './shown.ts'
import { takeNext } from './take-next.ts'

const tags = ['Routing']
const lead = { access: 'lead' as const, tags }

/** Who gets which ticket, and why. */
export function routingRoutes(app: App, http: Http): void {
  teamRoutes(app, http)
  ticketRoutes(app, http)
  skillRoutes(app, http)
}

function teamRoutes(app: App, http: Http): void {
  const shown = (teamId: string, routing: TeamRouting | undefined) => ({ teamId, version: routing?.version ?? 0, settings: routing?.settings ?? MANUAL }) as never
  route(http, {
    method: 'GET', url: '/api/v1/teams/:id/routing', access: 'lead', scope: 'people:read', tags, summary: 'How a team gives out its tickets', params: idParams, response: routingBody,
    handler: async ({ actor, params, reply }) => {
      await seenTeam(app, actor, params.id)
      const routing = await routingOf(app, params.id)
      setVersion(reply, routing?.version ?? 0)
      return shown(params.id, routing)
    },
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/teams/:id/routing', access: 'lead', scope: 'people:write', tags, summary: 'Change how a team gives out its tickets; leads can do so for teams of their own', params: idParams, body: routingIn, response: routingBody,
    handler: async ({ actor, params, body, request, reply }) => {
      await seenTeam(app, actor, params.id)
      if (actor.role !== 'admin' && !actor.teams.includes(params.id)) throw problem.forbidden('not-your-team', 'Leads can change the routing of teams that they are in. Ask an admin.')
      const routing = await app.change(actor, tx => changeRouting(tx, params.id, body as never, expectedVersion(request)))
      setVersion(reply, routing.version)
      return shown(params.id, routing)
    },
  })
  route(http, {
    method: 'GET', url: '/api/v1/teams/:id/routing/versions', access: 'lead', scope: 'people:read', tags, summary: 'How a team gave out its tickets over time, the newest first', params: idParams, query: pageQuery, response: routingVersionsBody,
    handler: async ({ actor, params, query }) => {
      await seenTeam(app, actor, params.id)
      const before = query.cursor && /^\d{1,9}$/.test(query.cursor) ? Number(query.cursor) : 2 ** 31 - 1
      const rows = await routingVersions(app.db, params.id, before, query.limit + 1)
      const items = rows.slice(0, query.limit).map((row, i) => ({ ...row, settings: { ...MANUAL, ...row.settings } as never, fields: changedFields({ ...MANUAL, ...rows[i + 1]?.settings }, { ...MANUAL, ...row.settings }) }))
      return { items, nextCursor: rows.length > query.limit ? String(items.at(-1)!.version) : null }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/teams/:id/routing/dry-run', access: 'lead', scope: 'tickets:read', tags, summary: 'Who of a team would get a ticket now, without giving it to them', params: idParams, body: dryRunIn, response: dryRunBody,
    handler: async ({ actor, params, body }) => {
      await seenTeam(app, actor, params.id)
      const ticketId = await seenTicket(app.db, actor, body.ticket)
      return dryRun(app, actor, params.id, ticketId, (body.settings ?? {}) as never)
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/teams/:id/routing/back-test', access: 'lead', scope: 'tickets:read', tags, summary: 'How a team’s tickets of the last days would have been given out; nothing is changed', params: idParams, body: backTestIn, response: backTestBody, perMinute: 10,
    handler: async ({ actor, params, body }) => {
      await seenTeam(app, actor, params.id)
      const { backTestRouting } = await import('./back-test.ts') // seldom asked: it comes with whoever asks first
      return backTestRouting(app, actor, { teamId: params.id, draft: (body.settings ?? {}) as never, days: body.days })
    },
  })
}

function ticketRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/tickets/:id/routing', access: 'staff', scope: 'tickets:read', tags, summary: 'Why a ticket came to its agent, or to nobody', params: z.object({ id: z.string().max(40) }), response: whyBody,
    handler: async ({ actor, params }) => {
      const ticketId = await seenTicket(app.db, actor, params.id)
      const [decisions, waiting, { skills }] = await Promise.all([decisionsOf(app.db, ticketId), waitingOf(app.db, ticketId), knownRouting(app)])
      const names = await namesOn(app.db, decisions.map(decision => decision.path))
      return { waiting: (waiting ?? null) as never, decisions: decisions.map(({ path, ...decision }) => ({ ...decision, reason: decision.reason as never, path: path.map(step => shownStep(step, names, skills)) })) }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/routing/take-next', access: 'agent', scope: 'tickets:write', tags, summary: 'Take the first of the tickets that wait for one’s teams: VIPs and high priorities first, then deadlines, then age',
    response: z.object({ ticket: ticketRef.nullable().describe('null: nothing waits.') }),
    handler: ({ actor, request }) => app.change(actor, tx => onceOnly(tx, request, async () => {
      const ticket = await takeNext(tx, actor)
      return { ticket: ticket ? { id: ticket.id, number: ticket.number, subject: ticket.subject } : null }
    })),
  })
  route(http, {
    method: 'GET', url: '/api/v1/routing/floor', ...lead, scope: 'tickets:read', summary: 'Who is there with how much to do, and what waits for whom', query: z.object({ teamId: z.uuid().optional() }), response: floorBody,
    handler: async ({ actor, query }) => {
      const teams = await app.db.query<{ id: string }>(sql`select id from teams where not archived and id <> all(${[...actor.hiddenTeams]}::uuid[]) ${query.teamId ? sql`and id = ${query.teamId}` : sql``}`)
      const ids = teams.map(({ id }) => id)
      const which = query.teamId ? sql`exists (select from team_members m where m.person_id = p.id and m.team_id = any(${ids}::uuid[]))` : sql`true`
      const [agents, waiting, { count, oldest }, { agentCapacity }] = await Promise.all([agentRows(app.db, app.clock(), which), waitingRows(app.db, actor, ids, 100), countWaiting(app.db, ids), currentSettings(app)])
      return { agents: agents.map(agent => shownAgent(agent, agentCapacity, actor)), waiting: waiting.map(row => ({ ...row, priority: PRIORITIES[row.priority - 1]!, reason: row.reason as never })), count, oldest }
    },
  })
}

function skillRoutes(app: App, http: Http): void {
  const admin = { access: 'admin' as const, scope: 'admin' as const, tags }
  route(http, {
    method: 'GET', url: '/api/v1/skills', access: 'staff', scope: 'people:read', tags, summary: 'The skills by name, the archived ones too', response: z.object({ items: z.array(skillBody) }),
    handler: async () => ({ items: [...(await knownRouting(app)).skills] }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/skills', ...admin, summary: 'Name a skill', body: z.object({ name: skillName }), response: skillBody, status: 201,
    handler: ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, () => createSkill(tx, body.name))),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/skills/:id', ...admin, summary: 'Rename, archive or restore a skill', params: idParams, body: z.object({ name: skillName, archived: z.boolean() }).partial(), response: skillBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const skill = await app.change(actor, tx => changeSkill(tx, params.id, body, expectedVersion(request)))
      setVersion(reply, skill.version)
      return skill
    },
  })
}

/** 404 for a private team that the actor is not in. */
async function seenTeam(app: App, actor: PersonActor, teamId: string): Promise<void> {
  const found = isId(teamId) && !actor.hiddenTeams.includes(teamId) && await app.db.maybe(sql`select 1 from teams where id = ${teamId}`)
  if (!found) throw problem.notFound('team', 'There is no such team.')
}
