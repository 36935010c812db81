import { describe, expect, it } from 'vitest'
import { bindings } from './map.ts'
import { readKeymap, refusal, remapped, writeKeymap } from './remap.ts'
import type { Keymap } from './remap.ts'

const keysOf = (keymap: Keymap, id: string) => remapped(keymap).find((binding) => binding.id === id)?.keys
const why = (id: string, keys: string, keymap: Keymap = {}) => {
  const no = refusal(remapped(keymap), id, keys)
  return no?.why === 'taken' ? no.by.id : no?.why
}

describe('somebody’s own keys', () => {
  it('are kept and read again, and replace those of the map', () => {
    const kept = writeKeymap({ 'ticket.reply': 'y', 'list.next/2': 'Shift+ArrowDown', 'ticket.note': 'n' })
    expect(JSON.parse(kept)).toEqual({ 'ticket.reply': 'y', 'list.next/2': 'Shift+ArrowDown' })
    const keymap = readKeymap(kept)
    expect([keysOf(keymap, 'ticket.reply'), keysOf(keymap, 'list.next'), keysOf(keymap, 'list.next/2'), keysOf(keymap, 'composer.send')]).toEqual(['y', 'j', 'Shift+ArrowDown', 'Mod+Enter'])
    expect(writeKeymap({})).toBe('')
  })

  it.each(['', 'null', '7', '[1]', '{', '{"ticket.reply":7}', '{"no.such":"y"}', '{"ticket.reply":"a b c"}', '{"ticket.reply":""}', `{"ticket.reply":"${'y'.repeat(41)}"}`])('what is none is none: %s', (text) => {
    expect(readKeymap(text)).toEqual({})
  })

  it('fit into what the server keeps of a preference, all of them together', () => {
    const long = Object.fromEntries(bindings.map((binding) => [binding.id, 'Mod+Shift+x y']))
    expect(writeKeymap(long).length).toBeLessThanOrEqual(2000)
  })
})

describe('keys are refused', () => {
  it('when another shortcut has them, or begins with them, or is their beginning', () => {
    expect(why('ticket.reply', 'n')).toBe('ticket.note')
    expect(why('ticket.reply', 'g')).toBe('go.mine')
    expect(why('ticket.reply', 'j y')).toBe('list.next')
    expect(why('ticket.reply', 'g y')).toBeUndefined()
    expect(why('ticket.reply', 'r')).toBeUndefined()
    expect(why('ticket.reply', 'n', { 'ticket.note': 'y' })).toBeUndefined()
    expect(why('ticket.note', 'n', { 'ticket.note': 'y', 'ticket.reply': 'n' })).toBe('ticket.reply')
  })

  it('in the editor when they type text, or mean something in the workspace as well', () => {
    expect(why('composer.send', 'y')).toBe('writing')
    expect(why('composer.send', 'Mod+Enter Mod+Enter')).toBe('writing')
    expect(why('composer.send', 'Mod+k')).toBe('palette')
    expect(why('palette', 'Mod+Enter')).toBe('composer.send')
    expect(why('composer.send', 'Escape')).toBe('composer.leave')
    expect(why('composer.send', 'Mod+s')).toBeUndefined()
    expect(why('list.back', 'Escape')).toBeUndefined()
  })

  it('when the browser keeps them, or they are none', () => {
    expect(why('new', 'Mod+n')).toBe('browser')
    expect(why('new', 'g Mod+w')).toBe('browser')
    for (const keys of ['', ' ', '+', 'Mod++', 'a b c']) expect(why('new', keys), keys).toBe('impossible')
    expect(why('no.such', 'y')).toBe('impossible')
  })

  it('never as the map has them', () => {
    for (const { id, keys } of bindings) expect(why(id, keys), id).toBeUndefined()
  })
})
