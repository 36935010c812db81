export interface DiffLine { kind: 'same' | 'added' | 'removed'; text: string }

const MOST = 400

/** What changed between two texts, line by line: the longest common lines stay, the rest was removed or added. */
export function textDiff(before: string, after: string): DiffLine[] {
  const [a, b] = [before.split('\n').slice(0, MOST), after.split('\n').slice(0, MOST)]
  // length[i][j]: how many lines a from i and b from j have in common, in order
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) length[i]![j] = a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ kind: 'same', text: a[i]! })
      i++
      j++
    } else if (i < a.length && (j >= b.length || length[i + 1]![j]! >= length[i]![j + 1]!)) lines.push({ kind: 'removed', text: a[i++]! })
    else lines.push({ kind: 'added', text: b[j++]! })
  }
  return lines
}
