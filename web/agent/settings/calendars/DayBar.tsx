import type { Window } from '../../api/calendars.ts'
import styles from './calendars.module.css'

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** The hours of a day as a shape from midnight to midnight; the same is always told in words beside it. */
export function DayBar({ windows }: { windows: readonly Window[] }) {
  return (
    <span className={styles.bar} aria-hidden>
      {windows.filter(({ from, to }) => from !== '' && to !== '').map(({ from, to }, index) => {
        const [begin, end] = [minutes(from), to > from ? minutes(to) : 1440]
        return <span key={index} style={{ insetInlineStart: `${begin / 14.4}%`, inlineSize: `${(end - begin) / 14.4}%` }} />
      })}
    </span>
  )
}
