import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../../ui/use-language.ts'
import { getCalendars } from '../../api/calendars.ts'
import { keys } from '../../api/keys.ts'
import { changePolicy, createPolicy } from '../../api/sla-policies.ts'
import type { SlaDefinition, SlaPolicy } from '../../api/sla-policies.ts'
import { asGroup, isComplete } from '../../views/condition-tree.ts'
import type { Node } from '../../views/condition-tree.ts'
import { ConditionEditor } from '../../views/ConditionEditor.tsx'
import { useViewFields } from '../../views/use-view-fields.ts'
import { useCalendarWords } from '../calendars/calendar-words.ts'
import { useSave } from '../use-save.ts'
import { CalendarPlaces } from './CalendarPlaces.tsx'
import { GoalGrid } from './GoalGrid.tsx'
import { PolicyBackTest } from './PolicyBackTest.tsx'
import { PolicyHistory } from './PolicyHistory.tsx'
import { PolicyPreview } from './PolicyPreview.tsx'
import { Telling, Warnings } from './Warnings.tsx'
import styles from '../settings.module.css'

/** What is edited: a policy that is kept, or a new one and how it begins. */
export interface Edited { kept: SlaPolicy | null; name: string; definition: SlaDefinition }

/** One policy: for which tickets, what is promised, in which hours, and who is told before it is broken. */
export function PolicyEditor({ edited: { kept, name: named, definition: begun }, close }: { edited: Edited; close: () => void }) {
  const t = useT()
  const known = useViewFields()
  const words = useCalendarWords()
  const calendars = (useQuery({ queryKey: keys.calendars, queryFn: getCalendars }).data?.items ?? []).filter((calendar) => !calendar.archived).map((calendar) => ({ value: calendar.id, label: words.name(calendar) }))
  const [name, setName] = useState(named)
  const [definition, setDefinition] = useState(begun)
  const [turn, setTurn] = useState(0)
  const [wrong, setWrong] = useState(false)
  const set = (part: Partial<SlaDefinition>) => setDefinition((before) => ({ ...before, ...part }))
  const filled = !wrong && isComplete(definition.condition as Node) && definition.calendars.places.every((place) => isComplete(place.condition as Node)) && Object.values(definition.goals).some((goal) => goal?.targets.some((target) => target !== null))
  const save = useSave(() => (kept ? changePolicy(kept.id, kept.version, { name, definition }) : createPolicy(name, definition)), [keys.slaPolicies], close)
  return (
    <>
      <form className={styles.form} style={{ maxWidth: 'none' }} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
        <TextInput required label={t('slap.name')} value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
        <Textarea autosize label={t('slap.description')} value={definition.description} maxLength={1000} onChange={(event) => set({ description: event.currentTarget.value })} />
        <fieldset className={styles.changes}>
          <legend>{t('slap.who')}</legend>
          <p className={styles.muted}>{t('slap.whoText')}</p>
          <ConditionEditor condition={asGroup(definition.condition as Node)} known={known} change={(condition) => set({ condition: condition as unknown as SlaDefinition['condition'] })} />
        </fieldset>
        <GoalGrid key={`goals ${turn}`} goals={definition.goals} change={(goals) => set({ goals })} faulty={setWrong} />
        <fieldset className={styles.changes}>
          <legend>{t('slap.first')}</legend>
          <Select label={t('slap.firstEnds')} allowDeselect={false} value={definition.first.endsWith} data={[{ value: 'reply', label: t('slap.byReply') }, { value: 'taken-up', label: t('slap.byTaking') }]} onChange={(endsWith) => endsWith && set({ first: { ...definition.first, endsWith: endsWith as SlaDefinition['first']['endsWith'] } })} />
          <Checkbox label={t('slap.callIsReply')} checked={definition.first.callIsReply} onChange={(event) => set({ first: { ...definition.first, callIsReply: event.currentTarget.checked } })} />
        </fieldset>
        <fieldset className={styles.changes}>
          <legend>{t('slap.hours')}</legend>
          <CalendarPlaces calendars={calendars} value={definition.calendars} known={known} change={(next) => set({ calendars: next })} />
        </fieldset>
        <fieldset className={styles.changes}>
          <legend>{t('slap.told')}</legend>
          <Warnings key={`warnings ${turn}`} warnings={definition.warnings} change={(warnings) => set({ warnings })} />
          <Telling label={t('slap.atBreach')} telling={definition.breach} change={(breach) => set({ breach })} />
        </fieldset>
        {wrong && <p className={styles.error} role="alert">{t('slap.noTime')}</p>}
        <div className={styles.row}>
          <Button type="submit" loading={save.isPending} disabled={!filled || name.trim() === ''}>{t('action.save')}</Button>
          <Button variant="default" onClick={close}>{t('action.close')}</Button>
        </div>
      </form>
      <PolicyPreview id={kept?.id ?? null} definition={definition} filled={filled} />
      <PolicyBackTest id={kept?.id ?? null} definition={definition} filled={filled} />
      {kept && <PolicyHistory policy={kept} take={(was) => { setDefinition(was); setTurn(turn + 1) }} />}
    </>
  )
}
