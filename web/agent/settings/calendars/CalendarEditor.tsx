import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../ui/use-language.ts'
import { changeCalendar, createCalendar } from '../../api/calendars.ts'
import type { Calendar, Definition } from '../../api/calendars.ts'
import { keys } from '../../api/keys.ts'
import { useSave } from '../use-save.ts'
import { zones } from '../zones.ts'
import { CalendarHistory } from './CalendarHistory.tsx'
import { CalendarPreview } from './CalendarPreview.tsx'
import { useCalendarWords } from './calendar-words.ts'
import { HolidayPicker } from './HolidayPicker.tsx'
import { SpecialDays } from './SpecialDays.tsx'
import { usePreview } from './use-preview.ts'
import { WeekEditor } from './WeekEditor.tsx'
import styles from '../settings.module.css'

interface Props { calendar: Calendar | null; start: Definition; close: () => void }

/** One calendar: hours of the week, holidays and days of its own, with what they open in the weeks to come beside it. */
export function CalendarEditor({ calendar: loaded, start, close }: Props) {
  const t = useT()
  const words = useCalendarWords()
  // as it was when the form began: when somebody else saves meanwhile, the draft stays, and saving it says so
  const [calendar] = useState(loaded)
  const usual = calendar ? words.name(calendar) : ''
  const [name, setName] = useState(usual)
  const [draft, setDraft] = useState(start)
  const set = (part: Partial<Definition>) => setDraft((before) => ({ ...before, ...part }))
  const { preview, faults, blank } = usePreview(draft)
  const save = useSave(() => calendar
    // a name that nobody touched stays the word of each reader's language
    ? changeCalendar(calendar.id, calendar.version, { definition: draft, ...(name !== usual && { name }) })
    : createCalendar({ name, definition: draft }), [keys.calendars], close)
  return (
    <>
      <form className={styles.part} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
        <div className={styles.row}>
          <TextInput className={styles.grow} required autoFocus={!calendar} label={t('calendar.name')} maxLength={120} dir="auto" value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Select className={styles.grow} label={t('settings.zone')} searchable allowDeselect={false} value={draft.zone} data={zones.includes(draft.zone) ? zones : [draft.zone, ...zones]} limit={50} nothingFoundMessage={t('state.noMatch')} onChange={(zone) => zone && set({ zone })} />
        </div>
        <WeekEditor week={draft.week} change={(week) => set({ week })} faults={faults} />
        <HolidayPicker holidays={draft.holidays} change={(holidays) => set({ holidays })} faults={faults} />
        <SpecialDays days={draft.days} zone={draft.zone} change={(days) => set({ days })} faults={faults} />
        <div className={styles.row}>
          <Button type="submit" loading={save.isPending} disabled={blank || faults.length > 0}>{t('action.save')}</Button>
          <Button variant="default" onClick={close}>{t('action.close')}</Button>
          {(blank || faults.length > 0) && <p className={styles.muted}>{t(blank ? 'calendar.blank' : 'calendar.mend')}</p>}
        </div>
      </form>
      <CalendarPreview preview={preview} zone={draft.zone} />
      {calendar && <CalendarHistory calendar={calendar} take={setDraft} />}
    </>
  )
}
