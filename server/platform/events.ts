import type { z } from 'zod'

/** One kind of event in the catalogue: what it says, about what, and the shape of its data. */
export interface EventType {
  type: string
  /** The kind of subject whose version it raises. */
  subject: string
  /** A sentence for whoever reads the log or writes a webhook. */
  doc: string
  data: z.ZodType
}
