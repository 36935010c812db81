import type { Actor, Role } from '../actor.ts'
import { problem } from '../problem.ts'

/** Who may call a route at all. What of it they see and may do, the slices' access functions decide. */
export type Access = 'public' | 'signed-in' | 'staff' | 'agent' | 'lead' | 'admin'

/** What an API token may be allowed. `admin` covers settings, mailboxes, teams, tokens and the ledgers. */
export const SCOPES = ['tickets:read', 'tickets:write', 'people:read', 'people:write', 'admin'] as const
export type Scope = (typeof SCOPES)[number]

const ALLOWED: Record<Exclude<Access, 'public'>, readonly Role[]> = {
  'signed-in': ['admin', 'lead', 'agent', 'light', 'customer'],
  staff: ['admin', 'lead', 'agent', 'light'],
  agent: ['admin', 'lead', 'agent'],
  lead: ['admin', 'lead'],
  admin: ['admin'],
}

/** Refuses whoever may not call a route: 401 when nobody is signed in, 403 otherwise. */
export function admit(actor: Actor | undefined, access: Access, scope: Scope | undefined): void {
  if (access === 'public') return
  if (!actor || actor.kind !== 'person') throw problem.unauthorised('not-signed-in', 'Sign in, or send an API token as "Authorization: Bearer …".')
  if (!ALLOWED[access].includes(actor.role)) throw problem.forbidden('role', `This needs the role ${ALLOWED[access].join(' or ')}; yours is ${actor.role}.`)
  if (actor.scopes && !scope) throw problem.forbidden('scope', 'This cannot be done with an API token; sign in instead.')
  if (actor.scopes && scope && !actor.scopes.includes(scope)) throw problem.forbidden('scope', `The API token needs the scope ${scope}.`)
}
