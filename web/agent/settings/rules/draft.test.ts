import { describe, expect, it } from 'vitest'
import { back, freshAction, isFilled, step } from './draft.ts'

const definition = { about: 'ticket' as const, when: ['opened' as const], quiet: null, condition: { all: [] }, from: null, until: null, actions: [freshAction('stop')] }

describe('a draft of a rule', () => {
  it('is asked about once everything is chosen', () => {
    expect(isFilled(definition)).toBe(true)
    expect(isFilled({ ...definition, when: [] })).toBe(false)
    expect(isFilled({ ...definition, when: [], quiet: { of: 'any', minutes: 5, calendarId: null } })).toBe(true)
    expect(isFilled({ ...definition, condition: { all: [{ field: 'priority', op: 'is' }] } })).toBe(false)
    for (const name of ['tag', 'team', 'follow', 'note', 'reply', 'mail', 'open', 'link', 'checklist'] as const) expect([name, isFilled({ ...definition, actions: [freshAction(name)] })]).toEqual([name, false])
    for (const name of ['set', 'status', 'assign', 'notify', 'snooze', 'keepStatus'] as const) expect([name, isFilled({ ...definition, actions: [freshAction(name)] })]).toEqual([name, true])
  })

  it('goes back step by step, and no further than to its begin', () => {
    const steps = step(step({ past: [], now: 1 }, 2), 3)
    expect([back(steps).now, back(back(steps)).now, back(back(back(steps))).now]).toEqual([2, 1, 1])
  })
})
