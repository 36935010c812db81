import { describe, expect, it } from 'vitest'
import { matchMentions, mentionAt, namedIn } from './match-mentions.ts'

const all = [{ kind: 'team', id: '1', name: 'Ivory' }, { kind: 'person', id: '2', name: 'Nina Ivanova' }, { kind: 'person', id: '3', name: 'Iva Ilieva' }] as const

describe('an @', () => {
  it.each([['@', ''], ['ask @iv', 'iv'], ['(@Нина', 'Нина'], ['@Iva Il', 'Iva Il'], ['ask @Iva  x', undefined], ['ana@example', undefined], ['@iva il and', undefined]])('%j asks for %j', (before, letters) => {
    expect(mentionAt(before)).toBe(letters)
  })

  it('finds by the beginning of any word; beginnings of names first, people before teams', () => {
    expect(matchMentions(all, 'iv').map((each) => each.id)).toEqual(['3', '1', '2'])
    expect(matchMentions(all, 'iva il').map((each) => each.id)).toEqual(['3'])
  })
})

it('a reply that names colleagues is noticed, but not what it quotes, nor an address', () => {
  expect(namedIn('<p>Ask @iva ilieva</p>', ['Iva Ilieva', 'Nina'])).toEqual(['Iva Ilieva'])
  expect(namedIn('<p>Hi</p><blockquote>@Nina</blockquote><p>nina@example.com</p>', ['Nina'])).toEqual([])
})
