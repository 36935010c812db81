import { useFormat, useNow } from './use-format.ts'

/** An instant as the reader says it, with the whole of it in the title. `as="age"` for narrow places. */
export function Instant({ at, as = 'moment', className }: { at: string; as?: 'moment' | 'age' | 'day'; className?: string }) {
  const format = useFormat()
  const now = useNow()
  return <time dateTime={at} title={format.wholeMoment(at)} className={`numeric ${className ?? ''}`}>{format[as](at, now)}</time>
}
