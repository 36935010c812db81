import { Button, Checkbox, NumberInput, Radio, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Key } from '../../../ui/i18n.ts'
import { Bones } from '../../../ui/Bones.tsx'
import { Trouble } from '../../../ui/Trouble.tsx'
import { useT } from '../../../ui/use-language.ts'
import { getCalendars } from '../../api/calendars.ts'
import type { Team } from '../../api/desk.ts'
import { keys } from '../../api/keys.ts'
import { changeTeamRouting, getTeamRouting } from '../../api/routing.ts'
import type { RoutingSettings, TeamRouting } from '../../api/routing.ts'
import { methodKeys, stickyKeys, weightKeys } from '../../routing/words.ts'
import { useDesk } from '../../shell/use-desk.ts'
import { useCalendarWords } from '../calendars/calendar-words.ts'
import { useSave } from '../use-save.ts'
import { RoutingBackTest } from './RoutingBackTest.tsx'
import { RoutingHistory } from './RoutingHistory.tsx'
import { SkillRules } from './SkillRules.tsx'
import { TryRouting } from './TryRouting.tsx'
import styles from '../settings.module.css'

/** How one team gives out its tickets, as questions with few answers. */
export function RoutingPage({ team, close }: { team: Team; close: () => void }) {
  const t = useT()
  const query = useQuery({ queryKey: keys.teamRouting(team.id), queryFn: () => getTeamRouting(team.id) })
  return (
    <>
      <div className={styles.row}><h2 className={styles.grow} dir="auto">{team.name}</h2><Button variant="default" onClick={close}>{t('action.close')}</Button></div>
      {query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : query.data ? <RoutingForm key={query.data.version} team={team} routing={query.data} /> : <Bones count={6} height={32} />}
    </>
  )
}

function RoutingForm({ team, routing }: { team: Team; routing: TeamRouting }) {
  const t = useT()
  const [settings, setSettings] = useState(routing.settings)
  const set = (change: Partial<RoutingSettings>) => setSettings({ ...settings, ...change })
  const save = useSave(() => changeTeamRouting(team.id, routing.version, settings), [keys.everyRouting])
  const routed = settings.method !== 'manual'
  return (
    <>
      <form className={styles.part} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
        <Radio.Group label={t('routing.method')} description={t('routing.methodText')} value={settings.method} onChange={(method) => set({ method: method as RoutingSettings['method'] })}>
          <div className={styles.checks} style={{ marginBlockStart: 8 }}>{Object.entries(methodKeys).map(([value, key]) => <Radio key={value} value={value} label={t(key)} />)}</div>
        </Radio.Group>
        {routed && <Details team={team} settings={settings} set={set} />}
        <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
      </form>
      {routed && <TryRouting team={team} settings={settings} />}
      {routed && <RoutingBackTest team={team} settings={settings} />}
      <RoutingHistory team={team} />
    </>
  )
}

interface Props { team: Team; settings: RoutingSettings; set: (change: Partial<RoutingSettings>) => void }

function Details({ team, settings, set }: Props) {
  const t = useT()
  const choices = <T extends string>(keysOf: Record<T, Key>) => (Object.entries(keysOf) as Array<[T, Key]>).map(([value, key]) => ({ value, label: t(key) }))
  const weigh = (field: 'language' | 'shift', label: Key) => <Select maw={420} label={t(label)} allowDeselect={false} value={settings[field]} data={choices(weightKeys)} onChange={(value) => value && set({ [field]: value })} />
  return (
    <>
      <h2>{t('routing.first')}</h2>
      <Checkbox label={t('routing.accountManager')} checked={settings.accountManager} onChange={(event) => set({ accountManager: event.currentTarget.checked })} />
      <Select maw={420} label={t('routing.sticky')} allowDeselect={false} value={settings.sticky} data={choices(stickyKeys)} onChange={(value) => value && set({ sticky: value })} />
      {weigh('language', 'routing.language')}
      {weigh('shift', 'routing.shift')}
      <h2>{t('routing.skillRules')}</h2>
      <SkillRules rules={settings.skillRules} set={(skillRules) => set({ skillRules })} />
      <Minutes label={t('routing.relaxAfter')} text={t('routing.relaxText')} value={settings.relaxAfter} set={(relaxAfter) => set({ relaxAfter })} />
      <h2>{t('routing.hours')}</h2>
      <Hours team={team} settings={settings} set={set} />
      <h2>{t('routing.takeBack')}</h2>
      <p className={styles.muted}>{t('routing.takeBackText')}</p>
      <Minutes label={t('routing.takeBackUnbegun')} value={settings.takeBackUnbegun} set={(takeBackUnbegun) => set({ takeBackUnbegun })} />
      <Minutes label={t('routing.takeBackAway')} value={settings.takeBackAway} set={(takeBackAway) => set({ takeBackAway })} />
      <Checkbox label={t('routing.takeBackLeave')} checked={settings.takeBackLeave} onChange={(event) => set({ takeBackLeave: event.currentTarget.checked })} />
    </>
  )
}

function Hours({ team, settings, set }: Props) {
  const t = useT()
  const desk = useDesk()
  const words = useCalendarWords()
  const calendars = useQuery({ queryKey: keys.calendars, queryFn: getCalendars }).data?.items ?? []
  return (
    <>
      <Select maw={420} clearable label={t('routing.calendar')} placeholder={t('routing.noCalendar')} value={settings.calendarId} data={calendars.filter((each) => !each.archived || each.id === settings.calendarId).map((each) => ({ value: each.id, label: words.name(each) }))}
        onChange={(calendarId) => set({ calendarId, ...(calendarId === null && { overflowTeamId: null }) })} />
      {settings.calendarId !== null && <Select maw={420} clearable searchable label={t('routing.overflow')} placeholder={t('routing.overflowNone')} value={settings.overflowTeamId} nothingFoundMessage={t('state.noMatch')}
        data={desk.teams.filter((each) => each.id !== team.id).map((each) => ({ value: each.id, label: each.name }))} onChange={(overflowTeamId) => set({ overflowTeamId })} />}
    </>
  )
}

function Minutes({ label, text, value, set }: { label: string; text?: string; value: number | null; set: (value: number | null) => void }) {
  return <NumberInput maw={420} label={label} description={text} min={1} max={43_200} allowDecimal={false} value={value ?? ''} onChange={(next) => set(typeof next === 'number' ? next : null)} />
}
