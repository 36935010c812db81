/** Something that breaks a rule of the house. */
export interface Finding {
  rule: string
  /** File and, where there is one, line: `server/tickets/assign.ts:12`. */
  where: string
  what: string
  /** What to do about it. */
  cure: string
}
