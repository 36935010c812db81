import { Button, NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { languageNames, languages } from '../../ui/i18n.ts'
import { Trouble } from '../../ui/Trouble.tsx'
import { COUNTRIES } from '../../../server/settings/country.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useLanguage, useT } from '../../ui/use-language.ts'
import { changeSettings, getSettings } from '../api/desk.ts'
import type { DeskSettings } from '../api/desk.ts'
import { keys } from '../api/keys.ts'
import { quoteChoices } from './quote-choices.ts'
import { useSave } from './use-save.ts'
import { zones } from './zones.ts'
import styles from './settings.module.css'

interface Props { saved: () => void; saveLabel: string; /** Name, language and zone only. */ short?: boolean }

/** The desk's settings; only what was changed is sent. */
export function DeskForm({ saved, saveLabel, short }: Props) {
  const t = useT()
  const format = useFormat()
  const language = useLanguage()
  const query = useQuery({ queryKey: keys.settings, queryFn: getSettings })
  const [changes, setChanges] = useState<Partial<DeskSettings>>({})
  const save = useSave(() => changeSettings(changes), [keys.settings, keys.me], () => { setChanges({}); saved() })
  if (query.isPending) return <Bones count={3} height={40} />
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  const now = { ...query.data, ...changes }
  const set = (change: Partial<DeskSettings>) => setChanges({ ...changes, ...change })
  const countries = COUNTRIES.map((value) => ({ value, label: format.country(value) })).sort((one, other) => one.label.localeCompare(other.label, language))
  const toggle = (key: 'reopenOnCustomerReply' | 'assignFirstReplier' | 'mailFollowers' | 'subjectTag' | 'acknowledgeTickets', label: string) => (
    <Switch key={key} label={label} checked={now[key]} onChange={(event) => set({ [key]: event.currentTarget.checked })} />
  )
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <TextInput required label={t('settings.deskName')} value={now.deskName} maxLength={100} onChange={(event) => set({ deskName: event.currentTarget.value })} />
      <Select label={t('settings.language')} value={now.language} allowDeselect={false} data={languages.map((value) => ({ value, label: languageNames[value] }))} onChange={(language) => language && set({ language })} />
      <Select label={t('settings.zone')} searchable value={now.timeZone} allowDeselect={false} data={zones} limit={50} nothingFoundMessage={t('state.noMatch')} onChange={(timeZone) => timeZone && set({ timeZone })} />
      <Select label={t('settings.country')} description={t('settings.countryText')} searchable clearable value={now.country} data={countries} limit={300} nothingFoundMessage={t('state.noMatch')} onChange={(country) => set({ country: country as DeskSettings['country'] })} />
      {!short && (
        <>
          {toggle('reopenOnCustomerReply', t('settings.reopen'))}
          {toggle('assignFirstReplier', t('settings.assignFirst'))}
          {toggle('mailFollowers', t('settings.mailFollowers'))}
          {toggle('subjectTag', t('settings.subjectTag'))}
          {toggle('acknowledgeTickets', t('settings.acknowledge'))}
          <NumberInput label={t('settings.automaticPerHour')} min={1} max={100_000} clampBehavior="strict" value={now.automaticMailsPerHour} onChange={(value) => { if (typeof value === 'number') set({ automaticMailsPerHour: value }) }} />
          <TagsInput label={t('settings.unlimitedSenders')} value={now.unlimitedSenders} maxTags={1000} acceptValueOnBlur splitChars={[',', ';', ' ']} onChange={(unlimitedSenders) => set({ unlimitedSenders })} />
          <Select label={t('settings.statusNotices')} allowDeselect={false} value={now.statusNotices} data={[{ value: 'none', label: t('settings.notices.none') }, { value: 'solved', label: t('settings.notices.solved') }, { value: 'solved-and-closed', label: t('settings.notices.closed') }]} onChange={(statusNotices) => statusNotices && set({ statusNotices })} />
          <Select label={t('sending.quote')} description={t('sending.quoteText')} allowDeselect={false} value={now.quoteHistory} data={quoteChoices(t)} onChange={(quoteHistory) => quoteHistory && set({ quoteHistory })} />
          <NumberInput label={t('settings.undo')} min={0} max={60} clampBehavior="strict" value={now.undoSendSeconds} onChange={(value) => { if (typeof value === 'number') set({ undoSendSeconds: value }) }} />
          <NumberInput label={t('settings.maxFile')} min={1} max={500} clampBehavior="strict" value={now.maxFileMb} onChange={(value) => { if (typeof value === 'number') set({ maxFileMb: value }) }} />
          <NumberInput label={t('settings.binDays')} description={t('settings.binDaysText')} min={0} max={3650} clampBehavior="strict" value={now.binDays} onChange={(value) => { if (typeof value === 'number') set({ binDays: value }) }} />
          <Select label={t('imports.importers')} allowDeselect={false} value={now.importers} data={[{ value: 'leads', label: t('settings.exporters.leads') }, { value: 'admins', label: t('settings.exporters.admins') }]} onChange={(importers) => importers && set({ importers })} />
          <Select label={t('settings.exporters')} allowDeselect={false} value={now.exporters} data={[{ value: 'agents', label: t('settings.exporters.agents') }, { value: 'leads', label: t('settings.exporters.leads') }, { value: 'admins', label: t('settings.exporters.admins') }]} onChange={(exporters) => exporters && set({ exporters })} />
          <NumberInput label={t('settings.exportDays')} min={1} max={365} clampBehavior="strict" value={now.exportDays} onChange={(value) => { if (typeof value === 'number') set({ exportDays: value }) }} />
          <NumberInput label={t('settings.sessionDays')} min={1} max={365} clampBehavior="strict" value={now.sessionDays} onChange={(value) => { if (typeof value === 'number') set({ sessionDays: value }) }} />
        </>
      )}
      <div><Button type="submit" loading={save.isPending}>{saveLabel}</Button></div>
    </form>
  )
}
