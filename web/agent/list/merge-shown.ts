import type { TicketRow } from '../api/types.ts'

export interface Shown {
  rows: TicketRow[]
  /** How many tickets of the newest answer are not shown yet: the "3 new" pill. */
  waiting: number
}

/**
 * The rows to show while the pointer is over the list: each stays in its place with its newest content, nothing comes
 * in and nothing leaves, so that a click always hits what was aimed at. What this screen itself put away (`gone`) leaves at once.
 */
export function holdOrder(shown: readonly TicketRow[], fresh: readonly TicketRow[], gone: ReadonlySet<string> = new Set()): Shown {
  const newest = new Map(fresh.map((row) => [row.id, row]))
  const held = new Set(shown.map((row) => row.id))
  return {
    rows: shown.filter((row) => newest.has(row.id) || !gone.has(row.id)).map((row) => newest.get(row.id) ?? row),
    waiting: fresh.filter((row) => !held.has(row.id)).length,
  }
}

/** The neighbour of a row; from nowhere, the first for `1` and the last for `-1`. At an end it stays. */
export function neighbour(rows: readonly TicketRow[], id: string | undefined, by: 1 | -1): TicketRow | undefined {
  const index = rows.findIndex((row) => row.id === id)
  if (index === -1) return by === 1 ? rows[0] : rows.at(-1)
  return rows[Math.min(rows.length - 1, Math.max(0, index + by))]
}
