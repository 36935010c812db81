export interface Operator { name: string; values: string[] }

/** What the last word of a search may be going on to: names of operators, or what the named one takes. At most eight. */
export function completions(text: string, operators: readonly Operator[]): string[] {
  const [, sign = '', typed = ''] = /(?:^|\s)(-?)(\S*)$/.exec(text) ?? []
  const lower = typed.toLowerCase()
  const [name, begun] = lower.split(':', 2)
  if (begun === undefined) return lower.length < 2 ? [] : operators.filter((one) => one.name.startsWith(lower)).map((one) => `${sign}${one.name}:`).slice(0, 8)
  const values = operators.find((one) => one.name === name)?.values ?? []
  return values.filter((value) => value.startsWith(begun) && value !== begun).map((value) => `${sign}${name}:${/[\s,]/.test(value) ? `"${value}"` : value}`).slice(0, 8)
}

/** The search with its last word completed; after a whole operator one types on. */
export function completed(text: string, completion: string): string {
  return `${text.replace(/\S*$/, '')}${completion}${completion.endsWith(':') ? '' : ' '}`
}
