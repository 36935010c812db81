import { Select, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { languageNames, languages } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { complexityKeys, impactKeys, priorityKeys, typeKeys, urgencyKeys } from '../../ui/words.ts'
import type { MacroChanges } from '../api/macros.ts'
import { useTags } from '../card/use-tags.ts'
import { checklistsQuery } from '../macros/checklists-query.ts'
import { useDesk } from '../shell/use-desk.ts'
import { OwnChangeFields } from './OwnChangeFields.tsx'
import styles from './settings.module.css'

const none = 'none'
type Choice = { value: string; label: string }

/** What a macro sets. What is left empty stays as it is on the ticket. */
export function MacroChangeFields({ changes, change }: { changes: MacroChanges; change: (changes: MacroChanges) => void }) {
  const t = useT()
  const desk = useDesk()
  const known = useTags()
  const lists = useQuery(checklistsQuery).data?.items ?? []
  const set = (key: keyof MacroChanges, value: unknown) => change(Object.fromEntries(Object.entries({ ...changes, [key]: value }).filter(([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0))))
  const select = (key: keyof MacroChanges, label: string, data: Choice[], read: (value: string) => unknown = (value) => value) => {
    const now = changes[key]
    return (
      <Select key={key} className={styles.grow} label={label} placeholder={t('macro.asItIs')} clearable searchable={data.length > 8} nothingFoundMessage={t('state.noMatch')} data={data}
        value={now === undefined ? null : now === null ? none : String(now)} onChange={(value) => set(key, value === null ? undefined : value === none ? null : read(value))} />
    )
  }
  const words = <T extends string>(all: Record<T, Parameters<typeof t>[0]>) => (Object.keys(all) as T[]).map((value) => ({ value, label: t(all[value]) }))
  const scale = (all: typeof impactKeys) => [{ value: none, label: '–' }, ...Object.entries(all).map(([value, key]) => ({ value, label: t(key) }))]
  return (
    <fieldset className={styles.changes}>
      <legend>{t('macro.changes')}</legend>
      <div className={styles.row}>
        {select('statusId', t('card.status'), desk.statuses.map((status) => ({ value: status.id, label: desk.statusName(status) })))}
        {select('assigneeId', t('card.assignee'), [{ value: 'me', label: t('macro.me') }, { value: none, label: t('macro.nobody') }, ...desk.owners])}
        {select('teamId', t('card.team'), [{ value: none, label: '–' }, ...desk.teams.map((team) => ({ value: team.id, label: team.name }))])}
        {select('priority', t('card.priority'), words(priorityKeys))}
        {select('type', t('card.type'), words(typeKeys))}
        {select('impact', t('card.impact'), scale(impactKeys), Number)}
        {select('urgency', t('card.urgency'), scale(urgencyKeys), Number)}
        {select('complexity', t('card.complexity'), scale(complexityKeys), Number)}
        {select('language', t('settings.language'), languages.map((value) => ({ value, label: languageNames[value] })))}
        {lists.length > 0 && select('checklistId', t('macro.checklist'), lists.map((list) => ({ value: list.id, label: list.name })))}
      </div>
      <OwnChangeFields custom={changes.custom ?? {}} change={(custom) => set('custom', custom)} />
      <div className={styles.row}>
        <TagsInput className={styles.grow} label={t('macro.addTags')} data={known} maxTags={50} value={changes.addTags ?? []} onChange={(tags) => set('addTags', tags)} />
        <TagsInput className={styles.grow} label={t('macro.removeTags')} data={known} maxTags={50} value={changes.removeTags ?? []} onChange={(tags) => set('removeTags', tags)} />
      </div>
    </fieldset>
  )
}
