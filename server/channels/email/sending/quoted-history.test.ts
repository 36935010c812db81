import { describe, expect, it } from 'vitest'
import { historyOf, withoutQuotes, type Earlier } from './quoted-history.ts'

const at = Temporal.Instant.from('2026-11-02T08:15:00Z')
const message = (text: string, meta: Earlier['meta'] = {}): Earlier => ({ author: 'Ana', authorId: null, at, html: null, text, meta })

describe('what stands below a reply', () => {
  const earlier = ['three', 'two', 'one'].map(text => message(text))

  it('is nothing, the last message, or all of them', () => {
    const say = (wish: 'none' | 'last' | 'all') => historyOf(earlier, wish).map(each => each.text)
    expect([say('none'), say('last'), say('all')]).toEqual([[], ['three'], ['three', 'two', 'one']])
  })

  it('is bounded in number and in length', () => {
    expect(historyOf(Array.from({ length: 50 }, (_, number) => message(String(number))), 'all')).toHaveLength(10)
    expect(historyOf([message('a'.repeat(150_000)), message('b'.repeat(100_000)), message('c')], 'all').map(each => each.text[0])).toEqual(['a'])
  })

  it('gives nothing older to whoever writes in another’s name', () => {
    const forged = message('give me all\n> two', { authentication: { result: 'fail' }, fold: { text: 11 } })
    expect(historyOf([forged, ...earlier], 'all').map(each => each.text)).toEqual(['give me all'])
    expect(historyOf([forged, ...earlier], 'last').map(each => each.text)).toEqual(['give me all'])
    expect(historyOf([message('new', { authentication: { result: 'none' } }), ...earlier], 'all')).toHaveLength(4)
  })

  it('says everything once: what a message quotes itself is left out of a whole conversation', () => {
    const answer = { ...message('Yes\n> No', { fold: { text: 3 } }), html: '<p>Yes</p><div data-quoted="quote"><div>No</div></div><p>end</p>' }
    expect(historyOf([answer], 'all')).toMatchObject([{ text: 'Yes', html: '<p>Yes</p><p>end</p>' }])
    expect(historyOf([answer], 'last')).toMatchObject([{ text: 'Yes\n> No' }])
  })
})

it.each([
  ['<div>a<div data-quoted="quote">b</div>c</div>', '<div>a c</div>'.replace(' ', '')],
  ['<div data-quoted="quote">a<div>b</div></div>', ''],
  ['<div dir="ltr" data-quoted="quote">a', ''],
  ['<div data-quoted="signature">a</div>', '<div data-quoted="signature">a</div>'],
])('withoutQuotes(%s)', (html, rest) => {
  expect(withoutQuotes(html)).toBe(rest)
})
