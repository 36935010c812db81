import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core'
import { IconArrowUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { newKey } from '../api/new-key.ts'
import { changeChecklist, createChecklist } from '../api/work.ts'
import type { Checklist } from '../api/work.ts'
import { useDesk } from '../shell/use-desk.ts'
import { useMe } from '../shell/use-me.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

type Step = Checklist['items'][number] & { key: string }
const step = (): Step => ({ key: newKey(), title: '', owner: null, dueHours: null })

/** A checklist: for whom, and its steps with who does each and within how many hours. */
export function ChecklistForm({ list, saved }: { list: Checklist | null; saved: () => void }) {
  const t = useT()
  const me = useMe()
  const desk = useDesk()
  const [name, setName] = useState(list?.name ?? '')
  const [teamId, setTeam] = useState(list?.teamId ?? null)
  const [steps, setSteps] = useState<Step[]>(() => list?.items.map((item) => ({ ...item, key: newKey() })) ?? [step()])
  const [key] = useState(newKey)
  const save = useSave(() => {
    const body = { name, teamId, items: steps.map(({ title, owner, dueHours }) => ({ title, owner, dueHours })) }
    return list ? changeChecklist(list.id, list.version, body) : createChecklist(body, key)
  }, [keys.checklists], saved)
  const set = (at: number, part: Partial<Step>) => setSteps(steps.with(at, { ...steps[at]!, ...part }))
  const owners = [{ value: 'assignee', label: t('checklist.assignee') }, ...desk.staff.map((person) => ({ value: person.id, label: person.name }))]
  const teams = desk.teams.filter((team) => me.role === 'admin' || me.teams.includes(team.id))
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <TextInput required autoFocus dir="auto" label={t('view.name')} maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Select clearable label={t('checklist.for')} placeholder={t('checklist.everyone')} value={teamId} data={teams.map((team) => ({ value: team.id, label: team.name }))} onChange={setTeam} />
      {steps.map((each, at) => (
        <fieldset key={each.key} className={styles.entry}>
          <legend>{t('checklist.step', { number: at + 1 })}</legend>
          <TextInput required dir="auto" label={t('task.title')} maxLength={300} value={each.title} onChange={(event) => set(at, { title: event.currentTarget.value })} />
          <div className={styles.row}>
            <Select className={styles.grow} clearable searchable label={t('task.owner')} placeholder={t('task.nobody')} value={each.owner} data={owners} nothingFoundMessage={t('state.noMatch')} onChange={(owner) => set(at, { owner })} />
            <NumberInput className={styles.grow} label={t('checklist.hours')} min={0} max={8784} allowDecimal={false} value={each.dueHours ?? ''} onChange={(value) => set(at, { dueHours: typeof value === 'number' ? value : null })} />
            {at > 0 && <ActionIcon variant="subtle" color="gray" aria-label={t('checklist.up', { number: at + 1 })} onClick={() => setSteps(steps.toSpliced(at, 1).toSpliced(at - 1, 0, each))}><IconArrowUp size={16} /></ActionIcon>}
            {steps.length > 1 && <ActionIcon variant="subtle" color="gray" aria-label={t('checklist.remove', { number: at + 1 })} onClick={() => setSteps(steps.toSpliced(at, 1))}><IconX size={16} /></ActionIcon>}
          </div>
        </fieldset>
      ))}
      {steps.length < 50 && <div><Button variant="default" onClick={() => setSteps([...steps, step()])}>{t('checklist.addStep')}</Button></div>}
      <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}
