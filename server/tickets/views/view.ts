import { leaves, type Condition } from '../../conditions/condition.ts'
import type { PersonActor, Role } from '../../platform/actor.ts'
import { fixedId } from '../../platform/ids.ts'
import { OPEN_CATEGORIES, type Category } from '../ticket.ts'

/** A named question about tickets, asked again and again. Its answer depends on who asks: `me`, `myTeams`, and what they see. */
export interface View {
  id: string
  /** Of the built-in ones, which the catalogue names: mine, mentions, unassigned, open, waiting, snoozed, solved, spam, bin, team. */
  key: string | null
  name: string | null
  condition: Condition
  /** A field, with a minus before it for the other way round. */
  sort: string
  /** A field by which its tickets stand together. */
  groupBy: string | null
  /** What its table shows, in this order; empty: the usual columns. */
  columns: readonly string[]
  emoji: string | null
  /** Views of one folder stand together in the sidebar. */
  folder: string | null
  /** Of one person; of one team; of all with this role; of everyone when all three are null. */
  ownerId: string | null
  teamId: string | null
  role: Exclude<Role, 'customer'> | null
  archived: boolean
  position: number
  version: number
}

const inCategories = (...values: readonly Category[]): Condition => ({ field: 'category', op: 'in', value: [...values] })
const open = inCategories(...OPEN_CATEGORIES)

const builtIn = (key: string, condition: Condition): View =>
  ({ id: fixedId(`view:${key}`), key, name: null, condition, sort: '-updatedAt', groupBy: null, columns: [], emoji: null, folder: null, ownerId: null, teamId: null, role: null, archived: false, position: 0, version: 0 })

const BUILT_IN: readonly View[] = [
  builtIn('mine', { all: [open, { field: 'assigneeId', op: 'is', value: { ref: 'me' } }] }),
  builtIn('mentions', { any: [{ field: 'mentioned', op: 'hasAny', value: { ref: 'me' } }, { field: 'mentioned', op: 'hasAny', value: { ref: 'myTeams' } }] }),
  builtIn('unassigned', { all: [open, { field: 'assigneeId', op: 'empty' }] }),
  builtIn('open', open),
  builtIn('waiting', inCategories('waiting-customer', 'waiting-third-party')),
  { ...builtIn('snoozed', { field: 'snoozedAt', op: 'notEmpty' }), sort: 'snoozedUntil' },
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

/** Whether the actor may change or remove a view: their own, or, as lead or admin, one of a role or of everyone, and as lead one of their teams'. Nobody the built-in ones. */
export function mayEditView(actor: PersonActor, view: Pick<View, 'key' | 'ownerId' | 'teamId'>): boolean {
  if (view.key !== null) return false
  if (view.ownerId !== null) return view.ownerId === actor.id
  return actor.role === 'admin' || (actor.role === 'lead' && (view.teamId === null || actor.teams.includes(view.teamId)))
}
