const FIRST = 5
const LONGEST = 300
const FIRST_REFUSED = 300
const LONGEST_REFUSED = 7200
const JITTER = 0.2

/**
 * Seconds until an account is tried again after so many failures in a row: twice as long each time, up to five minutes. Refused passwords
 * wait from five minutes on, up to two hours: a provider answers hammering by locking the account. `chance` (0 to 1) spreads accounts that
 * failed together.
 */
export function pauseAfter(failures: number, refused: boolean, chance: number): number {
  const [first, longest] = refused ? [FIRST_REFUSED, LONGEST_REFUSED] : [FIRST, LONGEST]
  const pause = Math.min(longest, first * 2 ** Math.min(failures - 1, 20))
  return Math.round(pause * (1 - JITTER + 2 * JITTER * chance))
}
