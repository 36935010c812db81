/** A moment seen from now, or a day, as the editor shows it. */
export type Unit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months'
export type TimeValue =
  | { kind: 'ago' | 'ahead'; count: number; unit: Unit }
  | { kind: 'today'; days: number }
  | { kind: 'date'; date: string }

const letters: Record<Unit, [prefix: string, letter: string]> = { minutes: ['PT', 'M'], hours: ['PT', 'H'], days: ['P', 'D'], weeks: ['P', 'W'], months: ['P', 'M'] }
export const units = Object.keys(letters) as Unit[]

/** What the condition says, as far as the editor can show it; undefined for what is empty or too intricate. */
export function readTime(value: unknown): TimeValue | undefined {
  if (typeof value === 'string') return { kind: 'date', date: value.slice(0, 10) }
  if (typeof value !== 'object' || value === null) return undefined
  if ('today' in value && typeof value.today === 'number') return { kind: 'today', days: value.today }
  const kind = 'ago' in value ? 'ago' : 'ahead'
  const text = String((value as Record<string, unknown>)[kind])
  for (const unit of units) {
    const [prefix, letter] = letters[unit]
    const found = new RegExp(`^${prefix}(\\d{1,5})${letter}$`).exec(text)
    if (found) return { kind, count: Number(found[1]), unit }
  }
  return undefined
}

/** As the condition language says it. */
export function writeTime(value: TimeValue): unknown {
  if (value.kind === 'date') return value.date
  if (value.kind === 'today') return { today: value.days }
  const [prefix, letter] = letters[value.unit]
  return { [value.kind]: `${prefix}${Math.max(1, value.count)}${letter}` }
}
