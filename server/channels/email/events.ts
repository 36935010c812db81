import { z } from 'zod'

/** Of mailboxes. Addresses, hosts and passwords stand in the row alone; events name the fields that changed. */
export const mailboxEvents = {
  'mailbox.created': z.object({ intake: z.enum(['handed', 'imap']) }).describe('A mailbox was added.'),
  'mailbox.updated': z.object({ changed: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })) }).describe('A mailbox was changed. Values are given for brand, team, quotation, name format, envelope and use only, and for what it does by itself.'),
  'mailbox.loopBroken': z.object({ arrivalId: z.uuid() }).describe('A sender wrote so much that it looks like a loop: their mail is set aside, and no automatic mail goes there for a day.'),
  'mailbox.automaticMailStopped': z.object({ arrivalId: z.uuid(), limit: z.int() }).describe('The desk sent as much automatic mail within an hour as it may: it sends no more for now.'),
  'mailbox.intakeFailing': z.object({}).describe('Its mail could not be fetched for half an hour; the admins were told.'),
  'mailbox.intakeRecovered': z.object({}).describe('Its mail is fetched again after the admins were told that it was not.'),
} as const
