import { z } from 'zod'

/** Of checklists; their words stand in the rows alone. */
export const checklistEvents = {
  'checklist.created': z.object({ teamId: z.uuid().nullable() }),
  'checklist.changed': z.object({ fields: z.array(z.string()) }),
} as const
