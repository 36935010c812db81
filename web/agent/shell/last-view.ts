const key = 'pomost.view'

/** The view that was open last on this device; a fresh one begins with what is one's own. */
export function lastView(): string {
  return localStorage.getItem(key) ?? 'mine'
}

export function rememberView(view: string): void {
  localStorage.setItem(key, view)
}
