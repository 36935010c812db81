import { z } from 'zod'

const rows = z.number().int()

/** Who took what along: for the audit. */
export const exportEvents = {
  'export.started': z.object({ of: z.enum(['tickets', 'people', 'organisations']).optional().describe('Without it: tickets.'), format: z.string(), columns: z.array(z.string()) }),
  'export.finished': z.object({ tickets: rows, people: rows, organisations: rows }).partial().describe('How many of what it was of.'),
  'export.cancelled': z.object({}),
  'export.failed': z.object({}),
  'export.downloaded': z.object({}),
} as const
