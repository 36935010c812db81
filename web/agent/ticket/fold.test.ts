import { describe, expect, it } from 'vitest'
import type { Message, TimelineItem } from '../api/types.ts'
import { foldTimeline, splitText } from './fold.ts'

const event = (seq: number, type = 'ticket.assigned'): TimelineItem =>
  ({ kind: 'event', seq, type, data: {}, message: null, origin: null, actor: { kind: 'person', id: 'p', name: 'Nina' }, at: '2026-03-03T12:00:00Z' })
const message = (seq: number): TimelineItem => ({ ...event(seq, 'message.added'), kind: 'message', message: { id: `m${seq}` } as Message })

describe('folding the timeline', () => {
  it('gathers the events between two messages', () => {
    const blocks = foldTimeline([event(1), message(2), event(3), event(4), message(5), event(6)])
    expect(blocks.map((block) => (block.kind === 'events' ? block.events.map((item) => item.seq) : block.message.id)))
      .toEqual([[1], 'm2', [3, 4], 'm5', [6]])
  })

  it('is empty for an empty log', () => {
    expect(foldTimeline([])).toEqual([])
  })
})

describe('a plain text', () => {
  const text = 'Thanks!\n\n-- \nAna\n\nOn Mon Ivo wrote:\n> Try this\n'

  it('is split where the desk found its signature and its quotation', () => {
    expect(splitText(text, { signature: 9, text: text.indexOf('On') })).toEqual({ fresh: 'Thanks!', signature: '-- \nAna', quoted: 'On Mon Ivo wrote:\n> Try this' })
    expect(splitText(text, { signature: null, text: text.indexOf('On') })).toMatchObject({ signature: '', quoted: 'On Mon Ivo wrote:\n> Try this' })
    expect(splitText(text, { signature: 9, text: null })).toMatchObject({ fresh: 'Thanks!', quoted: '' })
  })

  it('is whole where nothing was found, and where nothing would be left', () => {
    expect(splitText(text, undefined)).toEqual({ fresh: text.trimEnd(), signature: '', quoted: '' })
    for (const fold of [{ signature: null, text: 0 }, { signature: 0, text: 999 }, { signature: -1, text: null }]) expect(splitText(text, fold).fresh).toBe(text.trimEnd())
    expect(splitText('\n\n> only this', { signature: null, text: 2 })).toEqual({ fresh: '\n\n> only this', signature: '', quoted: '' })
  })
})
