/** Why the desk itself stopped telling a webhook: its server said that it is gone for good, or it failed for days. */
export const STOPPED = ['gone', 'failing'] as const
export type Stopped = (typeof STOPPED)[number]

/** Another system that is told of what happens. */
export interface Webhook {
  id: string
  name: string
  url: string
  /** Types of events, or all of a kind as `ticket.*`, or `*`. */
  events: readonly string[]
  enabled: boolean
  stopped: Stopped | null
  version: number
}

export const DELIVERY_STATES = ['waiting', 'sent', 'failed'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

export const MOST_WEBHOOKS = 100
export const MOST_EVENTS = 200
export const MOST_HEADERS = 20

/** Whether it wants to be told of a type of events by itself. */
export function hears({ enabled, events }: Pick<Webhook, 'enabled' | 'events'>, type: string): boolean {
  return enabled && events.some(wanted => wanted === '*' || wanted === type || (wanted.endsWith('.*') && type.startsWith(wanted.slice(0, -1))))
}

/** Seconds from one attempt to the next, as Standard Webhooks advises; then every so many as the last. */
const PAUSES = [5, 60, 300, 1800, 7200, 18_000, 36_000]
/** For so many hours it is tried. */
export const TRIED_HOURS = 24

/** Seconds to wait after so many attempts, a fifth more or less by `chance` (0 to 1), so that what failed together does not come back together. */
export function pauseAfter(attempts: number, chance: number): number {
  return Math.round(PAUSES[Math.min(Math.max(attempts, 1), PAUSES.length) - 1]! * (0.8 + 0.4 * chance))
}
