import type { Tx } from '../platform/change.ts'

const KEPT = Symbol('events that do not reopen')
const STOPPED = Symbol('events that no further rule hears')

const eventsOf = (tx: Tx, key: symbol) => tx.unit(key, () => new Set<string>())

/** The customer's word of this event reopens nothing. */
export const keepStatus = (tx: Tx, eventId: string): void => { eventsOf(tx, KEPT).add(eventId) }
export const keepsStatus = (tx: Tx, eventId: string): boolean => eventsOf(tx, KEPT).has(eventId)

/** No rule behind this one hears the event. */
export const stopRules = (tx: Tx, eventId: string): void => { eventsOf(tx, STOPPED).add(eventId) }
export const isStopped = (tx: Tx, eventId: string): boolean => eventsOf(tx, STOPPED).has(eventId)
