import type { Figure } from './bench.ts'

/** How much longer than at the smallest size something may take at a larger one. */
const MOST_GROWTH = 1.5

/** Prints figures one below the other: what, how much, beside its floor and the same at the smallest size, and whether it is as it should be. */
export function report(figures: readonly Figure[], smallest?: readonly Figure[]): void {
  for (const { what, value, floor, ratio, grows, aim, met } of figures) {
    const before = smallest?.find(figure => figure.what === what)?.grows
    console.log([
      `${what.padEnd(54)} ${value}`,
      floor && `floor ${floor}`,
      ratio !== undefined && `× floor ${ratio.toFixed(2)}`,
      aim && `${aim}: ${met ? 'met' : 'MISSED'}`,
      before && grows && `× smallest ${(grows / before).toFixed(2)}: ${grows <= before * MOST_GROWTH ? 'met' : 'MISSED'}`,
    ].filter(Boolean).join('   '))
  }
}
