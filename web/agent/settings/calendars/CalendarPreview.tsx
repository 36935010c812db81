import type { UseQueryResult } from '@tanstack/react-query'
import { Bones } from '../../../ui/Bones.tsx'
import { Trouble } from '../../../ui/Trouble.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useLanguage, useT } from '../../../ui/use-language.ts'
import type { CalendarPreview as Preview } from '../../api/calendars.ts'
import { hours, reasonKeys, useCalendarWords } from './calendar-words.ts'
import { DayBar } from './DayBar.tsx'
import shared from '../settings.module.css'
import styles from './calendars.module.css'

/** What the hours open in the four weeks from this Monday on, in words and as shapes, and what is special in the year to come. */
export function CalendarPreview({ preview, zone }: { preview: UseQueryResult<Preview>; zone: string }) {
  const t = useT()
  return (
    <section className={shared.part} aria-label={t('calendar.preview')} data-preview={preview.isFetching ? 'loading' : 'ready'}>
      <h2>{t('calendar.preview')}</h2>
      {preview.isPending ? <Bones count={4} height={48} />
        : preview.isError ? <Trouble error={preview.error} retry={() => void preview.refetch()} />
          : preview.data.faults.length > 0 ? <p className={shared.muted}>{t('calendar.previewFaults')}</p> : <Weeks preview={preview.data} zone={zone} />}
    </section>
  )
}

function Weeks({ preview, zone }: { preview: Preview; zone: string }) {
  const t = useT()
  const format = useFormat()
  const language = useLanguage()
  const words = useCalendarWords()
  const names = words.weekdays('short')
  const moment = (at: string) => new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(new Date(at))
  const dayOf = (date: string) => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
  return (
    <>
      <p className={shared.muted}>
        {preview.openNow ? t('calendar.openNow') : preview.nextOpen ? t('calendar.opensAt', { at: moment(preview.nextOpen) }) : t('calendar.closedNow')}
        {' '}{t('calendar.sum', { time: format.spent(preview.minutes * 60) })}
      </p>
      <div className={styles.calendar}>
        <ol className={styles.weeks}>
          {preview.days.map((day, index) => (
            <li key={day.date} className={styles.cell} data-date={day.date} data-open={day.windows.length > 0}>
              <span className={styles.cellHead}><span>{names[index % 7]}</span> <strong>{dayOf(day.date)}</strong></span>
              <DayBar windows={day.windows} />
              <span>{day.windows.length > 0 ? day.windows.map((window) => <span key={window.from} className={styles.line}>{hours(window)}</span>) : t('calendar.closedWord')}</span>
              {day.reasons.map((reason, at) => <span key={at} className={styles.reason}><bdi>{reason.name || t(reasonKeys[reason.kind])}</bdi></span>)}
            </li>
          ))}
        </ol>
      </div>
      {preview.coming.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('calendar.coming')}</h3>
          <ul className={styles.coming}>
            {preview.coming.map((each, index) => <li key={index}><span className="numeric">{words.when({ from: each.date, until: each.until })}</span> <bdi>{each.name || t(reasonKeys[each.kind])}</bdi> <span className={styles.small}>{t(reasonKeys[each.kind])}</span></li>)}
          </ul>
        </>
      )}
    </>
  )
}
