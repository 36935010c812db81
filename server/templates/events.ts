import { z } from 'zod'

/** Of the desk's own mails: the words stand in the versions alone. */
export const templateEvents = {
  'mail-template.changed': z.object({ kind: z.string(), language: z.string(), brandId: z.string().nullable(), mailboxId: z.string().nullable(), reset: z.boolean() })
    .describe('The text of a mail was written anew, or reset.'),
} as const
