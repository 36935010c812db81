import type { Figure } from './bench.ts'

/** Prints figures one below the other: what, how much, beside its floor, and whether it is as it should be. */
export function report(figures: readonly Figure[]): void {
  for (const { what, value, floor, ratio, aim, met } of figures) {
    console.log([
      `${what.padEnd(44)} ${value}`,
      floor === undefined ? '' : `floor ${floor}`,
      ratio === undefined ? '' : `ratio ${ratio.toFixed(2)}`,
      aim === undefined ? '' : `aim ${aim}: ${met ? 'met' : 'MISSED'}`,
    ].filter(Boolean).join('   '))
  }
}
