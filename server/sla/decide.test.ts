import { describe, expect, it } from 'vitest'
import { MINUTE, first, resolution, termsOf, watched } from '../../test/sla-clocks.ts'

describe('the first response (H51)', () => {
  it('is owed from the first word of a customer to the first public word of a person', () => {
    const ticket = watched(termsOf(first(120)))
    ticket.open()
    expect(ticket.asks(0, 'c1')).toEqual(['first-response started'])
    expect(ticket.due('first-response')).toBe(120)
    expect(ticket.moves(30, 'waiting-customer')).toEqual([]) // it does not pause
    expect(ticket.answers(60, 'a1')).toEqual(['first-response met'])
    expect(ticket.clock('first-response')).toMatchObject({ state: 'met', breachedAt: null, left: 60 * MINUTE })
  })

  it('is owed in a ticket that an agent began only from the customer’s first word', () => {
    const ticket = watched(termsOf(first(120)))
    ticket.open()
    expect(ticket.answers(0, 'a1')).toEqual([])
    expect(ticket.asks(30, 'c1')).toEqual(['first-response started'])
    expect(ticket.due('first-response')).toBe(150)
  })

  it('has been given by a call, where that is chosen', () => {
    const ticket = watched(termsOf({ ...first(120), settings: { callIsReply: true } }))
    ticket.open('new', 'phone')
    expect(ticket.asks(0, 'c1')).toEqual(['first-response started', 'first-response met'])
  })

  it('ends when a colleague takes the ticket up, where that is chosen (S82)', () => {
    const ticket = watched(termsOf({ ...first(120), settings: { endsWith: 'taken-up' }, 'next-response': { targets: [60, 60, 60, 60] } }))
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.asks(5, 'c2')
    expect(ticket.hear(20, { is: 'takenUp', at: ticket.at(20) })).toEqual(['first-response met'])
    expect(ticket.asks(30, 'c3')).toEqual(['next-response started'])
  })

  it('is owed again when the answer did not arrive, counted from the start (H15), and met by when it arrives', () => {
    const ticket = watched(termsOf(first(120)))
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.answers(30, 'a1')
    expect(ticket.hear(60, { is: 'failed', id: 'a1', personIds: ['somebody in copy'] })).toEqual([])
    expect(ticket.hear(60, { is: 'failed', id: 'a1', personIds: ['ann'] })).toEqual(['first-response unmet'])
    expect(ticket.due('first-response')).toBe(120)
    expect(ticket.hear(90, { is: 'arrived', id: 'a1', at: ticket.at(90) })).toEqual(['first-response met'])
    expect(ticket.clock('first-response')).toMatchObject({ endedAt: ticket.at(90), left: 30 * MINUTE })
  })

  it('is not owed any more for what was solved without a word, and goes on when that is reopened', () => {
    const ticket = watched(termsOf(first(120)))
    ticket.open()
    ticket.asks(0, 'c1')
    expect(ticket.moves(30, 'solved')).toEqual(['first-response cancelled'])
    expect(ticket.look(1000)).toEqual([])
    expect(ticket.moves(1440, 'open')).toEqual(['first-response restored'])
    expect(ticket.due('first-response')).toBe(1440 + 90)
  })
})

describe('the next response (H52)', () => {
  const terms = termsOf({ ...first(120), 'next-response': { targets: [60, 60, 60, 60], hours: 'all' } })

  it('is owed from the oldest unanswered word, and further words do not put it off', () => {
    const ticket = watched(terms)
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.answers(10, 'a1')
    expect(ticket.asks(20, 'c2')).toEqual(['next-response started'])
    expect(ticket.asks(50, 'c3')).toEqual([])
    expect(ticket.due('next-response')).toBe(80)
    expect(ticket.answers(70, 'a2')).toEqual(['next-response met'])
    expect(ticket.asks(75, 'c4')).toEqual(['next-response started'])
    expect(ticket.clocks.map(clock => clock.state)).toEqual(['met', 'met', 'running'])
  })

  it('is cancelled with the word that began it, when that is moved away, and the next one begins it', () => {
    const ticket = watched(terms)
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.answers(10, 'a1')
    ticket.asks(20, 'c2')
    ticket.asks(40, 'c3')
    expect(ticket.hear(45, { is: 'wordGone', id: 'c2' })).toEqual(['next-response started', 'next-response cancelled'])
    expect(ticket.clock('next-response', 'c3')).toMatchObject({ state: 'running', deadlineAt: ticket.at(100) })
  })
})

describe('an update', () => {
  it('is owed from each answer to the next, and not while the customer is to answer', () => {
    const ticket = watched(termsOf({ update: { targets: [120, 120, 120, 120] } }))
    ticket.open()
    ticket.asks(0, 'c1')
    expect(ticket.answers(10, 'a1')).toEqual(['update started'])
    expect(ticket.moves(40, 'waiting-customer')).toEqual(['update paused'])
    expect(ticket.moves(100, 'open')).toEqual(['update resumed'])
    expect(ticket.due('update')).toBe(100 + 90 + 60) // over lunch
    expect(ticket.answers(110, 'a2')).toEqual(['update met', 'update started'])
  })
})

