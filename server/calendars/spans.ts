/** A set of numbers as the spans [from, to) that it consists of, sorted, none empty, none touching the next. */
export type Spans = readonly (readonly [from: number, to: number])[]

/** The set that any spans cover together. */
export function union(spans: Spans): Spans {
  if (spans.length < 2) return spans.length === 1 && spans[0]![0] < spans[0]![1] ? spans : []
  const joined: [number, number][] = []
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from >= to) continue
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** What lies in both sets. */
export function intersect(a: Spans, b: Spans): Spans {
  return union(a.flatMap(([from, to]) => b.map(other => [Math.max(from, other[0]), Math.min(to, other[1])] as const)))
}

/** What lies in `a` and not in `b`. */
export function subtract(a: Spans, b: Spans): Spans {
  if (b.length === 0) return a
  const edges = union(b)
  const gaps = edges.map((span, index) => [span[1], edges[index + 1]?.[0] ?? Infinity] as const)
  return intersect(a, [[-Infinity, edges[0]?.[0] ?? Infinity], ...gaps])
}
