import { z } from 'zod'

/** The events of products. */
export const productEvents = {
  'product.created': z.object({ name: z.string() }).describe('An admin defined a product.'),
  'product.changed': z.object({ changed: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })) }).describe('A product was renamed, archived or restored, or its code was changed.'),
} as const
