export type Role = 'admin' | 'lead' | 'agent' | 'light' | 'customer'

/** What the people of an organisation may do with each other's tickets. */
export const SHARING = ['none', 'read', 'comment'] as const
export type Sharing = (typeof SHARING)[number]

/** A person who acts. `hiddenTeams` are the private teams the person is not in; empty for an admin. */
export interface PersonActor {
  kind: 'person'
  id: string
  role: Role
  via: 'session' | 'token' | 'email' | 'link'
  /** Of an API token; undefined: everything the role may do. */
  scopes?: readonly string[]
  teams: readonly string[]
  hiddenTeams: readonly string[]
  organisationId: string | null
  /** What their organisation lets them do with its tickets as they act; only customers have anything of it. */
  sharing: Sharing
  sessionId?: string
  /** When the session or token by which they act ends, unless it is used or ended before. */
  until?: Temporal.Instant
}

/** Whoever changes something: every event names one. */
export type Actor =
  | PersonActor
  | { kind: 'system'; id: string }
  | { kind: 'policy'; id: string; version: number }

export function system(id: string): Actor {
  return { kind: 'system', id }
}

/** How an actor stands in the log. A policy is named with the version that decided. */
export function actorKey(actor: Actor): string {
  return actor.kind === 'policy' ? `${actor.id}@${actor.version}` : actor.id
}

export function isStaff(role: Role): boolean {
  return role !== 'customer'
}
