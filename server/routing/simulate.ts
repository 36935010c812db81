import { setImmediate } from 'node:timers/promises'
import { decide, type Candidate, type Exclusion } from './decide.ts'
import type { Need, RoutingSettings } from './settings.ts'

/** A ticket of the past, as it came to the team. Instants are epoch milliseconds. */
export interface PastWork {
  id: string
  /** When it was there to be worked on, in order; the last may have no end. */
  spans: readonly { from: number; until: number | null }[]
  units: number
  language: string | null
  needs: readonly Need[]
  managers: readonly string[]
  requesterId: string
  vip: boolean
  priority: number
}

/** A colleague who could have got it. */
export interface Seat extends Pick<Candidate, 'id' | 'capacity' | 'skills' | 'languages' | 'outsider'> {
  /** Whether they were there at an instant, and if not, when they came back (null: nobody knows). */
  there(at: number): Pick<Candidate, 'state' | 'inShift' | 'backAt'>
}

export interface Placed {
  /** null: nobody got it before it was done, went elsewhere, or time was over. */
  personId: string | null
  /** From coming to being given. */
  waited: number
  /** Why nobody could have it when it came; null: somebody could. */
  reason: Exclusion | 'nobody' | null
}

export interface Simulated { placed: ReadonlyMap<string, Placed>; /** The most that each had at once, in units. */ peaks: ReadonlyMap<string, number> }

interface Waiting { work: PastWork; since: number; reason: Placed['reason']; retryAt: number | null }
interface Moment { at: number; kind: 'comes' | 'goes'; work: PastWork; first: boolean }

/** Of those who wait, no more are looked at when somebody has room again, as live. */
const MOST_TRIED = 50
/** After so many milliseconds the desk goes on with other things. */
const LONGEST_TURN_MS = 20

/**
 * Lives through the tickets of a team once more, with the decisions that are made live: each goes to whom `settings` would have given it, is
 * load while it is worked on, and those who wait are tried again when somebody has room, comes to work, or what was required is only preferred.
 */
export async function simulate(settings: RoutingSettings, all: readonly PastWork[], seats: readonly Seat[], until: number): Promise<Simulated> {
  const room = new Room(settings, seats)
  const moments = all.flatMap(work => work.spans.flatMap(({ from, until: end }, at): Moment[] => [{ at: from, kind: 'comes', work, first: at === 0 }, ...end === null ? [] : [{ at: end, kind: 'goes' as const, work, first: false }]]))
    // who is done makes room for who comes at the same moment
    .sort((a, b) => a.at - b.at || Number(a.kind === 'comes') - Number(b.kind === 'comes'))
  let turn = performance.now()
  const pause = async () => {
    if (performance.now() - turn < LONGEST_TURN_MS) return
    await setImmediate()
    turn = performance.now()
  }
  for (const [at, moment] of moments.entries()) {
    // what is done at the very moment at which somebody would have come is given to nobody
    const last = moment.kind === 'goes' ? moment.at - 1 : moment.at
    for (; room.retry(last);) await pause()
    if (moment.kind === 'comes') room.comes(moment)
    else room.goes(moment)
    const next = moments[at + 1]
    if (moment.kind === 'goes' && (next?.at !== moment.at || next.kind !== 'goes')) room.offer(moment.at)
    await pause()
  }
  for (; room.retry(until);) await pause()
  return room.end(until)
}

class Room {
  readonly #loads = new Map<string, number>()
  readonly #peaks = new Map<string, number>()
  readonly #turns = new Map<string, number>()
  readonly #owners = new Map<string, string>()
  readonly #lastOf = new Map<string, string>()
  readonly #placed = new Map<string, Placed>()
  readonly #waiting = new Map<string, Waiting>()
  readonly #settings: RoutingSettings
  readonly #seats: readonly Seat[]
  #turn = 0
  #freed = false
  /** No one who waits is to be tried before. */
  #soonest = Infinity

  constructor(settings: RoutingSettings, seats: readonly Seat[]) {
    this.#settings = settings
    this.#seats = seats
  }

