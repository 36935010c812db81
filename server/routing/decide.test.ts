import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, STATES, type Candidate, type Wanted } from './decide.ts'
import { MANUAL, METHODS, STICKY, WEIGHTS, type RoutingSettings } from './settings.ts'

const NOW = Date.UTC(2026, 10, 27, 9)
const MINUTE = 60_000

const someone = (id: string, more: Partial<Candidate> = {}): Candidate => ({ id, state: 'online', inShift: null, backAt: null, capacity: 100, load: 0, skills: {}, languages: [], turn: 0, outsider: false, ...more })
const wish = (more: Partial<Wanted> = {}): Wanted => ({ units: 5, language: null, needs: [], managers: [], lastAgent: null, excluded: [], waitingSince: NOW, ...more })
const by = (method: RoutingSettings['method'], more: Partial<RoutingSettings> = {}): RoutingSettings => ({ ...MANUAL, method, ...more })
const best = (settings: RoutingSettings, wanted: Wanted, candidates: readonly Candidate[], now = NOW) => decide(settings, wanted, candidates, now).ranked[0]

const SKILLS = ['tax', 'mail', 'print']
const candidate = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), state: fc.constantFrom(...STATES), inShift: fc.constantFrom(true, false, null), backAt: fc.option(fc.integer({ min: NOW - 1000, max: NOW + 1e8 })),
  capacity: fc.integer({ min: 0, max: 200 }), load: fc.integer({ min: 0, max: 200 }), turn: fc.nat(50), outsider: fc.constant(false),
  skills: fc.dictionary(fc.constantFrom(...SKILLS), fc.integer({ min: 1, max: 5 })), languages: fc.subarray(['en', 'pl', 'pt-BR']),
})
const team = fc.uniqueArray(candidate, { selector: each => each.id, maxLength: 6 })
const wanted = fc.record({
  units: fc.integer({ min: 0, max: 120 }), language: fc.constantFrom(null, 'en', 'pt', 'de'), managers: fc.subarray(['a', 'b', 'c']), lastAgent: fc.constantFrom(null, 'a', 'd'),
  excluded: fc.subarray(['a', 'e']), waitingSince: fc.integer({ min: NOW - 1e8, max: NOW }),
  needs: fc.array(fc.record({ skillId: fc.constantFrom(...SKILLS), level: fc.integer({ min: 1, max: 5 }), required: fc.boolean() }), { maxLength: 3 }),
})
const settings = fc.record({
  method: fc.constantFrom(...METHODS), language: fc.constantFrom(...WEIGHTS), shift: fc.constantFrom(...WEIGHTS), accountManager: fc.boolean(), sticky: fc.constantFrom(...STICKY),
  relaxAfter: fc.option(fc.integer({ min: 0, max: 3000 })),
}).map(chosen => ({ ...MANUAL, ...chosen }))

describe('whoever gets a ticket', () => {
  it('is there, has room for it, and is not who had it', () => {
    fc.assert(fc.property(settings, wanted, team, (settings, wanted, team) => {
      for (const id of decide(settings, wanted, team, NOW).ranked) {
        const { state, load, capacity, inShift } = team.find(each => each.id === id)!
        expect(state).toBe('online')
        expect(load + wanted.units).toBeLessThanOrEqual(capacity)
        expect(wanted.excluded).not.toContain(id)
        if (settings.shift === 'require') expect(inShift).not.toBe(false)
      }
    }))
  })

  it('stands on the path with a score, and everybody else with a score or a reason', () => {
    fc.assert(fc.property(settings, wanted, team, (settings, wanted, team) => {
      const { path, ranked, reason } = decide(settings, wanted, team, NOW)
      expect(path.map(step => step.personId).sort()).toEqual(team.map(each => each.id).sort())
      expect(path.filter(step => step.score).map(step => step.personId)).toEqual(ranked)
      expect(reason === null).toBe(ranked.length > 0)
    }))
  })

  it('is the same whatever the order in which the team is read', () => {
    fc.assert(fc.property(settings, wanted, team.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), (settings, wanted, [one, other]) => {
      expect(decide(settings, wanted, one, NOW).path).toEqual(decide(settings, wanted, other, NOW).path)
    }))
  })

  it('may be more people the longer it waits, never fewer', () => {
    fc.assert(fc.property(settings, wanted, team, fc.nat(1e8), (settings, wanted, team, later) => {
      const soon = new Set(decide(settings, wanted, team, NOW).ranked)
      expect(new Set(decide(settings, wanted, team, NOW + later).ranked).isSupersetOf(soon)).toBe(true)
    }))
  })

  it('is looked for again at the moment when required skills become preferred', () => {
    const needs = [{ skillId: 'tax', level: 3, required: true }]
    const relaxing = by('skills', { relaxAfter: 30 })
    const now = decide(relaxing, wish({ needs }), [someone('a')], NOW)
    expect(now).toMatchObject({ ranked: [], reason: 'skill', retryAt: NOW + 30 * MINUTE })
    expect(decide(relaxing, wish({ needs }), [someone('a')], now.retryAt!)).toMatchObject({ ranked: ['a'], relaxed: true })
  })
})

