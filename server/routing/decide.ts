import type { Need, RoutingSettings } from './settings.ts'

/** Whether somebody can be given work now. */
export const STATES = ['online', 'busy', 'away', 'leave'] as const
export type State = (typeof STATES)[number]

/** A colleague who might get a ticket, as they stand at the moment. Instants are epoch milliseconds. */
export interface Candidate {
  id: string
  state: State
  /** null: no hours of theirs are known. */
  inShift: boolean | null
  /** When their leave ends or their shift begins; null: nobody knows. */
  backAt: number | null
  capacity: number
  load: number
  /** Level by the skill's id. */
  skills: Readonly<Record<string, number>>
  languages: readonly string[]
  /** When it was their turn the last time: the lowest is next. */
  turn: number
  /** Not of the team: only asked where they look after the customer. */
  outsider: boolean
}

/** What a ticket asks of whoever gets it. */
export interface Wanted {
  units: number
  language: string | null
  needs: readonly Need[]
  /** The account manager, and after them who stands in. */
  managers: readonly string[]
  lastAgent: string | null
  /** Those from whom it was taken back. */
  excluded: readonly string[]
  waitingSince: number
}

export const EXCLUSIONS = ['had-it', 'leave', 'away', 'busy', 'off-shift', 'language', 'skill', 'full'] as const
export type Exclusion = (typeof EXCLUSIONS)[number]

/** What spoke for somebody, in the order in which it is compared; a lower number comes first. */
export interface Score { manager: number; sticky: number; shift: number; language: number; skills: number; load: number; turn: number }

/** One colleague on the path of a decision: how they scored, or why they could not get it. */
export type Step = { personId: string; load: number; capacity: number } & ({ excluded: Exclusion; skillId?: string; score?: never } | { excluded?: never; score: Score })

export interface Decision {
  /** Those who can get it, the best first. */
  ranked: readonly string[]
  path: readonly Step[]
  /** Whether what was required is only preferred by now. */
  relaxed: boolean
  /** Why nobody can, when nobody can: what keeps those who come the closest. */
  reason: Exclusion | 'nobody' | null
  /** When it may be otherwise without anybody doing something. */
  retryAt: number | null
}

const MINUTE = 60_000
/** Whoever is no account manager of it comes after all who are. */
const NONE = 99

/** Who gets a ticket: first who cannot, then the others by what the team compares, and of two alike whose turn is the longer ago. */
export function decide(settings: RoutingSettings, wanted: Wanted, candidates: readonly Candidate[], now: number): Decision {
  const relaxAt = settings.relaxAfter === null ? null : wanted.waitingSince + settings.relaxAfter * MINUTE
  const relaxed = relaxAt !== null && relaxAt <= now
  const steps = candidates.map(candidate => ({ candidate, step: stepOf(settings, wanted, candidate, relaxed) }))
  const fit = steps.filter(({ step }) => step.score).sort((a, b) => compare(a.step, b.step))
  const unfit = steps.filter(({ step }) => !step.score).sort((a, b) => closeness(b.step) - closeness(a.step) || a.candidate.id.localeCompare(b.candidate.id))
  const reason = fit.length > 0 ? null : unfit[0]?.step.excluded ?? 'nobody'
  return {
    ranked: fit.map(({ candidate }) => candidate.id),
    path: [...fit, ...unfit].map(({ step }) => step),
    relaxed, reason,
    retryAt: fit.length > 0 ? null : earliest([...unfit.map(({ candidate, step }) => step.excluded === 'leave' || step.excluded === 'off-shift' ? candidate.backAt : null), relaxed ? null : relaxAt], now),
  }
}

function stepOf(settings: RoutingSettings, wanted: Wanted, candidate: Candidate, relaxed: boolean): Step {
  const { id: personId, load, capacity } = candidate
  const excluded = exclusionOf(settings, wanted, candidate, relaxed)
  return excluded ? { personId, load, capacity, ...excluded } : { personId, load, capacity, score: scoreOf(settings, wanted, candidate) }
}

/** Why somebody cannot get it; what can least be changed comes first, so that the reason of a whole team is what comes the closest. */
function exclusionOf(settings: RoutingSettings, wanted: Wanted, candidate: Candidate, relaxed: boolean): { excluded: Exclusion; skillId?: string } | undefined {
  if (wanted.excluded.includes(candidate.id)) return { excluded: 'had-it' }
  if (candidate.state !== 'online') return { excluded: candidate.state }
  if (settings.shift === 'require' && candidate.inShift === false) return { excluded: 'off-shift' }
  if (!relaxed) {
    if (settings.language === 'require' && !speaks(candidate, wanted.language)) return { excluded: 'language' }
    const missing = wanted.needs.find(need => need.required && levelOf(candidate, need) < need.level)
    if (missing) return { excluded: 'skill', skillId: missing.skillId }
  }
  return candidate.load + wanted.units > candidate.capacity ? { excluded: 'full' } : undefined
}

function scoreOf(settings: RoutingSettings, wanted: Wanted, candidate: Candidate): Score {
  const manager = settings.accountManager ? wanted.managers.indexOf(candidate.id) : -1
  return {
    manager: manager < 0 ? NONE : manager,
    sticky: settings.sticky !== 'never' && wanted.lastAgent === candidate.id ? 0 : 1,
    shift: settings.shift !== 'ignore' && candidate.inShift === false ? 1 : 0,
    language: settings.language === 'ignore' || speaks(candidate, wanted.language) ? 0 : 1,
    skills: -fitOf(settings, wanted.needs, candidate),
    load: settings.method === 'round-robin' ? 0 : share(candidate, wanted.units),
    turn: candidate.turn,
  }
}

/** How well the skills fit, the higher the better. By skills, the level counts; otherwise whether it is reached. */
function fitOf({ method }: RoutingSettings, needs: readonly Need[], candidate: Candidate): number {
  return needs.reduce((sum, need) => sum + (method === 'skills' ? levelOf(candidate, need) : levelOf(candidate, need) >= need.level ? 1 : 0), 0)
}

const levelOf = (candidate: Candidate, need: Need) => candidate.skills[need.skillId] ?? 0

/** What of the capacity would be taken, in hundredths, so that nearly the same is the same. */
const share = ({ load, capacity }: Candidate, units: number) => Math.round((load + units) / Math.max(1, capacity) * 100)

/** By the language itself: pt-BR is Portuguese. A ticket of no known language is understood by everyone. */
function speaks({ languages }: Candidate, language: string | null): boolean {
  return language === null || languages.some(each => primary(each) === primary(language))
}

const primary = (language: string) => language.toLowerCase().split('-')[0]

const ORDER = ['manager', 'sticky', 'shift', 'language', 'skills', 'load', 'turn'] as const

function compare(a: Step, b: Step): number {
  for (const part of ORDER) {
    const difference = a.score![part] - b.score![part]
    if (difference !== 0) return difference
  }
  return a.personId.localeCompare(b.personId)
}

function closeness({ excluded }: Step): number {
  return excluded ? EXCLUSIONS.indexOf(excluded) : -1
}

function earliest(instants: readonly (number | null)[], now: number): number | null {
  const coming = instants.filter(at => at !== null && at > now) as number[]
  return coming.length > 0 ? Math.min(...coming) : null
}
