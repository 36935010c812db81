/** What doctor found about one thing. A warning can wait; a fault keeps something from working. */
export interface Finding {
  state: 'ok' | 'warning' | 'fault'
  about: string
  words: string
  /** What to do about it. */
  cure?: string
}

export const ok = (about: string, words: string): Finding => ({ state: 'ok', about, words })
export const warning = (about: string, words: string, cure: string): Finding => ({ state: 'warning', about, words, cure })
export const fault = (about: string, words: string, cure: string): Finding => ({ state: 'fault', about, words, cure })

const marks = { ok: '  ok     ', warning: '  warning', fault: '  FAULT  ' }

/** A finding as it is printed, its cure below it. */
export function show({ state, about, words, cure }: Finding): string {
  return `${marks[state]}  ${about}: ${words}${cure ? `\n             → ${cure}` : ''}`
}
