import { Badge, Button, NumberInput, Table, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../../ui/use-language.ts'
import { channelKeys } from '../../../ui/words.ts'
import { changeSettings, getSettings } from '../../api/desk.ts'
import type { DeskSettings } from '../../api/desk.ts'
import { keys } from '../../api/keys.ts'
import { changeSkill, createSkill, getSkills } from '../../api/routing.ts'
import type { Skill } from '../../api/routing.ts'
import { Answer } from '../Answer.tsx'
import { useSave } from '../use-save.ts'
import styles from '../settings.module.css'

/** What colleagues can be good at, and how much each of them can have to do. */
export function SkillsSection() {
  const t = useT()
  const skills = useQuery({ queryKey: keys.skills, queryFn: getSkills })
  const settings = useQuery({ queryKey: keys.settings, queryFn: getSettings }).data
  const [name, setName] = useState('')
  const create = useSave(() => createSkill(name), [keys.skills], () => setName(''))
  return (
    <>
      <p className={styles.intro}>{t('skills.text')}</p>
      <form className={styles.row} onSubmit={(event) => { event.preventDefault(); create.mutate(undefined) }}>
        <TextInput className={styles.grow} required label={t('skills.new')} value={name} maxLength={60} onChange={(event) => setName(event.currentTarget.value)} />
        <Button type="submit" loading={create.isPending}>{t('action.add')}</Button>
      </form>
      <Answer query={skills} empty={t('skills.none')}>
        {(items) => <Table><Table.Tbody>{items.toSorted((a, b) => Number(a.archived) - Number(b.archived)).map((skill) => <SkillRow key={`${skill.id} ${skill.version}`} skill={skill} />)}</Table.Tbody></Table>}
      </Answer>
      <h2>{t('skills.capacity')}</h2>
      <p className={styles.intro}>{t('skills.capacityText')}</p>
      {settings && <CapacityForm settings={settings} />}
    </>
  )
}

function SkillRow({ skill }: { skill: Skill }) {
  const t = useT()
  const [name, setName] = useState(skill.name)
  const change = useSave((body: { name?: string; archived?: boolean }) => changeSkill(skill, body), [keys.skills])
  return (
    <Table.Tr data-skill={skill.name} style={skill.archived ? { opacity: 0.7 } : undefined}>
      <Table.Td>
        <form className={styles.row} onSubmit={(event) => { event.preventDefault(); change.mutate({ name }) }}>
          <TextInput size="xs" className={styles.grow} required aria-label={t('skills.name', { name: skill.name })} value={name} maxLength={60} dir="auto" onChange={(event) => setName(event.currentTarget.value)} />
          {name.trim() !== skill.name && <Button size="compact-md" type="submit">{t('action.save')}</Button>}
          {skill.archived && <Badge color="gray" miw="max-content">{t('skills.archived')}</Badge>}
        </form>
      </Table.Td>
      <Table.Td ta="end"><Button size="compact-sm" variant="default" aria-label={t(skill.archived ? 'skills.restoreOf' : 'skills.archiveOf', { name: skill.name })} onClick={() => change.mutate({ archived: !skill.archived })}>{t(skill.archived ? 'action.restore' : 'action.archive')}</Button></Table.Td>
    </Table.Tr>
  )
}

type Capacity = Pick<DeskSettings, 'agentCapacity' | 'channelUnits' | 'autoAwayMinutes' | 'routingDays'>

function CapacityForm({ settings: { agentCapacity, channelUnits, autoAwayMinutes, routingDays } }: { settings: DeskSettings }) {
  const t = useT()
  const [values, setValues] = useState<Capacity>({ agentCapacity, channelUnits, autoAwayMinutes, routingDays })
  const save = useSave(() => changeSettings(values), [keys.settings, keys.everyRouting])
  const number = (label: string, value: number, [min, max]: [number, number], set: (value: number) => void) => (
    <NumberInput key={label} required label={label} min={min} max={max} allowDecimal={false} value={value} onChange={(next) => { if (typeof next === 'number') set(next) }} />
  )
  const units = Object.entries(values.channelUnits) as Array<[keyof Capacity['channelUnits'], number]>
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      {number(t('skills.agentCapacity'), values.agentCapacity, [1, 10_000], (value) => setValues({ ...values, agentCapacity: value }))}
      {units.map(([channel, value]) => number(t('skills.units', { channel: t(channelKeys[channel]) }), value, [0, 10_000], (next) => setValues({ ...values, channelUnits: { ...values.channelUnits, [channel]: next } })))}
      {number(t('skills.autoAway'), values.autoAwayMinutes, [1, 1440], (value) => setValues({ ...values, autoAwayMinutes: value }))}
      {number(t('skills.days'), values.routingDays, [1, 3650], (value) => setValues({ ...values, routingDays: value }))}
      <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}
