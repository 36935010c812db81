import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { checkVersion } from '../platform/http/check-version.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { id, idParams, page } from '../platform/http/shapes.ts'
import { setVersion } from '../platform/http/versions.ts'
import { createTeam } from './create-team.ts'
import { listTeams, teamById } from './queries.ts'
import { newTeamIn, showTeam, teamBody, teamChangesIn } from './schemas.ts'
import { addMember, removeMember } from './team-members.ts'
import { accessTeam, updateTeam } from './update-team.ts'

const tags = ['Teams']
const memberParams = z.object({ id, personId: id })

export function teamRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/teams', access: 'staff', scope: 'people:read', summary: 'All teams', tags, response: page(teamBody),
    handler: async () => ({ items: (await listTeams(app.db)).map(showTeam), nextCursor: null }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/teams', access: 'admin', scope: 'admin', summary: 'Add a team', tags, body: newTeamIn, response: teamBody, status: 201,
    handler: ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => showTeam({ ...await createTeam(tx, body), memberIds: [] }))),
  })
  route(http, {
    method: 'GET', url: '/api/v1/teams/:id', access: 'staff', scope: 'people:read', summary: 'One team', tags, params: idParams, response: teamBody,
    handler: async ({ params, reply }) => {
      const team = await teamById(app.db, params.id)
      setVersion(reply, team.version)
      return showTeam(team)
    },
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/teams/:id', access: 'admin', scope: 'admin', summary: 'Rename, archive, or make private or open', tags, params: idParams, body: teamChangesIn, response: teamBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const team = await app.change(actor, async tx => {
        const found = await accessTeam(tx, params.id)
        await checkVersion(tx, request, found, Object.keys(body))
        await updateTeam(tx, found, body)
        return teamById(tx, params.id)
      })
      setVersion(reply, team.version)
      return showTeam(team)
    },
  })
  route(http, {
    method: 'PUT', url: '/api/v1/teams/:id/members/:personId', access: 'admin', scope: 'admin', summary: 'Put a colleague into a team', tags, params: memberParams, response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, async tx => addMember(tx, await accessTeam(tx, params.id), params.personId)),
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/teams/:id/members/:personId', access: 'admin', scope: 'admin', summary: 'Take somebody out of a team', tags, params: memberParams, response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, async tx => removeMember(tx, await accessTeam(tx, params.id), params.personId)),
  })
}
