/** Colleagues who share tickets. The tickets of a private team are seen by its members and admins only. */
export interface Team {
  id: string
  name: string
  private: boolean
  archived: boolean
  demo: boolean
  createdAt: Temporal.Instant
  version: number
}
