import { Button, Select, Switch, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { changeSettings, getSettings } from '../api/desk.ts'
import type { DeskSettings } from '../api/desk.ts'
import { keys } from '../api/keys.ts'
import { ClosedTicketsField } from './ClosedTicketsField.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** Whose word counts, what mail may do that nobody vouches for, and where answers belong; only what was changed is sent. */
export function MailRulesSection() {
  const t = useT()
  const query = useQuery({ queryKey: keys.settings, queryFn: getSettings })
  const [changes, setChanges] = useState<Partial<DeskSettings>>({})
  const save = useSave(() => changeSettings(changes), [keys.settings], () => setChanges({}))
  if (query.isPending) return <Bones count={3} height={40} />
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  const now = { ...query.data, ...changes }
  const set = (change: Partial<DeskSettings>) => setChanges({ ...changes, ...change })
  const list = (key: 'trustedMailServers' | 'trustedForwarders' | 'formSenders' | 'blockedSenders', label: string, description: string, most: number) => (
    <TagsInput label={label} description={description} value={now[key]} maxTags={most} splitChars={[',', ';', ' ']} acceptValueOnBlur onChange={(value) => set({ [key]: value })} />
  )
  const choice = <K extends 'unauthenticatedMail' | 'agentMail' | 'copiedPeople'>(key: K, label: string, data: { value: DeskSettings[K]; label: string }[]) => (
    <Select label={label} allowDeselect={false} value={now[key]} data={data} onChange={(value) => { if (value) set({ [key]: value }) }} />
  )
  return (
    <>
      <p className={styles.intro}>{t('rules.text')}</p>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
        {list('trustedMailServers', t('rules.servers'), t('rules.serversText'), 20)}
        {list('trustedForwarders', t('rules.forwarders'), t('rules.forwardersText'), 100)}
        {choice('unauthenticatedMail', t('rules.unverified'), [{ value: 'strict', label: t('rules.strict') }, { value: 'customers', label: t('rules.customers') }, { value: 'everyone', label: t('rules.everyone') }])}
        {choice('agentMail', t('rules.agentMail'), [{ value: 'note', label: t('rules.agentNote') }, { value: 'reply', label: t('rules.agentReply') }])}
        <Switch label={t('rules.forwards')} checked={now.staffForwards} onChange={(event) => set({ staffForwards: event.currentTarget.checked })} />
        {choice('copiedPeople', t('rules.copied'), [{ value: 'take-part', label: t('rules.copiedAtOnce') }, { value: 'when-they-write', label: t('rules.copiedWhenTheyWrite') }, { value: 'stay-out', label: t('rules.copiedNever') }])}
        {list('formSenders', t('rules.forms'), t('rules.formsText'), 200)}
        {list('blockedSenders', t('rules.blocked'), t('rules.blockedText'), 1000)}
        <ClosedTicketsField value={now.closedTickets} change={(closedTickets) => { if (closedTickets) set({ closedTickets }) }} />
        <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
      </form>
    </>
  )
}
