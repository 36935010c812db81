import { z } from 'zod'

const id = z.uuid().nullable()

export const viewEvents = {
  'view.created': z.object({ ownerId: id, teamId: id }),
  'view.changed': z.object({ fields: z.array(z.string()) }),
  'view.deleted': z.object({}),
} as const
