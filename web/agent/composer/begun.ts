/** What was begun in this browser and not sent yet, but for replies and notes: small, read at once, and gone with the sign-out. */
export function readBegun<T>(name: string, empty: T): T {
  try {
    return { ...empty, ...JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<T> }
  } catch {
    return empty
  }
}

/** Nothing (`null`) forgets it. */
export function keepBegun(name: string, begun: object | null): void {
  if (begun === null) localStorage.removeItem(name)
  else localStorage.setItem(name, JSON.stringify(begun))
}

/** Tickets and side conversations. */
export function forgetAllBegun(): void {
  for (const name of Object.keys(localStorage)) if (/^pomost\.(new|side)\./.test(name)) localStorage.removeItem(name)
}
