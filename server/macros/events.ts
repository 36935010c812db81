import { z } from 'zod'

const id = z.uuid().nullable()

/** Of macros: whose they are and what of them changed; their words stand in the rows alone. */
export const macroEvents = {
  'macro.created': z.object({ ownerId: id, teamId: id }),
  'macro.changed': z.object({ fields: z.array(z.string()) }),
} as const
