/** The fields of `changes` that differ from the row, as an event's data says them. `unsaid` fields are named without their values. */
export function changedFields<T extends object>(row: T, changes: Partial<T>, unsaid: readonly (keyof T)[] = []): Record<string, { from: unknown; to: unknown } | true> {
  const changed: Record<string, { from: unknown; to: unknown } | true> = {}
  for (const field of Object.keys(changes) as (keyof T & string)[]) {
    if (changes[field] === undefined || JSON.stringify(row[field]) === JSON.stringify(changes[field])) continue
    changed[field] = unsaid.includes(field) ? true : { from: row[field], to: changes[field] }
  }
  return changed
}
