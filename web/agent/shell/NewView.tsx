import { Button, Modal, MultiSelect, Select, Switch, TagsInput, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { categoryKeys, priorityKeys } from '../../ui/words.ts'
import { keys } from '../api/keys.ts'
import { newKey } from '../api/new-key.ts'
import { createView } from '../api/views.ts'
import type { Category, Priority } from '../api/types.ts'
import { useTags } from '../card/use-tags.ts'
import { useAction } from '../keyboard/actions.ts'
import { useSave } from '../settings/use-save.ts'
import { useDesk } from './use-desk.ts'
import { useMe } from './use-me.ts'
import { viewCondition } from './view-condition.ts'
import type { ViewFilters } from './view-condition.ts'

const blank: ViewFilters = { categories: ['new', 'open'], assignee: null, teamId: null, priorities: [], tags: [] }

/** Puts a view together: a name and a few filters; for oneself, or for everyone. */
export function NewView() {
  const t = useT()
  const me = useMe()
  const desk = useDesk()
  const tags = useTags()
  const navigate = useNavigate()
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [filters, setFilters] = useState(blank)
  useAction('view.new', () => setOpened(true))
  const set = (part: Partial<ViewFilters>) => setFilters({ ...filters, ...part })
  const create = useSave(() => createView({ name, condition: viewCondition(filters), personal: !shared }, newKey()), [keys.views], (view) => {
    setOpened(false)
    setName('')
    setFilters(blank)
    void navigate({ to: '/views/$view', params: { view: view.id } })
  })
  const people = [{ value: 'me', label: me.name }, { value: 'none', label: t('view.unassigned') }, ...desk.staff.filter((person) => person.id !== me.id).map((person) => ({ value: person.id, label: person.name }))]
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title={t('view.new')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form onSubmit={(event) => { event.preventDefault(); create.mutate(undefined) }}>
        <div style={{ display: 'grid', gap: 12 }}>
          <TextInput required data-autofocus label={t('view.name')} value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} />
          <MultiSelect label={t('card.status')} value={filters.categories} data={(Object.keys(categoryKeys) as Category[]).map((value) => ({ value, label: t(categoryKeys[value]) }))} onChange={(categories) => set({ categories })} />
          <Select label={t('card.assignee')} clearable searchable value={filters.assignee} data={people} nothingFoundMessage={t('state.noMatch')} onChange={(assignee) => set({ assignee })} />
          {desk.teams.length > 0 && <Select label={t('card.team')} clearable value={filters.teamId} data={desk.teams.map((team) => ({ value: team.id, label: team.name }))} onChange={(teamId) => set({ teamId })} />}
          <MultiSelect label={t('card.priority')} value={filters.priorities} data={(['urgent', 'high', 'normal', 'low'] as Priority[]).map((value) => ({ value, label: t(priorityKeys[value]) }))} onChange={(priorities) => set({ priorities })} />
          <TagsInput label={t('card.tags')} value={filters.tags} data={tags} onChange={(chosen) => set({ tags: chosen })} />
          {me.can.lead && <Switch label={t('view.shared')} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />}
          <div><Button type="submit" loading={create.isPending}>{t('view.create')}</Button></div>
        </div>
      </form>
    </Modal>
  )
}
