import { describe, expect, it } from 'vitest'
import type { TimelineEvent, TimelineItem } from '../api/types.ts'
import { foldTimeline, splitQuotedText } from './fold.ts'

const event = (id: string, type = 'ticket.assigned'): TimelineEvent =>
  ({ kind: 'event', id, type, data: {}, actor: { kind: 'person', id: 'p', name: 'Nina' }, at: '2026-03-03T12:00:00Z' })
const message = (id: string) => ({ kind: 'message', id } as TimelineItem)

describe('folding the timeline', () => {
  it('gathers the events between two messages', () => {
    const blocks = foldTimeline([message('a'), event('1'), event('2'), message('b'), event('3')])
    expect(blocks.map((block) => (block.kind === 'events' ? block.events.length : block.message.id))).toEqual(['a', 2, 'b', 1])
  })

  it('leaves out what a message tells already', () => {
    expect(foldTimeline([message('a'), event('1', 'message.added'), message('b')])).toHaveLength(2)
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
