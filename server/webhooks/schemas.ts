import { z } from 'zod'
import { id, instant, page } from '../platform/http/shapes.ts'
import { DELIVERY_STATES, MOST_EVENTS, MOST_HEADERS, STOPPED } from './webhook.ts'

const eventName = z.string().max(60).regex(/^(\*|[a-zA-Z-]+\.(\*|[a-zA-Z]+))$/, 'an event such as ticket.opened, all of a kind such as ticket.*, or *')
/** Set by the desk, or of a connection. */
const OURS = /^(host|content-length|content-type|connection|transfer-encoding|webhook-.*|expect|te|upgrade|trailer)$/i
const header = z.string().max(100).regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'a name of a header').refine(name => !OURS.test(name), 'This header is the desk’s own.')
const headerValue = z.string().max(2000).regex(/^[\x20-\x7e]*$/, 'Only letters, digits and signs of ASCII.')
const url = z.url({ protocol: /^https?$/ }).max(2000).refine(text => !URL.canParse(text) || (new URL(text).username === '' && new URL(text).password === ''), 'Put a user name and password into a header, not into the address.')

export const webhookIn = z.object({
  name: z.string().trim().min(1).max(100), url,
  events: z.array(eventName).max(MOST_EVENTS).default([]).describe('Of what it is told by itself; none: only what rules and service levels tell it.'),
  headers: z.record(header, headerValue).refine(all => Object.keys(all).length <= MOST_HEADERS, `At most ${MOST_HEADERS} headers.`).optional().describe('Sent along, such as Authorization. They are never shown again.'),
})
export const webhookPatch = z.object({ ...webhookIn.shape, events: z.array(eventName).max(MOST_EVENTS), enabled: z.boolean() }).partial()

export const webhookBody = z.object({
  id, name: z.string(), url: z.string(), events: z.array(z.string()), enabled: z.boolean(), stopped: z.enum(STOPPED).nullable().describe('Why the desk switched it off: gone, its server answered 410; failing, nothing arrived for three days.'),
  headers: z.array(z.string()).describe('The names of the headers that are sent along.'), secrets: z.int().describe('Two while the secret is being changed.'),
  waiting: z.int().describe('What is still to be told, counted up to 1000.'), failed: z.int().describe('What was given up, counted up to 1000.'), failingSince: instant.nullable(), error: z.string().nullable(), pausedUntil: instant.nullable(), createdAt: instant, version: z.int(),
})
export const webhookList = z.object({ items: z.array(webhookBody) })
export const secretBody = z.object({ secret: z.string().describe('Shown only now. Signatures are made with it by Standard Webhooks.') })
export const newWebhookBody = webhookBody.extend(secretBody.shape)

export const deliveryBody = z.object({
  id: id.describe('The header webhook-id, by which a receiver knows a repetition.'), type: z.string(), subjectId: id, state: z.enum(DELIVERY_STATES), attempts: z.int(), nextAt: instant.nullable(), status: z.int().nullable(),
  error: z.string().nullable(), tookMs: z.int().nullable(), createdAt: instant, doneAt: instant.nullable(),
})
export const deliveryPage = page(deliveryBody)
export const deliveryDetail = deliveryBody.extend({ body: z.string(), answer: z.string().nullable().describe('The beginning of what it answered.') })
export const deliveryQuery = z.object({ state: z.enum(DELIVERY_STATES).optional() })
export const triedBody = z.object({ arrived: z.boolean(), status: z.int().nullable(), answer: z.string().nullable(), error: z.string().nullable(), tookMs: z.int() })
