import { z } from 'zod'

/** Who took what along: for the audit. */
export const exportEvents = {
  'export.started': z.object({ format: z.string(), columns: z.array(z.string()) }),
  'export.finished': z.object({ tickets: z.number().int() }),
  'export.cancelled': z.object({}),
  'export.failed': z.object({}),
  'export.downloaded': z.object({}),
} as const