  comes({ at, work, first }: Moment): void {
    const owner = this.#owners.get(work.id)
    if (owner) this.#load(owner, work.units)
    else if (first || this.#placed.get(work.id)?.personId === null) this.#ask({ work, since: at, reason: null, retryAt: null }, at)
  }

  goes({ at, work }: Moment): void {
    const owner = this.#owners.get(work.id)
    const waiting = this.#waiting.get(work.id)
    if (waiting) {
      this.#waiting.delete(work.id)
      this.#placed.set(work.id, { personId: null, waited: at - waiting.since, reason: waiting.reason })
    }
    if (!owner) return
    this.#load(owner, -work.units)
    this.#freed = true
  }

  /** Whoever has room since the last time is offered what waits; once all have gone that go at a moment. */
  offer(at: number): void {
    if (this.#freed) this.#tryAll(this.#waiting.values(), at)
    this.#freed = false
  }

  /** Tries those whose moment is the next, where it comes before `at`; answers whether there were any. */
  retry(at: number): boolean {
    if (this.#soonest > at) return false
    const now = this.#soonest
    const due = [...this.#waiting.values()].filter(each => each.retryAt !== null && each.retryAt <= now)
    this.#soonest = Infinity
    this.#tryAll(due, now, due.length)
    for (const { retryAt } of this.#waiting.values()) if (retryAt !== null && retryAt < this.#soonest) this.#soonest = retryAt
    return true
  }

  end(until: number): Simulated {
    for (const { work, since, reason } of this.#waiting.values()) this.#placed.set(work.id, { personId: null, waited: until - since, reason })
    return { placed: this.#placed, peaks: this.#peaks }
  }

  #tryAll(waiting: Iterable<Waiting>, at: number, most = MOST_TRIED): void {
    for (const each of firstOf(waiting, most)) this.#ask(each, at)
  }

  #ask(waiting: Waiting, at: number): void {
    const { work, since } = waiting
    const decision = decide(this.#settings, {
      units: work.units, language: work.language, needs: work.needs, managers: work.managers, lastAgent: this.#settings.sticky === 'requester' ? this.#lastOf.get(work.requesterId) ?? null : null, excluded: [], waitingSince: since,
    }, this.#seats.filter(({ id, outsider }) => !outsider || work.managers.includes(id)).map(seat => this.#asCandidate(seat, at)), at)
    const [best] = decision.ranked
    if (best === undefined) {
      this.#waiting.set(work.id, { work, since, reason: waiting.reason ?? decision.reason, retryAt: decision.retryAt })
      this.#soonest = Math.min(this.#soonest, decision.retryAt ?? Infinity)
      return
    }
    this.#waiting.delete(work.id)
    this.#owners.set(work.id, best)
    this.#lastOf.set(work.requesterId, best)
    this.#turns.set(best, ++this.#turn)
    this.#load(best, work.units)
    this.#placed.set(work.id, { personId: best, waited: at - since, reason: waiting.reason })
  }

  #asCandidate({ id, capacity, skills, languages, outsider, there }: Seat, at: number): Candidate {
    return { id, capacity, skills, languages, outsider, load: this.#loads.get(id) ?? 0, turn: this.#turns.get(id) ?? 0, ...there(at) }
  }

  #load(id: string, units: number): void {
    const load = (this.#loads.get(id) ?? 0) + units
    this.#loads.set(id, load)
    this.#peaks.set(id, Math.max(this.#peaks.get(id) ?? 0, load))
  }
}

/** Those who wait in the order in which they are given out, no more than the first `most`: thousands may wait, and are not sorted for fifty. */
function firstOf(waiting: Iterable<Waiting>, most: number): Waiting[] {
  const first: Waiting[] = []
  for (const each of waiting) {
    if (first.length === most && before(first.at(-1)!, each) <= 0) continue
    const at = first.findIndex(one => before(each, one) < 0)
    first.splice(at < 0 ? first.length : at, 0, each)
    if (first.length > most) first.pop()
  }
  return first
}

const before = (a: Waiting, b: Waiting) => Number(b.work.vip) - Number(a.work.vip) || b.work.priority - a.work.priority || a.since - b.since
