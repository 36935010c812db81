import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MANUAL, METHODS, type RoutingSettings } from './settings.ts'
import { simulate, type PastWork, type Seat } from './simulate.ts'

const MINUTE = 60_000
const always = () => ({ state: 'online' as const, inShift: null, backAt: null })
const seat = (id: string, more: Partial<Seat> = {}): Seat => ({ id, capacity: 100, skills: {}, languages: [], outsider: false, there: always, ...more })
const work = (id: string, from: number, until: number | null, more: Partial<PastWork> = {}): PastWork => ({ id, spans: [{ from: from * MINUTE, until: until === null ? null : until * MINUTE }], units: 50, language: null, needs: [], managers: [], requesterId: `of ${id}`, vip: false, priority: 2, ...more })
const by = (method: RoutingSettings['method'], more: Partial<RoutingSettings> = {}): RoutingSettings => ({ ...MANUAL, method, ...more })
const END = 1000 * MINUTE
const told = async (settings: RoutingSettings, all: readonly PastWork[], seats: readonly Seat[]) => Object.fromEntries([...(await simulate(settings, all, seats, END)).placed].map(([id, { personId, waited, reason }]) => [id, `${personId ?? '–'} ${waited / MINUTE} ${reason ?? ''}`.trim()]))

describe('tickets of the past, given out once more', () => {
  it('go by turn, and wait for whoever is done first', async () => {
    const [a, b] = [seat('a', { capacity: 50 }), seat('b', { capacity: 50 })]
    expect(await told(by('round-robin'), [work('1', 0, 30), work('2', 1, 20), work('3', 2, null), work('4', 3, 25), work('5', 4, null, { priority: 4 })], [a, b])).toEqual({
      1: 'a 0', 2: 'b 0', 5: 'b 16 full', 4: '– 22 full', 3: 'a 28 full',
    })
  })

  it('wait for hours that begin, for the end of a leave, and until what was required is only preferred', async () => {
    const late = seat('late', { there: at => at < 60 * MINUTE ? { state: 'online', inShift: false, backAt: 60 * MINUTE } : { state: 'online', inShift: true, backAt: null } })
    expect(await told(by('least-loaded', { shift: 'require' }), [work('1', 0, null)], [late])).toEqual({ 1: 'late 60 off-shift' })
    const gone = seat('gone', { there: at => at < 90 * MINUTE ? { state: 'leave', inShift: null, backAt: 90 * MINUTE } : always() })
    expect(await told(by('least-loaded'), [work('1', 10, null)], [gone])).toEqual({ 1: 'gone 80 leave' })
    const tax = [{ skillId: 'tax', level: 3, required: true }]
    expect(await told(by('skills', { relaxAfter: 15 }), [work('1', 0, null, { needs: tax })], [seat('a', { skills: { tax: 1 } })])).toEqual({ 1: 'a 15 skill' })
    expect(await told(by('skills'), [work('1', 0, null, { needs: tax })], [seat('a', { skills: { tax: 1 } })])).toEqual({ 1: '– 1000 skill' })
  })

  it('are given to nobody when they are done at the very moment at which somebody comes', async () => {
    const late = seat('late', { there: at => at < 60 * MINUTE ? { state: 'online', inShift: false, backAt: 60 * MINUTE } : { state: 'online', inShift: true, backAt: null } })
    expect(await told(by('round-robin', { shift: 'require' }), [work('1', 10, 60), work('2', 10, 61)], [late])).toEqual({ 1: '– 50 off-shift', 2: 'late 50 off-shift' })
  })

  it('stay with whoever has them when they come back, and go to whoever had one of the same customer', async () => {
    const twice = work('1', 0, 10, { spans: [{ from: 0, until: 10 * MINUTE }, { from: 50 * MINUTE, until: null }] })
    const { peaks, placed } = await simulate(by('round-robin', { sticky: 'requester' }), [twice, work('2', 20, null, { requesterId: 'of 1' }), work('3', 30, null)], [seat('a'), seat('b')], END)
    expect([placed.get('1')!.personId, placed.get('2')!.personId, placed.get('3')!.personId]).toEqual(['a', 'a', 'b'])
    expect(Object.fromEntries(peaks)).toEqual({ a: 100, b: 50 })
  })

  const works = fc.array(fc.record({ from: fc.integer({ min: 0, max: 500 }), length: fc.option(fc.integer({ min: 1, max: 200 })), units: fc.integer({ min: 1, max: 60 }), language: fc.constantFrom(null, 'en', 'pl'), priority: fc.integer({ min: 1, max: 4 }) }), { maxLength: 40 })
  const seats = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), capacity: fc.integer({ min: 0, max: 150 }), languages: fc.subarray(['en', 'pl']), begins: fc.integer({ min: 0, max: 300 }) }), { selector: ({ id }) => id, maxLength: 4 })

  it('are each told of once, to nobody who was not there, spoke another language, or had no room', async () => {
    await fc.assert(fc.asyncProperty(works, seats, fc.constantFrom(...METHODS.filter(method => method !== 'manual')), async (given, team, method) => {
      const all = given.map(({ from, length, ...more }, n) => work(String(n), from, length === null ? null : from + length, more))
      const people = team.map(({ id, capacity, languages, begins }) => seat(id, { capacity, languages, there: at => at < begins * MINUTE ? { state: 'online', inShift: false, backAt: begins * MINUTE } : always() }))
      const { placed, peaks } = await simulate(by(method, { language: 'require', shift: 'require' }), all, people, END)
      expect([...placed.keys()].sort()).toEqual(all.map(({ id }) => id).sort())
      for (const one of team) expect(peaks.get(one.id) ?? 0).toBeLessThanOrEqual(one.capacity)
      for (const one of all) {
        const { personId, waited } = placed.get(one.id)!
        const [{ from, until }] = [one.spans[0]!]
        expect(waited).toBeGreaterThanOrEqual(0)
        if (personId === null) continue
        const person = team.find(({ id }) => id === personId)!
        expect(from + waited).toBeGreaterThanOrEqual(person.begins * MINUTE)
        expect(from + waited).toBeLessThan(until ?? Infinity)
        if (one.language !== null) expect(person.languages).toContain(one.language)
      }
    }))
  })

  it('wait for nobody who has room', async () => {
    await fc.assert(fc.asyncProperty(works, async given => {
      const all = given.map(({ from, length, ...more }, n) => work(String(n), from, length === null ? null : from + length, more))
      const { placed } = await simulate(by('least-loaded'), all, [seat('a', { capacity: 10_000 })], END)
      for (const { id } of all) expect(placed.get(id)).toEqual({ personId: 'a', waited: 0, reason: null })
    }))
  })
})
