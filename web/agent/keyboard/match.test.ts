import { describe, expect, it } from 'vitest'
import { bindings as all } from './map.ts'
import { allowedInText, step, strokeOf } from './match.ts'
import type { Press } from './match.ts'

const bindings = all.filter((binding) => binding.group !== 'composer')
const press = (key: string, more: Partial<Press> = {}): Press => ({
  key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more,
})

describe('strokes', () => {
  it('names letters, shifted letters and chords', () => {
    expect(strokeOf(press('j'))).toBe('j')
    expect(strokeOf(press('E', { shiftKey: true }))).toBe('Shift+e')
    expect(strokeOf(press('k', { ctrlKey: true }))).toBe('Mod+k')
    expect(strokeOf(press('k', { metaKey: true }))).toBe('Mod+k')
    expect(strokeOf(press('?', { shiftKey: true }))).toBe('?')
  })

  it('falls back to the place on the board when the layout is not Latin', () => {
    expect(strokeOf(press('й', { code: 'KeyJ' }))).toBe('j')
    expect(strokeOf(press('Е', { code: 'KeyE', shiftKey: true }))).toBe('Shift+e')
    expect(strokeOf(press('л', { code: 'KeyK', ctrlKey: true }))).toBe('Mod+k')
    expect(strokeOf(press('،', { code: 'KeyK' }))).toBe('k')
  })

  it('believes a Latin layout over the place: AZERTY A stands where QWERTY has Q', () => {
    expect(strokeOf(press('a', { code: 'KeyQ' }))).toBe('a')
  })

  it('leaves composing, AltGr and lone modifiers alone', () => {
    expect(strokeOf(press('j', { isComposing: true }))).toBeNull()
    expect(strokeOf(press('ś', { code: 'KeyS', ctrlKey: true, altKey: true }))).toBeNull()
    expect(strokeOf(press('Shift', { shiftKey: true }))).toBeNull()
    expect(strokeOf(press('Dead', { code: 'Quote' }))).toBeNull()
  })
})

describe('sequences', () => {
  it('waits for the second stroke and then acts', () => {
    const first = step(bindings, '', 'g')
    expect(first).toEqual({ pending: 'g' })
    expect(step(bindings, first.pending, 'm')).toEqual({ action: 'go.mine', pending: '' })
  })

  it('starts anew after a stroke that does not continue', () => {
    expect(step(bindings, 'g', 'j')).toEqual({ action: 'list.next', pending: '' })
    expect(step(bindings, 'g', 'y')).toEqual({ pending: '' })
  })

  it('sets priority and status by two keys', () => {
    expect(step(bindings, 'p', '1').action).toBe('priority.urgent')
    expect(step(bindings, 's', '5').action).toBe('status.5')
  })
})

describe('the map', () => {
  it('gives no sequence two meanings, and makes none unreachable', () => {
    const sequences = bindings.map((binding) => binding.keys)
    expect(new Set(sequences).size).toBe(sequences.length)
    const starts = sequences.filter((keys) => sequences.some((other) => other.startsWith(`${keys} `)))
    expect(starts).toEqual([])
  })

  it('never uses Alt, and keeps letters out of text fields', () => {
    expect(bindings.filter((binding) => binding.keys.includes('Alt'))).toEqual([])
    expect(['j', 'Shift+e', '0', '?'].filter(allowedInText)).toEqual([])
    expect(['Mod+k', 'Escape'].every(allowedInText)).toBe(true)
  })
})
