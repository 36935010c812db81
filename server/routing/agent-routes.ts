import sql from 'sql-template-tag'
import { z } from 'zod'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams } from '../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../platform/http/versions.ts'
import { problem } from '../platform/problem.ts'
import { PAGES, subjectOf } from '../people/pages.ts'
import { currentSettings } from '../settings/current.ts'
import { accountManagerOf, setAccountManager } from './account-managers.ts'
import { accessAgent, changeAgent } from './change-agent.ts'
import { addLeave, leavesOf, removeLeave } from './leaves.ts'
import { agentRows } from './queries.ts'
import { agentBody, agentDetails, agentIn, leaveBody, leaveIn, managerBody, managerIn, status } from './schemas.ts'
import { shownAgent } from './shown.ts'

const tags = ['Routing']

/** How colleagues stand, what they can do, and for whom they are there. */
export function agentRoutes(app: App, http: Http): void {
  availabilityRoutes(app, http)
  profileRoutes(app, http)
  managerRoutes(app, http)
}

function availabilityRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/me/availability', access: 'agent', scope: 'tickets:read', tags, summary: 'Whether one is given tickets, and how much one has', response: agentBody,
    handler: ({ actor }) => shown(app, actor, actor.id),
  })
  route(http, {
    method: 'PUT', url: '/api/v1/me/availability', access: 'agent', scope: 'tickets:write', tags, summary: 'Say whether one can be given tickets', body: z.object({ status }), response: agentBody,
    handler: async ({ actor, body }) => {
      await app.change(actor, async tx => changeAgent(tx, await accessAgent(tx, actor.id), { ...body, autoAway: false }))
      return shown(app, actor, actor.id)
    },
  })
  route(http, {
    method: 'PUT', url: '/api/v1/agents/:id/availability', access: 'lead', scope: 'people:write', tags, summary: 'Say whether a colleague can be given tickets', params: idParams, body: z.object({ status }), response: agentBody,
    handler: async ({ actor, params, body }) => {
      await app.change(actor, async tx => changeAgent(tx, await accessAgent(tx, params.id), body))
      return shown(app, actor, params.id)
    },
  })
}

function profileRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/agents/:id', access: 'agent', scope: 'people:read', tags, summary: 'What routing knows of a colleague; agents see themselves', params: idParams, response: agentDetails,
    handler: async ({ actor, params, reply }) => {
      if (actor.role === 'agent' && actor.id !== params.id) throw problem.forbidden('own-only', 'Agents see here what routing knows of themselves.')
      const details = await shownDetails(app, actor, params.id)
      setVersion(reply, details.version)
      return details
    },
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/agents/:id', access: 'lead', scope: 'people:write', tags, summary: 'Change the capacity, shift, languages or skills of a colleague', params: idParams, body: agentIn, response: agentDetails,
    handler: async ({ actor, params, body, request, reply }) => {
      await app.change(actor, async tx => {
        const agent = await accessAgent(tx, params.id)
        const expected = expectedVersion(request)
        // 0: nothing was said of them; what was made for them meanwhile says nothing either
        if (expected !== undefined && expected !== agent.version && !(expected === 0 && agent.version === 1)) throw problem.preconditionFailed('version', 'This was changed meanwhile. Load it again.', { version: agent.version })
        await changeAgent(tx, agent, body)
      })
      const details = await shownDetails(app, actor, params.id)
      setVersion(reply, details.version)
      return details
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/agents/:id/leaves', access: 'lead', scope: 'people:write', tags, summary: 'Write down a leave, with who stands in', params: idParams, body: leaveIn, response: leaveBody, status: 201,
    handler: ({ actor, params, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => addLeave(tx, await accessAgent(tx, params.id), body))),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/agents/:id/leaves/:leaveId', access: 'lead', scope: 'people:write', tags, summary: 'Take a leave away, or end it', params: z.object({ id, leaveId: id }), response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, async tx => removeLeave(tx, await accessAgent(tx, params.id), params.leaveId)),
  })
}

function managerRoutes(app: App, http: Http): void {
  for (const each of PAGES) {
    const { url, what, see } = each
    route(http, {
      method: 'GET', url: `${url}/:id/account-manager`, access: 'staff', scope: 'people:read', tags, summary: `Who looks after ${what}, and who stands in`, params: idParams, response: managerBody,
      handler: async ({ actor, params }) => accountManagerOf(app.db, (await see(app, actor, params.id)).id),
    })
    route(http, {
      method: 'PUT', url: `${url}/:id/account-manager`, access: 'lead', scope: 'people:write', tags, summary: `Say who looks after ${what}`, params: idParams, body: managerIn, response: managerBody,
      handler: ({ actor, params, body }) => app.change(actor, async tx => {
        const subject = await subjectOf(each, tx, params.id)
        await setAccountManager(tx, subject.kind, subject.id, body)
        return accountManagerOf(tx, subject.id)
      }),
    })
  }
}

async function row(app: App, personId: string) {
  const [found] = await agentRows(app.db, app.clock(), sql`p.id = ${personId}`)
  if (!found) throw problem.notFound('agent', 'There is no such agent. Only active agents, leads and admins can be given tickets.')
  return found
}

async function shown(app: App, actor: PersonActor, personId: string) {
  return shownAgent(await row(app, personId), (await currentSettings(app)).agentCapacity, actor)
}

async function shownDetails(app: App, actor: PersonActor, personId: string) {
  const agent = await row(app, personId)
  const { capacity: ownCapacity, calendarId, languages, skills, version } = agent
  return { ...shownAgent(agent, (await currentSettings(app)).agentCapacity, actor), ownCapacity, calendarId, languages, skills, leaves: await leavesOf(app.db, [personId], app.clock()), version }
}
