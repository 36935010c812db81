/** Whether both are the same moment, or both none. */
export function sameInstant(a: Temporal.Instant | null, b: Temporal.Instant | null): boolean {
  return a === b || (a !== null && b !== null && Temporal.Instant.compare(a, b) === 0)
}
