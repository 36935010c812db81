import type { CompiledCalendar } from '../calendars/compile.ts'
import { add, diff } from '../calendars/working-time.ts'
import type { Span } from './lives.ts'

/** What counts: the hours of a calendar, or (null) every hour. */
export type Hours = CompiledCalendar | null

/** Milliseconds that counted between two instants. */
export function counted(hours: Hours, from: number, to: number): number {
  return hours ? diff(hours, from, to) : to - from
}

/** Milliseconds that a clock has counted by an instant: what lies in spans that count. */
export function elapsed(spans: readonly Span[], hours: Hours, now: number): number {
  let sum = 0
  for (const { from, to, counts } of spans) {
    if (from >= now) break
    if (counts) sum += counted(hours, from, Math.min(to ?? now, now))
  }
  return sum
}

/**
 * When a clock has counted so much: its start, and the amount, and what was paused before (H49), found without walking through time.
 * Null: it stands still, or ended, before that; or it lies beyond what a calendar can count.
 */
export function reachedAt(spans: readonly Span[], hours: Hours, amount: number): number | null {
  let before = 0
  for (const { from, to, counts } of spans) {
    if (!counts) continue
    const here = to === null ? Infinity : counted(hours, from, to)
    if (before + here >= amount) return hours ? add(hours, from, amount - before) : from + amount - before
    before += here
  }
  return null
}
