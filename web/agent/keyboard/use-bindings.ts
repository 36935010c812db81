import { useMemo } from 'react'
import { usePreferences } from '../shell/use-me.ts'
import type { Action, Binding } from './map.ts'
import { readKeymap, remapped } from './remap.ts'

/** The keyboard map as the reader has it. */
export function useBindings(): readonly Binding[] {
  const [{ keymap }] = usePreferences()
  return useMemo(() => remapped(readKeymap(keymap)), [keymap])
}

/** Words with the first keys of an action behind them, for tooltips. */
export function useHint(): (words: string, action: Action) => string {
  const bindings = useBindings()
  return (words, action) => {
    const keys = bindings.find((binding) => binding.action === action)?.keys
    return keys ? `${words} (${keyNames(keys).join(' ')})` : words
  }
}

const written: Record<string, string> = {
  Mod: /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→',
}

/** The keys as they are written on the board, one after the other. */
export function keyNames(keys: string): string[] {
  return keys.split(/[ +]/).map((key) => written[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}
