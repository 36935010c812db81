import { Button, Checkbox, FileButton, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemText } from '../../../ui/problem-text.ts'
import { useT } from '../../../ui/use-language.ts'
import { readIcal } from '../../api/calendars.ts'
import type { ReadDays, SpecialDay } from '../../api/calendars.ts'
import { hours, skippedKeys, useCalendarWords } from './calendar-words.ts'
import shared from '../settings.module.css'
import styles from './calendars.module.css'

/** Characters that the desk reads of a file. */
const MOST_TEXT = 500_000
const sameDay = (a: SpecialDay, b: SpecialDay) => a.from === b.from && a.until === b.until && a.name === b.name

interface Props { zone: string; known: readonly SpecialDay[]; add: (days: SpecialDay[]) => void }

/** Days off from a calendar file: read, looked at, and only then added. */
export function IcalImport({ zone, known, add }: Props) {
  const t = useT()
  const read = useMutation({
    mutationFn: async (file: File) => {
      const text = await file.text()
      if (text.length > MOST_TEXT) throw new Error(t('calendar.fileTooLarge'))
      return readIcal(text, zone)
    },
  })
  return (
    <>
      <FileButton accept=".ics,text/calendar" onChange={(file) => file && read.mutate(file)}>{(props) => <Button {...props} size="compact-sm" variant="default" loading={read.isPending}>{t('calendar.readFile')}</Button>}</FileButton>
      {read.error && <p className={shared.error} role="alert">{problemText(read.error)}</p>}
      <Modal size="lg" opened={read.data !== undefined} onClose={() => read.reset()} title={t('calendar.found')} closeButtonProps={{ 'aria-label': t('action.close') }}>
        {read.data && <Found read={read.data} known={known} add={(days) => { add(days); read.reset() }} />}
      </Modal>
    </>
  )
}

function Found({ read, known, add }: { read: ReadDays; known: readonly SpecialDay[]; add: (days: SpecialDay[]) => void }) {
  const t = useT()
  const words = useCalendarWords()
  const fresh = read.days.filter((day) => !known.some((other) => sameDay(day, other)))
  const [off, setOff] = useState<ReadonlySet<number>>(new Set())
  const chosen = fresh.filter((_, index) => !off.has(index))
  const toggle = (index: number) => setOff((before) => (before.has(index) ? new Set([...before].filter((each) => each !== index)) : new Set([...before, index])))
  return (
    <div className={shared.part}>
      {fresh.length === 0 && <p className={shared.muted}>{t('calendar.foundNone')}</p>}
      <ul className={styles.found}>
        {fresh.map((day, index) => <li key={index}><Checkbox size="sm" checked={!off.has(index)} onChange={() => toggle(index)} label={<><bdi>{day.name || t('calendar.closed')}</bdi> <span className={styles.small}>{[words.when(day), ...day.windows.map(hours)].join(' · ')}</span></>} /></li>)}
      </ul>
      {read.skipped.length > 0 && (
        <details className={shared.entry}>
          <summary>{t('calendar.skipped', { count: read.skipped.length })}</summary>
          <ul className={styles.coming}>{read.skipped.map(({ name, why }, index) => <li key={index}><bdi>{name}</bdi> <span className={styles.small}>{t(skippedKeys[why])}</span></li>)}</ul>
        </details>
      )}
      <div><Button disabled={chosen.length === 0} onClick={() => add(chosen)}>{t('calendar.addDays', { count: chosen.length })}</Button></div>
    </div>
  )
}
