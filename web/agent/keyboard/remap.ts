import { bindings } from './map.ts'
import type { Binding } from './map.ts'
import { allowedInText } from './match.ts'

/** The shortcuts somebody changed: keys by the binding's id. */
export type Keymap = Readonly<Record<string, string>>

/** Why keys cannot be given to a shortcut; `by` names whose they are. */
export type Refusal = { why: 'taken'; by: Binding } | { why: 'browser' | 'writing' | 'impossible' }

/** Strokes that browsers do not hand out, or that every text field needs. */
const kept = new Set(['Mod+a', 'Mod+c', 'Mod+n', 'Mod+q', 'Mod+t', 'Mod+v', 'Mod+w', 'Mod+x', 'Mod+y', 'Mod+z', 'Mod+Shift+n', 'Mod+Shift+t', 'Mod+Shift+w', 'Mod+Shift+z', 'Tab', 'Shift+Tab'])
const ids = new Set(bindings.map((binding) => binding.id))
/** One stroke or two. A blank and a plus stand between the parts, so they are no keys themselves. */
const shape = /^[^\s+]+(?:\+[^\s+]+)*(?: [^\s+]+(?:\+[^\s+]+)*)?$/
const longest = 40

/** What the server keeps, read with doubt: anything may have written it. */
export function readKeymap(text: string | undefined): Keymap {
  try {
    const found: unknown = JSON.parse(text || '{}')
    if (typeof found !== 'object' || found === null) return {}
    return Object.fromEntries(Object.entries(found).filter(([id, keys]) => ids.has(id) && typeof keys === 'string' && keys.length <= longest && shape.test(keys)))
  } catch {
    return {}
  }
}

/** As the server keeps it; nothing when nothing is changed. */
export function writeKeymap(keymap: Keymap): string {
  const changed = Object.entries(keymap).filter(([id, keys]) => bindings.find((binding) => binding.id === id)?.keys !== keys)
  return changed.length > 0 ? JSON.stringify(Object.fromEntries(changed)) : ''
}

/** The keyboard map as somebody changed it. */
export function remapped(keymap: Keymap): readonly Binding[] {
  return bindings.map((binding) => ({ ...binding, keys: keymap[binding.id] ?? binding.keys }))
}

/** Why `keys` cannot be given to the binding `id` beside the others as they are now. */
export function refusal(now: readonly Binding[], id: string, keys: string): Refusal | undefined {
  const own = now.find((binding) => binding.id === id)
  const strokes = keys.split(' ')
  if (!own || keys.length > longest || !shape.test(keys)) return { why: 'impossible' }
  if (strokes.some((stroke) => kept.has(stroke))) return { why: 'browser' }
  if (own.group === 'composer' && !(strokes.length === 1 && allowedInText(keys))) return { why: 'writing' }
  const by = now.find((other) => other.id !== id && meet(own, other, keys) && clash(keys, other.keys))
  return by && { why: 'taken', by }
}

/** In the editor only its own keys count, and those of the workspace that work in text as well. */
function meet(own: Binding, other: Binding, keys: string): boolean {
  return (own.group === 'composer') === (other.group === 'composer') || keys.startsWith('Mod+')
}

/** The same keys, or one is the beginning of the other and could never be finished. */
function clash(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}
