import styles from './marked.module.css'

/** A text with what was looked for marked in it; `marks` are where each begins and ends, in order. */
export function Marked({ text, marks }: { text: string; marks: readonly (readonly number[])[] }) {
  let at = 0
  const parts = marks.flatMap(([from = 0, to = 0]) => {
    const before = text.slice(at, from)
    at = to
    return [before, <mark key={from} className={styles.mark}>{text.slice(from, to)}</mark>]
  })
  return <>{parts}{text.slice(at)}</>
}
