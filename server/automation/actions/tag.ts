import { z } from 'zod'
import { tag } from '../../tickets/set-fields.ts'
import { MOST_TAGS, normaliseTag, TAG_LENGTH } from '../../tickets/ticket.ts'
import type { ActionKind } from './action.ts'

const tags = z.array(z.string().trim().min(1).max(TAG_LENGTH).transform(normaliseTag)).max(MOST_TAGS).default([])

/** Adds tags and takes tags away. */
export const tagAction: ActionKind<'tag'> = {
  do: 'tag',
  schema: z.strictObject({ do: z.literal('tag'), add: tags, remove: tags }).refine(({ add, remove }) => add.length + remove.length > 0, 'Name a tag to add or to remove.'),
  decide(action, ticket) {
    const add = action.add.filter(each => !ticket.tags.includes(each))
    const remove = action.remove.filter(each => ticket.tags.includes(each))
    return add.length + remove.length === 0 ? null : { do: 'tag', add, remove }
  },
  apply: (tx, { add, remove }, { ticket }) => tag(tx, ticket, { add, remove }),
}
