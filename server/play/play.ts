/** Somebody works a view ticket by ticket. */
export interface PlaySession {
  id: string
  personId: string
  viewId: string
  sort: string
  /** Tickets of the view when it began, counted up to a bound. */
  total: number
  capped: boolean
  endedAt: Temporal.Instant | null
}

/** So long a ticket is kept for somebody who does not even look at it; who does is seen looking. */
export const HELD_FOR = { minutes: 10 }
/** Candidates of one look; when others were faster with all of them it is looked again. */
export const CANDIDATES = 20
export const REASON_LENGTH = 300
