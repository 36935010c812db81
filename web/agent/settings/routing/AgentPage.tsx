import { Button, NumberInput, Select, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Bones } from '../../../ui/Bones.tsx'
import { Trouble } from '../../../ui/Trouble.tsx'
import { useT } from '../../../ui/use-language.ts'
import { getCalendars } from '../../api/calendars.ts'
import { keys } from '../../api/keys.ts'
import { changeAgent, getAgent, getSkills } from '../../api/routing.ts'
import type { Agent } from '../../api/routing.ts'
import type { Id } from '../../api/types.ts'
import { useCalendarWords } from '../calendars/calendar-words.ts'
import { useSave } from '../use-save.ts'
import { Leaves } from './Leaves.tsx'
import styles from '../settings.module.css'

/** What routing knows of one agent. */
export function AgentPage({ id, name, close }: { id: Id; name: string; close: () => void }) {
  const t = useT()
  const query = useQuery({ queryKey: keys.agent(id), queryFn: () => getAgent(id) })
  return (
    <>
      <div className={styles.row}><h2 className={styles.grow} dir="auto">{name}</h2><Button variant="default" onClick={close}>{t('action.close')}</Button></div>
      {query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : query.data ? <><AgentForm key={query.data.version} agent={query.data} /><Leaves agent={query.data} /></> : <Bones count={5} height={32} />}
    </>
  )
}

function AgentForm({ agent }: { agent: Agent }) {
  const t = useT()
  const words = useCalendarWords()
  const [values, setValues] = useState({ capacity: agent.ownCapacity, calendarId: agent.calendarId, languages: agent.languages, skills: agent.skills })
  const calendars = useQuery({ queryKey: keys.calendars, queryFn: getCalendars }).data?.items ?? []
  const skills = (useQuery({ queryKey: keys.skills, queryFn: getSkills }).data?.items ?? []).filter((skill) => !skill.archived || values.skills[skill.id])
  const save = useSave(() => changeAgent(agent.id, agent.version, values), [keys.everyRouting])
  const level = (skillId: Id, chosen: string | null) => {
    const { [skillId]: _, ...others } = values.skills
    setValues({ ...values, skills: chosen ? { ...others, [skillId]: Number(chosen) } : others })
  }
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <NumberInput label={t('agent.capacity')} description={t('agent.capacityText')} min={0} max={10_000} allowDecimal={false} value={values.capacity ?? ''} onChange={(next) => setValues({ ...values, capacity: typeof next === 'number' ? next : null })} />
      <Select label={t('agent.shift')} clearable placeholder={t('agent.shiftTeam')} value={values.calendarId} data={calendars.filter((each) => !each.archived || each.id === values.calendarId).map((each) => ({ value: each.id, label: words.name(each) }))} onChange={(calendarId) => setValues({ ...values, calendarId })} />
      <TagsInput label={t('agent.languages')} description={t('agent.languagesText')} maxTags={20} value={values.languages} onChange={(languages) => setValues({ ...values, languages })} />
      {skills.length > 0 && <h2>{t('agent.skills')}</h2>}
      {skills.map((skill) => (
        <Select key={skill.id} label={skill.name} clearable placeholder={t('agent.skillNone')} value={values.skills[skill.id] ? String(values.skills[skill.id]) : null} data={[1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: t('agent.levelWords', { level: value }) }))} onChange={(chosen) => level(skill.id, chosen)} />
      ))}
      <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}
