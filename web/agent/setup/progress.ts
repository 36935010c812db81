const key = 'pomost.setup'

/** The step of the first run that comes next on this device; one more than the last once all are done. */
export function rememberedStep(): number {
  return Math.max(1, Number(localStorage.getItem(key) ?? 1))
}

export function rememberStep(step: number): void {
  localStorage.setItem(key, String(step))
}

export interface StepProps {
  /** Of the one-time link; only the first step needs it. */
  token: string | undefined
  done: () => void
}
