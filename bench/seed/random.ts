/** Numbers that look random and are the same in every run, so that two runs measure the same desk. */
export interface Chance {
  /** From 0 up to but not 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  pick<T>(list: readonly T[]): T
  /** An index below `size`; index k comes k + 1 times more rarely than index 0 (Zipf's law with exponent 1). */
  zipf(size: number): number
}

/** mulberry32: 32 bits of state, 2 ns a number. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: list => list[Math.floor(next() * list.length)]!,
    zipf: size => Math.min(size, Math.floor(Math.exp(next() * Math.log(size + 1)))) - 1,
  }
}
