import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Instant } from '../../../ui/Instant.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import { getCalendarVersions } from '../../api/calendars.ts'
import type { Calendar, CalendarVersion, Definition } from '../../api/calendars.ts'
import { keys } from '../../api/keys.ts'
import { TextDifference } from '../TextDifference.tsx'
import { fieldKeys, useCalendarWords } from './calendar-words.ts'
import { useHolidayNames } from './use-holidays.ts'
import styles from '../settings.module.css'

/** Who changed a calendar, when, and what; what it was is taken into the form again, to be looked at and saved. */
export function CalendarHistory({ calendar, take }: { calendar: Calendar; take: (definition: Definition) => void }) {
  const t = useT()
  const format = useFormat()
  const versions = useQuery({ queryKey: keys.calendarVersions(calendar.id), queryFn: () => getCalendarVersions(calendar.id) }).data?.items ?? []
  if (versions.length === 0) return null
  return (
    <>
      <h2>{t('calendar.history')}</h2>
      {versions.map((version, index) => (
        <details key={version.version} className={styles.entry}>
          <summary>
            {t('calendar.version', { version: version.version, author: version.author ?? t('calendar.deskItself') })} · <Instant at={version.at} />
            {version.fields.length > 0 && <> · {format.list(version.fields.map((field) => t(fieldKeys[field])))}</>}
          </summary>
          <Difference before={versions[index + 1]} after={version} />
          {version.version !== calendar.version && <Button mt={8} size="compact-sm" variant="default" aria-label={t('calendar.takeVersion', { version: version.version })} onClick={() => take(version.definition)}>{t('calendar.take')}</Button>}
        </details>
      ))}
    </>
  )
}

function Difference({ before, after }: { before: CalendarVersion | undefined; after: CalendarVersion }) {
  const t = useT()
  const words = useCalendarWords()
  const names = useHolidayNames(after.definition.holidays)
  const text = (version: CalendarVersion | undefined) => version ? [`${t('calendar.name')}: ${words.name(version)}`, ...(version.archived ? [t('calendar.archivedBadge')] : []), ...words.lines(version.definition, names)].join('\n') : ''
  return <TextDifference before={text(before)} after={text(after)} onlyChanges />
}
