import { Button, Group, MultiSelect, Select, TextInput, Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { roleKeys } from '../../ui/words.ts'
import { keys } from '../api/keys.ts'
import { newKey } from '../api/new-key.ts'
import type { View } from '../api/types.ts'
import { changeView, createView, getView } from '../api/views.ts'
import type { Condition } from '../api/views.ts'
import { useSave } from '../settings/use-save.ts'
import { SmallTop } from '../shell/SmallTop.tsx'
import { useDesk } from '../shell/use-desk.ts'
import { useMe } from '../shell/use-me.ts'
import { viewsQuery, viewTitle } from '../shell/views.ts'
import { asGroup, isComplete } from './condition-tree.ts'
import type { Node } from './condition-tree.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import { OrderedList } from './OrderedList.tsx'
import { Preview } from './Preview.tsx'
import { usualColumns } from './usual-columns.ts'
import { useViewFields } from './use-view-fields.ts'
import styles from './views.module.css'

/** As it is edited; `whose`: me, all, role:<role>, or the id of a team. */
interface Values { name: string; emoji: string; folder: string; condition: Node; sort: string; groupBy: string | null; columns: string[]; whose: string }

/** The page of a new view, of one that is changed, or of a copy of one. */
export function ViewEditor() {
  const { view: path } = useParams({ strict: false })
  const { from, filter } = useSearch({ strict: false })
  const kept = useQuery({ queryKey: keys.view(path ?? from ?? ''), queryFn: () => getView(path ?? from ?? ''), enabled: (path ?? from) !== undefined, staleTime: 0 })
  const known = useViewFields()
  if ((path ?? from) !== undefined && kept.isError) return <Trouble error={kept.error} retry={() => void kept.refetch()} />
  if (known.fields.length === 0 || ((path ?? from) !== undefined && kept.isPending)) return <Bones />
  const asked = filter as Node | undefined
  return <Form key={`${path ?? ''} ${from ?? ''}`} kept={kept.data} copy={path === undefined || !kept.data?.can.edit} asked={asked} />
}

function Form({ kept, copy, asked }: { kept: View | undefined; copy: boolean; asked: Node | undefined }) {
  const t = useT()
  const me = useMe()
  const desk = useDesk()
  const known = useViewFields()
  const navigate = useNavigate()
  const views = useQuery(viewsQuery).data?.items ?? []
  const [form, setForm] = useState<Values>(() => valuesOf(kept, copy, kept && copy ? `${viewTitle(kept, t, desk)} ${t('vw.copySuffix')}` : undefined, asked))
  const set = (part: Partial<Values>) => setForm((before) => ({ ...before, ...part }))
  const { name, emoji, folder, condition, sort, groupBy, columns, whose } = form
  const complete = isComplete(condition)
  const content = { name, emoji: emoji.trim() || null, folder: folder.trim() || null, condition: condition as Condition, sort, groupBy, columns, ...sharing(whose) }
  const save = useSave(async () => (kept && !copy ? changeView(kept.id, kept.version, content) : createView(content, newKey())), [keys.views, keys.editableViews, keys.everyList, ['view-one']], (view) => void navigate({ to: '/views/$view', params: { view: view.id }, search: {} }))
  const title = kept && !copy ? t('vw.edit') : t('view.new')
  const sortable = [{ value: 'best', label: t('vw.best') }, ...known.fields.filter((field) => field.sortable).map(({ key }) => ({ value: key, label: known.label(key) })).sort((a, b) => a.label.localeCompare(b.label))]
  const down = sort.startsWith('-')
  const by = down ? sort.slice(1) : sort
  const shown = columns.length > 0 ? columns : usualColumns
  return (
    <div className={styles.page}>
      <SmallTop title={title} />
      <form className={styles.sheet} onSubmit={(event) => { event.preventDefault(); if (complete) save.mutate(undefined) }}>
        <h1>{title}</h1>
        {kept && copy && !kept.can.edit && <p className={styles.muted}>{t('vw.copyText')}</p>}
        <div className={styles.row}>
          <TextInput w={80} label={t('vw.emoji')} maxLength={16} value={emoji} onChange={(event) => set({ emoji: event.currentTarget.value })} />
          <TextInput className={styles.grow} required data-autofocus dir="auto" label={t('view.name')} maxLength={80} value={name} onChange={(event) => set({ name: event.currentTarget.value })} />
          <Autocomplete className={styles.grow} label={t('vw.folder')} maxLength={60} value={folder} data={[...new Set(views.flatMap((view) => view.folder ?? []))]} onChange={(value) => set({ folder: value })} />
          {(me.can.lead || whose !== 'me') && <Select className={styles.grow} label={t('vw.whose')} allowDeselect={false} value={whose} onChange={(value) => value && set({ whose: value })} data={[
            { value: 'me', label: t('vw.forMe') }, { value: 'all', label: t('vw.forAll') },
            ...(['admin', 'lead', 'agent', 'light'] as const).map((role) => ({ value: `role:${role}`, label: t('vw.forRole', { role: t(roleKeys[role]) }) })), ...desk.teams.map((team) => ({ value: team.id, label: team.name })),
          ]} />}
        </div>
        <section>
          <h2>{t('vw.conditions')}</h2>
          <ConditionEditor condition={condition} known={known} change={(next) => set({ condition: next })} />
        </section>
        <Preview condition={condition} complete={complete} />
        <section className={styles.row}>
          <Select className={styles.grow} label={t('vw.sortBy')} searchable allowDeselect={false} data={sortable} value={by} onChange={(value) => value && set({ sort: value === 'best' ? value : `${down ? '-' : ''}${value}` })} />
          <Select label={t('vw.direction')} disabled={by === 'best'} allowDeselect={false} data={[{ value: '', label: t('vw.ascending') }, { value: '-', label: t('vw.descending') }]} value={down ? '-' : ''} onChange={(value) => set({ sort: `${value ?? ''}${by}` })} />
          <Select className={styles.grow} label={t('vw.groupBy')} clearable placeholder={t('vw.noGroup')} value={groupBy} onChange={(value) => set({ groupBy: value })}
            data={known.fields.filter((field) => field.groupable).map(({ key }) => ({ value: key, label: known.label(key) }))} />
        </section>
        <section>
          <h2>{t('vw.columns')}</h2>
          <p className={styles.muted}>{t('vw.columnsText')}</p>
          <MultiSelect mb={8} aria-label={t('vw.columns')} searchable hidePickedOptions={false} maxValues={30} value={shown} onChange={(next) => set({ columns: next })}
            data={known.fields.filter((field) => field.column || field.key === 'requester.name').map(({ key }) => ({ value: key, label: known.label(key) }))} />
          <OrderedList label={t('vw.columns')} items={shown} id={(key) => key} name={known.label} order={(next) => set({ columns: next })}>{(key) => known.label(key)}</OrderedList>
        </section>
        <Group gap={8}>
          <Button type="submit" loading={save.isPending} disabled={!complete}>{kept && !copy ? t('action.save') : t('view.create')}</Button>
          <Button variant="default" onClick={() => { if (kept) void navigate({ to: '/views/$view', params: { view: kept.key ?? kept.id }, search: {} }); else history.back() }}>{t('vw.cancel')}</Button>
        </Group>
      </form>
    </div>
  )
}

function valuesOf(kept: View | undefined, copy: boolean, copied: string | undefined, asked: Node | undefined): Values {
  const begins: Node = { all: [{ field: 'category', op: 'in', value: ['new', 'open'] }] }
  return {
    name: copied ?? kept?.name ?? '', emoji: kept?.emoji ?? '', folder: kept?.folder ?? '', condition: asGroup(asked ?? kept?.condition as Node | undefined ?? begins),
    sort: kept?.sort ?? '-updatedAt', groupBy: kept?.groupBy ?? null, columns: kept?.columns ?? [],
    whose: !kept || copy || kept.ownerId ? 'me' : kept.teamId ?? (kept.role ? `role:${kept.role}` : 'all'),
  }
}

function sharing(whose: string) {
  const role = whose.startsWith('role:') ? whose.slice(5) as NonNullable<View['role']> : null
  return { personal: whose === 'me', role, teamId: whose === 'me' || whose === 'all' || role ? null : whose }
}
