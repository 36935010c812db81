import { leaves, type Condition } from '../../conditions/condition.ts'
import type { PersonActor } from '../../platform/actor.ts'
import { fixedId } from '../../platform/ids.ts'
import type { Sort } from '../queries.ts'
import { OPEN_CATEGORIES, type Category } from '../ticket.ts'

/** A named question about tickets, asked again and again. Its answer depends on who asks: `me`, `myTeams`, and what they see. */
export interface View {
  id: string
  /** Of the built-in ones, which the catalogue names: mine, mentions, unassigned, open, waiting, snoozed, solved, spam, bin, team. */
  key: string | null
  name: string | null
  condition: Condition
  sort: Sort
  /** Of one person; of one team; of everyone when both are null. */
  ownerId: string | null
  teamId: string | null
  position: number
  version: number
}

const inCategories = (...values: readonly Category[]): Condition => ({ field: 'category', op: 'in', value: [...values] })
const open = inCategories(...OPEN_CATEGORIES)

const builtIn = (key: string, condition: Condition): View =>
  ({ id: fixedId(`view:${key}`), key, name: null, condition, sort: '-updatedAt', ownerId: null, teamId: null, position: 0, version: 0 })

const BUILT_IN: readonly View[] = [
  builtIn('mine', { all: [open, { field: 'assigneeId', op: 'is', value: { ref: 'me' } }] }),
  builtIn('mentions', { any: [{ field: 'mentioned', op: 'hasAny', value: { ref: 'me' } }, { field: 'mentioned', op: 'hasAny', value: { ref: 'myTeams' } }] }),
  builtIn('unassigned', { all: [open, { field: 'assigneeId', op: 'empty' }] }),
  builtIn('open', open),
  builtIn('waiting', inCategories('waiting-customer', 'waiting-third-party')),
  builtIn('snoozed', { field: 'snoozedAt', op: 'notEmpty' }),
  builtIn('solved', { field: 'category', op: 'is', value: 'solved' }),
]

/** Of leads and admins, who look after what others have put away. */
const FOR_LEADS: readonly View[] = [
  builtIn('spam', { field: 'aside', op: 'is', value: 'spam' }),
  builtIn('bin', { field: 'aside', op: 'is', value: 'bin' }),
]

/** What a view asks: nothing that is merged, spam, in the bin or asleep, unless its condition speaks of that. */
export function askedBy(condition: Condition): Condition {
  const fields = new Set(leaves(condition).map(leaf => leaf.field))
  const put = fields.has('aside') || fields.has('mergedInto')
  const parts: Condition[] = [
    condition,
    ...(put ? [] : [{ field: 'aside', op: 'empty' } as const]),
    ...(put || fields.has('snoozedAt') || fields.has('snoozedUntil') ? [] : [{ field: 'snoozedAt', op: 'empty' } as const]),
  ]
  return parts.length === 1 ? condition : { all: parts }
}

/** The views that need no making: the same for everyone, and one for each of the actor's teams. */
export function builtInViews(actor: PersonActor): View[] {
  const teams = actor.teams.map((teamId): View => ({
    ...builtIn(`team-${teamId}`, { all: [open, { field: 'teamId', op: 'is', value: teamId }] }), teamId,
  }))
  return [...BUILT_IN, ...(actor.role === 'admin' || actor.role === 'lead' ? FOR_LEADS : []), ...teams]
}

/** Whether the actor may change or remove a view: their own, or, as lead or admin, a shared one. Nobody the built-in ones. */
export function mayEditView(actor: PersonActor, view: Pick<View, 'key' | 'ownerId' | 'teamId'>): boolean {
  if (view.key !== null) return false
  if (view.ownerId !== null) return view.ownerId === actor.id
  return actor.role === 'admin' || (actor.role === 'lead' && (view.teamId === null || actor.teams.includes(view.teamId)))
}
