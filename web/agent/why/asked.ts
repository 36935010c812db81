import { perform } from '../keyboard/actions.ts'

/** Which value is asked about; null: all of them. */
let asked: string | null = null

/** Opens why a value of the open ticket is what it is. */
export function askWhy(field: string): void {
  asked = field
  perform('ticket.why')
}

/** What was asked about, once. */
export function takeAsked(): string | null {
  const field = asked
  asked = null
  return field
}
