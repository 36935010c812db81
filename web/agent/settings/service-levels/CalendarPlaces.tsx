import { Button, Select } from '@mantine/core'
import { useT } from '../../../ui/use-language.ts'
import type { SlaDefinition } from '../../api/sla-policies.ts'
import { asGroup } from '../../views/condition-tree.ts'
import type { Node } from '../../views/condition-tree.ts'
import { ConditionEditor } from '../../views/ConditionEditor.tsx'
import type { KnownFields } from '../../views/use-view-fields.ts'
import styles from '../settings.module.css'

type Calendars = SlaDefinition['calendars']
interface Props { calendars: Array<{ value: string; label: string }>; value: Calendars; known: KnownFields; change: (value: Calendars) => void }

/** In whose hours the clocks count: of the first place that holds for a ticket, else of one calendar. */
export function CalendarPlaces({ calendars, value, known, change }: Props) {
  const t = useT()
  const put = (at: number, place: Calendars['places'][number]) => change({ ...value, places: value.places.map((before, i) => (i === at ? place : before)) })
  const first = calendars[0]
  return (
    <>
      <Select label={t('slap.calendar')} clearable placeholder={t('slap.ofDesk')} value={value.otherwise} data={calendars} onChange={(otherwise) => change({ ...value, otherwise })} />
      {value.places.map((place, at) => (
        <div key={at} className={styles.entry}>
          <ConditionEditor condition={asGroup(place.condition as Node)} known={known} change={(condition) => put(at, { ...place, condition: condition as unknown as Calendars['places'][number]['condition'] })} />
          <div className={styles.row}>
            <Select className={styles.grow} label={t('slap.placeCalendar')} allowDeselect={false} value={place.calendarId} data={calendars} onChange={(calendarId) => calendarId && put(at, { ...place, calendarId })} />
            <Button size="compact-sm" variant="default" onClick={() => change({ ...value, places: value.places.filter((_, i) => i !== at) })}>{t('slap.removePlace')}</Button>
          </div>
        </div>
      ))}
      {first && value.places.length < 50 && <div><Button size="compact-sm" variant="default" onClick={() => change({ ...value, places: [...value.places, { condition: { all: [] }, calendarId: first.value }] })}>{t('slap.addPlace')}</Button></div>}
    </>
  )
}
