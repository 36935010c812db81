import { z } from 'zod'

const id = z.uuid().nullable()

export const viewEvents = {
  'view.created': z.object({ ownerId: id, teamId: id, role: z.string().nullable().optional().describe('Of all with this role.') }),
  'view.changed': z.object({ fields: z.array(z.string()) }),
  'view.deleted': z.object({}),
} as const
