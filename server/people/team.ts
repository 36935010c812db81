import type { ClosedTickets } from '../settings/mail-policies.ts'

/** Colleagues who share tickets. The tickets of a private team are seen by its members and admins only. */
export interface Team {
  id: string
  name: string
  private: boolean
  archived: boolean
  /** What an answer to a closed ticket of the team does; null: what holds for the desk. */
  closedTickets: ClosedTickets | null
  demo: boolean
  createdAt: Temporal.Instant
  version: number
}