describe('the resolution', () => {
  it('stands still while the customer is to answer, and then shows what is left instead of a date (H49)', () => {
    const ticket = watched(termsOf(resolution(240)))
    ticket.open()
    expect(ticket.asks(0, 'c1')).toEqual(['resolution started'])
    expect(ticket.moves(60, 'waiting-customer')).toEqual(['resolution paused'])
    expect(ticket.clock('resolution')).toMatchObject({ deadlineAt: null, left: 180 * MINUTE })
    expect(ticket.next()).toBeNull()
    expect(ticket.moves(120, 'open')).toEqual(['resolution resumed'])
    expect(ticket.due('resolution')).toBe(120 + 60 + 60 + 120)
  })

  it('goes on where it was when a solved ticket is reopened; the solved time does not count', () => {
    const ticket = watched(termsOf(resolution(240, { hours: 'all' })))
    ticket.open()
    ticket.asks(0, 'c1')
    expect(ticket.moves(60, 'solved')).toEqual(['resolution met'])
    expect(ticket.moves(500, 'closed')).toEqual([])
    expect(ticket.moves(1000, 'open')).toEqual(['resolution reopened'])
    expect(ticket.due('resolution')).toBe(1180)
  })

  it('begins anew with a reopening, where that is chosen', () => {
    const ticket = watched(termsOf(resolution(240, { hours: 'all', reopenedAnew: true })))
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.moves(60, 'solved')
    expect(ticket.moves(1000, 'open')).toEqual(['resolution started'])
    expect(ticket.clocks.map(clock => [clock.state, clock.endedAt ?? clock.deadlineAt])).toEqual([['met', ticket.at(60)], ['running', ticket.at(1240)]])
  })

  it('counts a new priority from the original start with the original pauses, and says once that the change breached it (H50)', () => {
    const ticket = watched(termsOf(resolution(240, { hours: 'all' }), 2, [{ percent: 50 }, { percent: 75 }]))
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.moves(30, 'waiting-customer')
    ticket.moves(50, 'open')
    ticket.change(termsOf(resolution(240, { hours: 'all' }), 4, [{ percent: 50 }, { percent: 75 }]))
    expect(ticket.look(100)).toEqual(['resolution retargeted', 'resolution warned 50% quietly by change', 'resolution warned 75% quietly by change', 'resolution breached by change'])
    expect(ticket.clock('resolution')).toMatchObject({ target: 60 * MINUTE, breachedAt: ticket.at(80) })
    expect(ticket.look(200)).toEqual([])
    ticket.change(termsOf(resolution(240, { hours: 'all' }), 2, [{ percent: 50 }, { percent: 75 }]))
    expect(ticket.look(210)).toEqual(['resolution retargeted'])
    expect(ticket.clock('resolution')).toMatchObject({ breachedAt: null, warned: ['50%', '75%'], deadlineAt: ticket.at(260) })
  })

  it('is cancelled with a ticket that is set aside, and restored as if it had never been away', () => {
    const ticket = watched(termsOf({ ...first(120), ...resolution(240, { hours: 'all' }) }))
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.answers(10, 'a1')
    expect(ticket.hear(60, { is: 'aside', aside: true })).toEqual(['resolution cancelled'])
    expect(ticket.clock('first-response')!.state).toBe('met')
    expect(ticket.hear(100, { is: 'aside', aside: false })).toEqual(['resolution restored'])
    expect(ticket.due('resolution')).toBe(240)
  })

  it('is cancelled when nothing is promised any more, and what is over stays over', () => {
    const ticket = watched(termsOf({ ...first(120), ...resolution(240) }))
    ticket.open()
    ticket.asks(0, 'c1')
    ticket.answers(10, 'a1')
    ticket.change(termsOf({}))
    expect(ticket.look(20)).toEqual(['resolution cancelled'])
    expect(ticket.clocks.map(clock => clock.state).sort()).toEqual(['cancelled', 'met'])
  })
})

describe('warnings', () => {
  it('come at shares of the target and at minutes before its end, in working hours, each once', () => {
    const ticket = watched(termsOf(resolution(240), 2, [{ percent: 50 }, { percent: 75 }, { minutesBefore: 15 }]))
    ticket.open()
    ticket.asks(0, 'c1')
    expect(ticket.next()).toBe(120)
    expect(ticket.look(120)).toEqual(['resolution warned 50%'])
    expect(ticket.next()).toBe(180)
    expect(ticket.look(180)).toEqual(['resolution warned 75%'])
    expect(ticket.next()).toBe(285)
    expect(ticket.look(285)).toEqual(['resolution warned 15m'])
    expect(ticket.look(299)).toEqual([])
    expect(ticket.next()).toBe(300)
    expect(ticket.look(300)).toEqual(['resolution breached'])
    expect(ticket.next()).toBeNull()
  })

  it('that were slept through are put on record, and the newest alone is told (H54)', () => {
    const ticket = watched(termsOf(resolution(240), 2, [{ percent: 50 }, { percent: 75 }]))
    ticket.open()
    ticket.asks(0, 'c1')
    expect(ticket.look(200)).toEqual(['resolution warned 50% quietly', 'resolution warned 75%'])
    expect(ticket.look(2000)).toEqual(['resolution breached'])
    const late = watched(termsOf(resolution(240), 2, [{ percent: 50 }, { percent: 75 }]))
    late.open()
    late.asks(0, 'c1')
    expect(late.look(2000)).toEqual(['resolution warned 50% quietly', 'resolution warned 75% quietly', 'resolution breached'])
    expect(late.facts.at(-1)).toMatchObject({ at: late.at(300) })
  })

  it('are not told of what was met in the meantime', () => {
    const ticket = watched(termsOf(first(120), 2, [{ percent: 50 }]))
    ticket.open()
    ticket.asks(0, 'c1')
    expect(ticket.answers(90, 'a1')).toEqual(['first-response warned 50% quietly', 'first-response met'])
  })
})
