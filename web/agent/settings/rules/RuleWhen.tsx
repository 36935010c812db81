import { MultiSelect, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ABOUT, EVENTS_ABOUT, SILENCES } from '../../../../server/automation/rule.ts'
import type { About, Quiet, RuleDefinition, RuleEvent, Silence } from '../../../../server/automation/rule.ts'
import { useT } from '../../../ui/use-language.ts'
import type { Key } from '../../../ui/i18n.ts'
import { getCalendars } from '../../api/calendars.ts'
import { keys } from '../../api/keys.ts'
import { ruleEventKeys } from '../../views/field-words.ts'
import { aboutKeys, silenceKeys } from './rule-words.ts'
import styles from '../../rules/rules.module.css'

interface Props { definition: RuleDefinition; change: (part: Partial<RuleDefinition>) => void }
const week: Quiet = { of: 'customer', minutes: 7 * 24 * 60, calendarId: null }
const units = { minutes: 1, hours: 60, days: 24 * 60 } as const
const unitKeys: Record<keyof typeof units, Key> = { minutes: 'rl.unit.minutes', hours: 'rl.unit.hours', days: 'rl.unit.days' }

/** When a rule is asked: when something happens, or when nothing has happened for some time. */
export function RuleWhen({ definition: { about, when, quiet, from, until }, change }: Props) {
  const t = useT()
  return (
    <fieldset className={styles.sentence}>
      <legend>{t('rl.when')}</legend>
      <div className={styles.line}>
        <span style={{ alignSelf: 'center' }} aria-hidden>{t('rl.about')}</span>
        <SegmentedControl aria-label={t('rl.about')} value={about} data={ABOUT.map((value) => ({ value, label: t(aboutKeys[value]) }))} onChange={(next) => change(begin(next as About))} />
      </div>
      <div><SegmentedControl aria-label={t('rl.when')} value={quiet ? 'time' : 'event'} data={[{ value: 'event', label: t('rl.ofEvents') }, { value: 'time', label: t('rl.ofTime') }]} onChange={(kind) => change(kind === 'time' ? { when: [], quiet: week } : { when: EVENTS_ABOUT[about].slice(0, 1), quiet: null })} /></div>
      {quiet ? <QuietFields about={about} quiet={quiet} change={(next) => change({ quiet: next })} /> : (
        <MultiSelect label={t('rl.events')} searchable value={[...when]} data={EVENTS_ABOUT[about].map((value) => ({ value, label: t(ruleEventKeys[value]) }))} nothingFoundMessage={t('state.noMatch')} onChange={(next) => change({ when: next as RuleEvent[] })} />
      )}
      <details open={from !== null || until !== null}>
        <summary>{t('rl.schedule')}</summary>
        <div className={styles.line}>
          <Moment label={t('rl.from')} value={from} change={(next) => change({ from: next })} />
          <Moment label={t('rl.until')} value={until} change={(next) => change({ until: next })} />
        </div>
      </details>
    </fieldset>
  )
}

/** What was asked and done of one thing says nothing of another: a rule about something else begins anew. */
const begin = (about: About): Partial<RuleDefinition> => ({ about, when: EVENTS_ABOUT[about].slice(0, 1), quiet: null, condition: { all: [] }, actions: [] })

function QuietFields({ about, quiet, change }: { about: About; quiet: Quiet; change: (quiet: Quiet) => void }) {
  const t = useT()
  const calendars = useQuery({ queryKey: keys.calendars, queryFn: getCalendars, staleTime: 60_000 }).data?.items ?? []
  const unit = quiet.minutes % units.days === 0 ? 'days' : quiet.minutes % units.hours === 0 ? 'hours' : 'minutes'
  return (
    <div className={styles.line}>
      <Select className={styles.grow} label={t('rl.silence')} allowDeselect={false} value={quiet.of} data={(about === 'ticket' ? SILENCES : SILENCES.slice(0, 1)).map((value) => ({ value, label: t(silenceKeys[value]) }))} onChange={(of) => of && change({ ...quiet, of: of as Silence })} />
      <NumberInput w={90} label={t('rl.for')} min={1} max={9999} allowDecimal={false} value={quiet.minutes / units[unit]} onChange={(value) => { if (typeof value === 'number' && value > 0) change({ ...quiet, minutes: value * units[unit] }) }} />
      <Select w={130} label={t('rl.unit')} allowDeselect={false} value={unit} data={(Object.keys(units) as Array<keyof typeof units>).map((value) => ({ value, label: t(unitKeys[value]) }))} onChange={(next) => next && change({ ...quiet, minutes: (quiet.minutes / units[unit]) * units[next] })} />
      <Select className={styles.grow} label={t('rl.hours')} allowDeselect={false} value={quiet.calendarId ?? 'all'} data={[{ value: 'all', label: t('rl.allHours') }, ...calendars.filter((each) => !each.archived).map(({ id, name }) => ({ value: id, label: name ?? t('calendar.builtIn') }))]} onChange={(id) => id && change({ ...quiet, calendarId: id === 'all' ? null : id })} />
    </div>
  )
}

/** A moment of the reader's own clock. */
function Moment({ label, value, change }: { label: string; value: string | null; change: (value: string | null) => void }) {
  const at = value === null ? null : new Date(value)
  const local = at === null ? '' : new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  return <TextInput type="datetime-local" label={label} value={local} onChange={(event) => change(event.currentTarget.value === '' ? null : new Date(event.currentTarget.value).toISOString())} />
}
