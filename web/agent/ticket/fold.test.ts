import { describe, expect, it } from 'vitest'
import type { Message, TimelineItem } from '../api/types.ts'
import { foldTimeline, splitQuotedText } from './fold.ts'

const event = (seq: number, type = 'ticket.assigned'): TimelineItem =>
  ({ kind: 'event', seq, type, data: {}, message: null, actor: { kind: 'person', id: 'p', name: 'Nina' }, at: '2026-03-03T12:00:00Z' })
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

describe('quotations in plain text', () => {
  it('folds a trailing quotation with its attribution, in each language', () => {
    const lines = ['On Mon, 2 Mar 2026 Ana wrote:', 'На пн, 2.03.2026 г. Ана написа:', 'W dniu 2.03.2026 Anna napisała:']
    for (const line of lines) {
      expect(splitQuotedText(`Thanks!\n\n${line}\n> Try this\n> and that\n`)).toEqual({ fresh: 'Thanks!', quoted: `${line}\n> Try this\n> and that` })
    }
  })

  it('keeps answers that stand between quoted lines', () => {
    const text = '> First?\nYes.\n> Second?\nNo.'
    expect(splitQuotedText(text)).toEqual({ fresh: text, quoted: '' })
  })

  it('shows a mail that is nothing but a quotation', () => {
    expect(splitQuotedText('> only this')).toEqual({ fresh: '> only this', quoted: '' })
  })

  it('leaves ordinary text as it is', () => {
    expect(splitQuotedText('a > b\nc')).toEqual({ fresh: 'a > b\nc', quoted: '' })
  })
})
