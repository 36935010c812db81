import type { Action, Binding } from './map.ts'

/** What a key press says, as far as shortcuts care. */
export interface Press {
  key: string
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
}

const codes: Record<string, string> = {
  Slash: '/', Period: '.', Comma: ',', BracketLeft: '[', BracketRight: ']', Minus: '-',
}

/**
 * The stroke of a press, as the map writes it, or null when it is none: while an input method composes, with Alt or
 * AltGr (they type letters), or a modifier alone. On a layout that is not Latin the key's place on the board counts.
 */
export function strokeOf(press: Press): string | null {
  if (press.isComposing || press.altKey || press.key === 'Process' || press.key === 'Dead') return null
  const mod = press.ctrlKey || press.metaKey
  if (['Shift', 'Control', 'Meta', 'Alt', 'AltGraph'].includes(press.key)) return null
  const name = press.key.length > 1 ? press.key : latin(press)
  if (name === null) return null
  const letter = /^[a-z]$/i.test(name)
  const shifted = press.shiftKey && (letter || name.length > 1)
  return `${mod ? 'Mod+' : ''}${shifted ? 'Shift+' : ''}${letter ? name.toLowerCase() : name}`
}

function latin(press: Press): string | null {
  if (press.key.charCodeAt(0) < 128) return press.key
  if (press.code === 'Slash' && press.shiftKey) return '?'
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)
  return place?.[1]?.toLowerCase() ?? codes[press.code] ?? null
}

export interface Step { action?: Action; pending: string }

/**
 * One stroke further: the action it completes, or the strokes that wait for another. A stroke that does not continue a
 * sequence starts anew, so that a mistyped `g` costs nothing.
 */
export function step(bindings: readonly Binding[], pending: string, stroke: string): Step {
  const sequence = pending ? `${pending} ${stroke}` : stroke
  const complete = bindings.find((binding) => binding.keys === sequence)
  if (complete) return { action: complete.action, pending: '' }
  if (bindings.some((binding) => binding.keys.startsWith(`${sequence} `))) return { pending: sequence }
  return pending ? step(bindings, '', stroke) : { pending: '' }
}

/** Inside a text field only strokes with Mod, and Escape, are ours. */
export function allowedInText(stroke: string): boolean {
  return stroke.startsWith('Mod+') || stroke === 'Escape'
}
