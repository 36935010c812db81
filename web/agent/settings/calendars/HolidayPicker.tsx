import { ActionIcon, Checkbox, MultiSelect, Select } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../../ui/use-format.ts'
import { useLanguage, useT } from '../../../ui/use-language.ts'
import { getCountries } from '../../api/calendars.ts'
import type { Fault, HolidayChoice } from '../../api/calendars.ts'
import { keys } from '../../api/keys.ts'
import { faultKeys, holidayTypeKeys } from './calendar-words.ts'
import { placeQuery } from './use-holidays.ts'
import shared from '../settings.module.css'
import styles from './calendars.module.css'

interface Props { holidays: HolidayChoice | null; change: (holidays: HolidayChoice | null) => void; faults: readonly Fault[] }

/** Of which country, state and region the holidays are, and on which of them the desk works all the same. */
export function HolidayPicker({ holidays, change, faults }: Props) {
  const t = useT()
  const language = useLanguage()
  const countries = useQuery({ queryKey: keys.holidayCountries(language), queryFn: () => getCountries(language), staleTime: Infinity }).data?.items ?? []
  const fault = faults.find((each) => each.path === 'holidays')
  const choices = (places: ReadonlyArray<{ code: string; name: string }>) => places.map(({ code, name }) => ({ value: code, label: name }))
  const place = useQuery({ ...placeQuery(holidays ?? { country: 'BG', state: null, region: null }, new Date().getFullYear(), language), enabled: holidays !== null, placeholderData: keepPreviousData }).data
  return (
    <fieldset className={styles.field}>
      <legend>{t('calendar.holidays')}</legend>
      <div className={shared.row}>
        <Select className={shared.grow} label={t('calendar.country')} placeholder={t('calendar.noHolidays')} searchable clearable clearButtonProps={{ 'aria-label': t('calendar.noHolidays') }} value={holidays?.country ?? null} data={choices(countries)} limit={250} nothingFoundMessage={t('state.noMatch')}
          onChange={(country) => change(country ? { country, state: null, region: null, types: holidays?.types ?? ['public'], off: [] } : null)} />
        {holidays && place && place.states.length > 0 && <Select className={shared.grow} label={t('calendar.state')} placeholder={t('calendar.wholeCountry')} searchable clearable clearButtonProps={{ 'aria-label': t('calendar.wholeCountry') }} value={holidays.state} data={choices(place.states)} onChange={(state) => change({ ...holidays, state, region: null })} />}
        {holidays?.state && place && place.regions.length > 0 && <Select className={shared.grow} label={t('calendar.region')} placeholder={t('calendar.wholeState')} searchable clearable clearButtonProps={{ 'aria-label': t('calendar.wholeState') }} value={holidays.region} data={choices(place.regions)} onChange={(region) => change({ ...holidays, region })} />}
        {holidays && <MultiSelect className={shared.grow} label={t('calendar.types')} value={holidays.types} data={Object.entries(holidayTypeKeys).map(([value, key]) => ({ value, label: t(key) }))} onChange={(types) => types.length > 0 && change({ ...holidays, types: types as HolidayChoice['types'] })} />}
      </div>
      {fault && <p className={styles.fault} role="alert">{t(faultKeys[fault.code])}</p>}
      {holidays && <Year holidays={holidays} change={change} />}
    </fieldset>
  )
}

function Year({ holidays, change }: { holidays: HolidayChoice; change: (holidays: HolidayChoice) => void }) {
  const t = useT()
  const format = useFormat()
  const language = useLanguage()
  const [year, setYear] = useState(new Date().getFullYear())
  const place = useQuery({ ...placeQuery(holidays, year, language), placeholderData: keepPreviousData }).data
  const shown = (place?.holidays ?? []).filter(({ type }) => holidays.types.includes(type))
  const toggle = (rule: string) => change({ ...holidays, off: holidays.off.includes(rule) ? holidays.off.filter((each) => each !== rule) : [...holidays.off, rule] })
  return (
    <div role="group" aria-label={t('calendar.closedOn', { year })}>
      <div className={styles.year}>
        <span>{t('calendar.closedOn', { year })}</span>
        <ActionIcon variant="subtle" color="gray" aria-label={t('calendar.year', { year: year - 1 })} onClick={() => setYear(year - 1)}><IconChevronLeft className={styles.flip} size={16} /></ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('calendar.year', { year: year + 1 })} onClick={() => setYear(year + 1)}><IconChevronRight className={styles.flip} size={16} /></ActionIcon>
      </div>
      <ul className={styles.holidays}>
        {shown.map(({ rule, date, from, days, name }) => (
          <li key={`${rule} ${date}`}>
            <Checkbox size="sm" checked={!holidays.off.includes(rule)} onChange={() => toggle(rule)}
              label={<><bdi>{name}</bdi> <span className={styles.small}>{format.date(date)}{days > 1 && ` · ${t('calendar.dayCount', { count: days })}`}{from !== '00:00' && ` · ${t('calendar.fromTime', { time: from })}`}</span></>} />
          </li>
        ))}
      </ul>
      {place && shown.length === 0 && <p className={styles.small}>{t('calendar.noneInYear')}</p>}
      <p className={styles.small}>{t('calendar.checkHolidays')}</p>
    </div>
  )
}