describe('round robin', () => {
  it('is fair: of those who can always take one, nobody gets two more than somebody else', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 60 }), (size, tickets) => {
      const members = Array.from({ length: size }, (_, i) => someone(`p${i}`, { capacity: 10_000 }))
      const got = new Map<string, number>()
      for (let turn = 1; turn <= tickets; turn++) {
        const next = members.find(each => each.id === best(by('round-robin'), wish(), members))!
        Object.assign(next, { turn, load: next.load + 5 })
        got.set(next.id, (got.get(next.id) ?? 0) + 1)
      }
      const counts = members.map(each => got.get(each.id) ?? 0)
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    }))
  })

  it('never gives two in a row past somebody who could have taken one, whoever comes and goes', () => {
    fc.assert(fc.property(fc.array(fc.subarray(['a', 'b', 'c', 'd']), { minLength: 1, maxLength: 50 }), rounds => {
      const turns = new Map<string, number>()
      for (const [turn, there] of rounds.entries()) {
        const next = best(by('round-robin'), wish(), ['a', 'b', 'c', 'd'].map(id => someone(id, { turn: turns.get(id) ?? 0, state: there.includes(id) ? 'online' : 'away' })))
        if (next === undefined) { expect(there).toEqual([]); continue }
        for (const other of there) expect(turns.get(next) ?? 0).toBeLessThanOrEqual(turns.get(other) ?? 0)
        turns.set(next, turn + 1)
      }
    }))
  })
})

describe('what a team compares', () => {
  it('gives the least loaded by share of their capacity, not by number', () => {
    expect(best(by('least-loaded'), wish(), [someone('a', { load: 20, capacity: 30 }), someone('b', { load: 40, capacity: 100 })])).toBe('b')
  })

  it('gives the most skilled of those who have what is required', () => {
    const needs = [{ skillId: 'tax', level: 2, required: true }, { skillId: 'mail', level: 1, required: false }]
    const people = [someone('a', { skills: { tax: 3 } }), someone('b', { skills: { tax: 2, mail: 4 } }), someone('c', { skills: { tax: 1, mail: 5 } })]
    const { ranked, path } = decide(by('skills'), wish({ needs }), people, NOW)
    expect(ranked).toEqual(['b', 'a'])
    expect(path[2]).toMatchObject({ personId: 'c', excluded: 'skill', skillId: 'tax' })
  })

  it('prefers or requires the language of the customer, as the team says', () => {
    const people = [someone('a', { languages: ['en'], load: 0 }), someone('b', { languages: ['pt-BR'], load: 50 })]
    expect(best(by('least-loaded', { language: 'prefer' }), wish({ language: 'pt' }), people)).toBe('b')
    expect(decide(by('least-loaded', { language: 'require' }), wish({ language: 'de' }), people, NOW)).toMatchObject({ ranked: [], reason: 'language' })
    expect(best(by('least-loaded', { language: 'prefer' }), wish({ language: 'de' }), people)).toBe('a')
  })

  it('puts the account manager before all, who stands in when they are absent, and then anybody', () => {
    const settings = by('round-robin', { accountManager: true, sticky: 'requester' })
    const asked = wish({ managers: ['m', 's'], lastAgent: 'l' })
    const people = (m: Candidate['state'], s: Candidate['state']) => [someone('m', { state: m, turn: 9 }), someone('s', { state: s, turn: 8 }), someone('l', { turn: 7 }), someone('x')]
    expect(best(settings, asked, people('online', 'online'))).toBe('m')
    expect(best(settings, asked, people('leave', 'online'))).toBe('s')
    expect(best(settings, asked, people('leave', 'away'))).toBe('l')
    expect(best(by('round-robin'), asked, people('online', 'online'))).toBe('x')
  })

  it('follows the sun: who works now comes before who does not, or instead of them', () => {
    const people = [someone('a', { inShift: false, backAt: NOW + 60 * MINUTE }), someone('b', { inShift: true, turn: 5 })]
    expect(best(by('round-robin', { shift: 'prefer' }), wish(), people)).toBe('b')
    expect(best(by('round-robin', { shift: 'ignore' }), wish(), people)).toBe('a')
    expect(decide(by('round-robin', { shift: 'require' }), wish(), people.slice(0, 1), NOW)).toMatchObject({ reason: 'off-shift', retryAt: NOW + 60 * MINUTE })
  })

  it('says what keeps those who come the closest', () => {
    expect(decide(by('round-robin'), wish(), [someone('a', { state: 'away' }), someone('b', { load: 100 })], NOW).reason).toBe('full')
    expect(decide(by('round-robin'), wish(), [], NOW).reason).toBe('nobody')
  })
})
