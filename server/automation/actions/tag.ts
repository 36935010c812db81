import { z } from 'zod'
import { tag } from '../../tickets/set-fields.ts'
import { MOST_TAGS, normaliseTag, TAG_LENGTH } from '../../tickets/ticket.ts'
import type { ActionKind, ActionOf } from './action.ts'

const tags = z.array(z.string().trim().min(1).max(TAG_LENGTH).transform(normaliseTag)).max(MOST_TAGS).default([])

/** What of it is still to be done where these tags are; null: nothing. Pure. */
export function leftToTag(action: ActionOf<'tag'>, tags: readonly string[]): ActionOf<'tag'> | null {
  const add = action.add.filter(each => !tags.includes(each))
  const remove = action.remove.filter(each => tags.includes(each))
  return add.length + remove.length === 0 ? null : { do: 'tag', add, remove }
}

/** Adds tags and takes tags away. */
export const tagAction: ActionKind<'tag'> = {
  do: 'tag',
  schema: z.strictObject({ do: z.literal('tag'), add: tags, remove: tags }).refine(({ add, remove }) => add.length + remove.length > 0, 'Name a tag to add or to remove.'),
  decide: (action, ticket) => leftToTag(action, ticket.tags),
  apply: (tx, { add, remove }, { ticket }) => tag(tx, ticket, { add, remove }),
}
