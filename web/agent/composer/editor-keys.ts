export interface EditorKeys { send: () => void; sendSolveNext: () => void; leave: () => void }

/** The editor's own keys: Mod+Enter sends, Mod+Shift+Enter sends, solves and goes on, Escape leaves. Says whether it took the key. */
export function editorKeys(event: KeyboardEvent, keys: EditorKeys): boolean {
  if (event.isComposing || event.altKey) return false
  const mod = event.ctrlKey || event.metaKey
  if (event.key === 'Enter' && mod) {
    if (event.shiftKey) keys.sendSolveNext()
    else keys.send()
    return true
  }
  if (event.key === 'Escape') {
    keys.leave()
    event.stopPropagation()
    return true
  }
  return false
}
