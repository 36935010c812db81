const UNITS: ReadonlyArray<[RegExp, number]> = [[/^(h|ч|g)/u, 3600], [/^(m|м)/u, 60], [/^(s|с)/u, 1]]

/** Time as somebody writes it, in seconds: 90 (minutes), 1:30, 1h 30m, 1 ч 30 мин, 1,5 godz.; null when it is none. */
export function secondsOf(text: string): number | null {
  const clean = text.trim().toLowerCase().replace(/,/g, '.')
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(clean)
  if (clock) return positive(Number(clock[1]) * 3600 + Number(clock[2]) * 60)
  if (/^\d+(\.\d+)?$/.test(clean)) return positive(Number(clean) * 60)
  let sum = 0
  const rest = clean.replace(/(\d+(?:\.\d+)?)\s*(\p{L}+)\.?/gu, (whole, count: string, word: string) => {
    const unit = UNITS.find(([begins]) => begins.test(word))
    if (!unit) return whole
    sum += Number(count) * unit[1]
    return ''
  })
  return rest.trim() === '' ? positive(sum) : null
}

function positive(seconds: number): number | null {
  const whole = Math.round(seconds)
  return whole >= 1 && whole <= 360_000 ? whole : null
}
