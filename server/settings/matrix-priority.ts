/** Which priority a combination of impact and urgency gives. */
export interface Matrix {
  on: boolean
  /** By impact (1 to 3) and within by urgency (1 to 3): the priority, 1 low to 4 urgent. */
  cells: readonly (readonly number[])[]
}

/** What the matrix says, or null: it is off, or one of both is not known. */
export function matrixPriority({ on, cells }: Matrix, impact: number | null, urgency: number | null): number | null {
  return on && impact !== null && urgency !== null ? cells[impact - 1]?.[urgency - 1] ?? null : null
}
