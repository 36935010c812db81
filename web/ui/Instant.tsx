import { useFormat, useNow } from './use-format.ts'

/** An instant as the reader says it, with the whole of it in the title for who points at it. `as="age"` for narrow places. */
export function Instant({ at, as = 'moment', className }: { at: string; as?: 'moment' | 'age' | 'day'; className?: string }) {
  const format = useFormat()
  const now = useNow()
  // said when somebody points at it: a list has hundreds, and to say the whole of a date takes as long as to draw a row
  return <time dateTime={at} onPointerEnter={(event) => { event.currentTarget.title = format.wholeMoment(at) }} className={`numeric ${className ?? ''}`}>{format[as](at, now)}</time>
}
