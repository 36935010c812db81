import { z } from 'zod'

const key = { domain: z.string(), selector: z.string() }

/** Of the keys that sign mails: what stands in the DNS anyway. */
export const dkimEvents = {
  'dkim-key.created': z.object({ ...key, algorithm: z.string() }).describe('A key to sign mails with was made.'),
  'dkim-key.switched': z.object({ ...key, from: z.string(), to: z.string() }).describe('A key began or ceased to sign mails.'),
  'dkim-key.removed': z.object(key).describe('A key was forgotten.'),
} as const
