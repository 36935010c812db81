import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db.ts'
import { remembered } from '../platform/remembered.ts'
import { MANUAL, type RoutingSettings } from './settings.ts'

/** How a team routes, and by which version. */
export interface TeamRouting { id: string; teamId: string; settings: RoutingSettings; version: number }
export interface Skill { id: string; name: string; archived: boolean; version: number }

export interface Known { routings: ReadonlyMap<string, TeamRouting>; skills: readonly Skill[] }

/** How all teams route, and the skills by name, the archived ones too; kept in memory. */
export const { current: knownRouting, announce: announceRouting, watch: watchRouting } = remembered('routing', load)

async function load(q: Queries): Promise<Known> {
  const [routings, skills] = await Promise.all([
    q.query<TeamRouting>(sql`select id, team_id as "teamId", settings, version from team_routings`),
    q.query<Skill>(sql`select id, name, archived, version from skills order by plain(name), name, id`),
  ])
  return { routings: new Map(routings.map(routing => [routing.teamId, { ...routing, settings: { ...MANUAL, ...routing.settings } }])), skills }
}

/** How a team gives out its tickets; by hand where nobody chose anything. */
export async function routingOf(from: App | Queries, teamId: string | null): Promise<TeamRouting | undefined> {
  return teamId === null ? undefined : (await knownRouting(from)).routings.get(teamId)
}

export const isRouted = (routing: TeamRouting | undefined): routing is TeamRouting => routing !== undefined && routing.settings.method !== 'manual'
