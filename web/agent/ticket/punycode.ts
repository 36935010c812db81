/** A label of a host name, such as xn--80ak6aa92e, in the letters it stands for (RFC 3492); as it is when it stands for nothing. */
export function decodeLabel(label: string): string {
  if (!/^xn--/i.test(label) || label.length > 63) return label
  const encoded = label.slice(4).toLowerCase()
  const last = encoded.lastIndexOf('-')
  const output = [...encoded.slice(0, Math.max(0, last))].map((char) => char.codePointAt(0) ?? 0)
  let [code, index, bias] = [128, 0, 72]
  for (let at = last < 0 ? 0 : last + 1; at < encoded.length;) {
    const before = index
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = digitOf(encoded[at++])
      if (digit === undefined || index > 1e9) return label
      index += digit * weight
      const threshold = Math.min(26, Math.max(1, k - bias))
      if (digit < threshold) break
      weight *= 36 - threshold
    }
    bias = adapt(index - before, output.length + 1, before === 0)
    code += Math.floor(index / (output.length + 1))
    index %= output.length + 1
    if (code > 0x10ffff) return label
    output.splice(index++, 0, code)
  }
  return String.fromCodePoint(...output)
}

function digitOf(char: string | undefined): number | undefined {
  if (char !== undefined && char >= 'a' && char <= 'z') return char.charCodeAt(0) - 97
  return char !== undefined && char >= '0' && char <= '9' ? char.charCodeAt(0) - 22 : undefined
}

function adapt(delta: number, count: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? 700 : 2))
  rest += Math.floor(rest / count)
  let k = 0
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35)
  return k + Math.floor(36 * rest / (rest + 38))
}
