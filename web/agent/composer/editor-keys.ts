import type { Action, Binding } from '../keyboard/map.ts'
import { strokeOf } from '../keyboard/match.ts'

export interface EditorKeys { send: () => void; sendPending: () => void; sendSolveNext: () => void; leave: () => void }

const ways: Partial<Record<Action, keyof EditorKeys>> = {
  'composer.send': 'send', 'composer.sendPending': 'sendPending', 'composer.sendSolveNext': 'sendSolveNext', 'composer.leave': 'leave',
}

/** The editor's own keys, by the reader's keyboard map. Says whether it took the key. */
export function editorKeys(event: KeyboardEvent, bindings: readonly Binding[], keys: EditorKeys): boolean {
  const stroke = strokeOf(event)
  const binding = bindings.find((candidate) => candidate.group === 'composer' && candidate.keys === stroke)
  const way = binding && ways[binding.action]
  if (!way) return false
  keys[way]()
  event.stopPropagation()
  return true
}
