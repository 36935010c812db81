import { deliveryCause } from '../../tickets/schemas.ts'
import { z } from 'zod'
import { id, instant, page, pageQuery } from '../../platform/http/shapes.ts'
import { OUTCOMES } from './arrival.ts'

export const arrivalRow = z.object({
  id, channel: z.string(), accountId: id.nullable(), receivedAt: instant, via: z.string(), size: z.int(), sender: z.string().nullable(), subject: z.string().nullable(),
  outcome: z.enum(OUTCOMES), cause: z.string().nullable(), error: z.string().nullable(), attempts: z.int(),
  forgottenAt: instant.nullable().describe('When its bytes and personal data were given up; the row stays, so that the same mail is no new one.'),
  ticket: z.object({ id, number: z.int(), subject: z.string() }).nullable(), messageId: id.nullable(), processedAt: instant.nullable(),
})
export const arrivalBody = arrivalRow.extend({
  envelope: z.record(z.string(), z.unknown()),
  decisions: z.array(z.object({ step: z.string(), decision: z.string(), why: z.string() })).describe('What was decided on its way, and why.'),
  parser: z.int().nullable(),
})
export const arrivalPage = page(arrivalRow)
export const ledgerQuery = pageQuery.extend({
  outcome: z.enum(OUTCOMES).optional(),
  mailbox: id.optional().describe('Only what came to this mailbox.'),
  q: z.string().trim().min(1).max(200).optional().describe('Part of the sender or the subject.'),
})
export const arrivalRetryIn = z.object({ released: z.boolean().default(false).describe('Take it in without the filters that set it aside.') }).default({ released: false })

export const deliveryRetryIn = z.object({
  corrections: z.array(z.object({ address: z.string().trim().min(3).max(320), instead: z.string().trim().min(3).max(320) })).max(100).default([])
    .describe('Addresses of recipients it did not reach, and those that were meant.'),
}).nullish()

export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'failed', 'uncertain', 'bounced', 'cancelled'] as const
export const deliveryRow = z.object({
  id, messageId: id, ticket: z.object({ id, number: z.int(), subject: z.string() }), channel: z.string(), accountId: id.nullable(),
  recipients: z.object({ to: z.array(z.string()), cc: z.array(z.string()), bcc: z.array(z.string()) }),
  state: z.enum(DELIVERY_STATES), attempts: z.int(), externalId: z.string().nullable(), response: z.string().nullable(), error: z.string().nullable(), cause: deliveryCause.nullable(), createdAt: instant, updatedAt: instant,
})
export const pausedWays = z.object({ items: z.array(z.object({ key: z.string(), pausedUntil: instant, said: z.string() })) })
export const deliveryPage = page(deliveryRow)
export const deliveryQuery = pageQuery.extend({ state: z.enum(DELIVERY_STATES).optional() })
