import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftStep, isBlank, isDirty, loading, shouldSave } from './draft.ts'
import type { Content, DraftEvent, DraftState, ServerDraft } from './draft.ts'

const blank: Content = { html: '', to: ['ana@example.com'], cc: [], attachments: [] }
const content = (html: string): Content => ({ ...blank, html })
const server = (html: string, version: number): ServerDraft => ({ ...content(html), version })
const run = (...events: DraftEvent[]): DraftState => events.reduce(draftStep, loading)
const at = new Date('2026-03-03T12:00:00Z')

describe('opening a ticket', () => {
  it('starts blank, with nothing to save', () => {
    const state = run({ type: 'loaded', server: null, local: null, blank })
    expect(state.content).toEqual({ ...blank, extras: null })
    expect(shouldSave(state)).toBe(false)
  })

  it('restores the server’s draft on any device', () => {
    expect(run({ type: 'loaded', server: server('<p>Hi</p>', 3), local: null, blank }).content.html).toBe('<p>Hi</p>')
  })

  it('restores what only this browser has, after a crash, and sends it', () => {
    const state = run({ type: 'loaded', server: server('<p>H</p>', 3), local: { ...content('<p>Hello</p>'), version: 3 }, blank })
    expect(state.content.html).toBe('<p>Hello</p>')
    expect(shouldSave(state)).toBe(true)
  })

  it('keeps what was typed before the draft had come', () => {
    const state = run({ type: 'edited', change: { html: '<p>fast</p>' } }, { type: 'loaded', server: server('<p>Hi</p>', 3), local: null, blank })
    expect(state.content.html).toBe('<p>Hi</p><p>fast</p>')
    expect(shouldSave(state)).toBe(true)
  })

  it('asks when this browser and the server both went on', () => {
    const state = run({ type: 'loaded', server: server('<p>theirs</p>', 4), local: { ...content('<p>mine</p>'), version: 3 }, blank })
    expect(state.trouble).toBe('conflict')
    expect(state.content.html).toBe('<p>mine</p>')
    expect(shouldSave(state)).toBe(false)
  })
})

describe('saving', () => {
  const opened: DraftEvent = { type: 'loaded', server: null, local: null, blank }
  const typed: DraftEvent = { type: 'edited', change: { html: '<p>Hi</p>' } }

  it('saves what was typed and is clean afterwards', () => {
    const state = run(opened, typed, { type: 'saving' }, { type: 'saved', content: content('<p>Hi</p>'), version: 1, at })
    expect(isDirty(state)).toBe(false)
    expect(state).toMatchObject({ version: 1, savedAt: at })
  })

  it('saves again what was typed while saving', () => {
    const state = run(opened, typed, { type: 'saving' }, { type: 'edited', change: { html: '<p>Hi!</p>' } },
      { type: 'saved', content: content('<p>Hi</p>'), version: 1, at })
    expect(shouldSave(state)).toBe(true)
    expect(state.content.html).toBe('<p>Hi!</p>')
  })

  it('keeps the text when the network is gone, and tries again', () => {
    const state = run(opened, typed, { type: 'saving' }, { type: 'failed' })
    expect(state.trouble).toBe('offline')
    expect(shouldSave(state)).toBe(true)
  })

  it('lets the person choose between two versions', () => {
    const torn = run(opened, typed, { type: 'saving' }, { type: 'conflicted', theirs: server('<p>other</p>', 5) })
    expect(draftStep(torn, { type: 'takeTheirs' })).toMatchObject({ content: content('<p>other</p>'), version: 5, trouble: null })
    const kept = draftStep(torn, { type: 'keepMine' })
    expect(kept).toMatchObject({ content: content('<p>Hi</p>'), version: 5, trouble: null })
    expect(shouldSave(kept)).toBe(true)
  })

  it('does not ask when both wrote the same', () => {
    expect(run(opened, typed, { type: 'saving' }, { type: 'conflicted', theirs: server('<p>Hi</p>', 2) }).trouble).toBeNull()
  })
})

describe('whatever happens', () => {
  const event: fc.Arbitrary<DraftEvent> = fc.oneof(
    fc.constant<DraftEvent>({ type: 'saving' }),
    fc.constant<DraftEvent>({ type: 'failed' }),
    fc.constant<DraftEvent>({ type: 'keepMine' }),
    fc.record({ type: fc.constant('conflicted' as const), theirs: fc.nat(9).map((n) => server(`<p>theirs ${n}</p>`, n)) }),
    fc.record({ type: fc.constant('saved' as const), content: fc.nat(9).map((n) => content(`<p>${n}</p>`)), version: fc.nat(9), at: fc.constant(at) }),
  )

  it('the text is the one typed last, until the person takes the other one', () => {
    fc.assert(fc.property(fc.array(event), fc.array(event), (before, after) => {
      const state = run({ type: 'loaded', server: null, local: null, blank }, ...before,
        { type: 'edited', change: { html: '<p>mine</p>' } }, ...after)
      expect(state.content.html).toBe('<p>mine</p>')
    }))
  })
})

describe('blank', () => {
  it('sees through empty paragraphs but not images', () => {
    expect(isBlank(content('<p> &nbsp;</p><p><br></p>'))).toBe(true)
    expect(isBlank(content('<p><img src="x"></p>'))).toBe(false)
    expect(isBlank(content('<p>a</p>'))).toBe(false)
  })
})
