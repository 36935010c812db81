import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { readTime } from './read-time.ts'
import styles from './calendars.module.css'

interface Props { label: string; value: string; end?: boolean; fault: boolean; change: (time: string) => void }

/** A time, typed as one likes; empty for whoever asks as long as it is none. One stop of the Tab key, which a field of the browser's own is not. */
export function TimeField({ label, value, end = false, fault, change }: Props) {
  const [text, setText] = useState<string | null>(null)
  const shown = text ?? value
  return (
    <TextInput className={styles.time} size="xs" dir="ltr" inputMode="numeric" autoComplete="off" maxLength={8} aria-label={label} placeholder="--:--" value={shown} error={fault || (text === null && value === '') || (text !== null && readTime(text, end) === null)}
      onChange={(event) => {
        setText(event.currentTarget.value)
        change(readTime(event.currentTarget.value, end) ?? '')
      }}
      onFocus={(event) => event.currentTarget.select()}
      // what was read stands there as it was understood; what was not stays to be mended
      onBlur={() => setText((before) => (before !== null && readTime(before, end) === null ? before : null))} />
  )
}
