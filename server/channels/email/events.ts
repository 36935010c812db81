import { z } from 'zod'

/** Of mailboxes. Addresses, hosts and passwords stand in the row alone; events name the fields that changed. */
export const mailboxEvents = {
  'mailbox.created': z.object({ intake: z.enum(['handed', 'imap']) }).describe('A mailbox was added.'),
  'mailbox.updated': z.object({ changed: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })) }).describe('A mailbox was changed. Values are given for brand, team, quotation, name format, envelope and use only.'),
} as const
