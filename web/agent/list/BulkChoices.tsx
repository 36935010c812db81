import { ActionIcon, Button, Popover, Select, TagsInput, Tooltip } from '@mantine/core'
import { IconAdjustments, IconBolt, IconCircleDot, IconFlag, IconTags, IconUser, IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { withLaterTexts } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { priorityKeys } from '../../ui/words.ts'
import type { BulkWish } from '../api/bulk.ts'
import type { Priority } from '../api/types.ts'
import { useTags } from '../card/use-tags.ts'
import { macrosQuery } from '../macros/macros-query.ts'
import { useDesk } from '../shell/use-desk.ts'

interface Props { count: number; start: (wish: Pick<BulkWish, 'changes' | 'macroId'>) => void }
/** Everything else that can be set, seldom needed. */
const BulkFields = lazy(async () => ({ default: (await withLaterTexts(() => import('../settings/BulkFields.tsx'))).BulkFields }))
const nobody = 'nobody'
const priorities: Priority[] = ['urgent', 'high', 'normal', 'low']

/** What a selection can be given: each opens its list at once, so that two clicks do it. */
export function BulkChoices({ count, start }: Props) {
  const t = useT()
  const desk = useDesk()
  const macros = useQuery(macrosQuery).data?.items ?? []
  const [fields, setFields] = useState(false)
  const orNull = (value: string) => (value === nobody ? null : value)
  const runMacro = (macroId: string) => {
    // a reply leaves for everybody at once, and nothing takes it back
    if (macros.find((row) => row.id === macroId)?.has.reply && !window.confirm(t('bulk.sureReply', { count }))) return
    start({ macroId })
  }
  return (
    <>
      <Choice label={t('do.assign')} icon={<IconUser size={18} />} pick={(value) => start({ changes: { assigneeId: orNull(value) } })}
        data={[{ value: 'me', label: t('macro.me') }, { value: nobody, label: t('macro.nobody') }, ...desk.owners]} />
      <Choice label={t('card.status')} icon={<IconCircleDot size={18} />} pick={(statusId) => start({ changes: { statusId } })} data={desk.statuses.map((status) => ({ value: status.id, label: desk.statusName(status) }))} />
      <Choice label={t('card.priority')} icon={<IconFlag size={18} />} pick={(value) => start({ changes: { priority: value as Priority } })} data={priorities.map((value) => ({ value, label: t(priorityKeys[value]) }))} />
      <TagChoice start={start} />
      <Choice label={t('card.team')} icon={<IconUsersGroup size={18} />} pick={(value) => start({ changes: { teamId: orNull(value) } })} data={[{ value: nobody, label: t('bulk.noTeam') }, ...desk.teams.map((team) => ({ value: team.id, label: team.name }))]} />
      <Tooltip label={t('bulk.moreFields')}><ActionIcon variant="subtle" color="gray" size={28} aria-label={t('bulk.moreFields')} onClick={() => setFields(true)}><IconAdjustments size={18} /></ActionIcon></Tooltip>
      {fields && <Suspense><BulkFields count={count} start={(changes) => start({ changes })} close={() => setFields(false)} /></Suspense>}
      <Choice label={t('macro.one')} icon={<IconBolt size={18} />} pick={runMacro} data={macros.map((row) => ({ value: row.id, label: row.name }))} />
    </>
  )
}

/** Closes the list alone: what is selected stays so. */
function escape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
}

function Choice({ label, icon, data, pick }: { label: string; icon: ReactNode; data: Array<{ value: string; label: string }>; pick: (value: string) => void }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus withRoles={false} width={240} shadow="md">
      <Popover.Target>
        <Tooltip label={label} disabled={opened}><ActionIcon variant="subtle" color="gray" size={28} aria-label={label} aria-expanded={opened} onClick={() => setOpened(!opened)}>{icon}</ActionIcon></Tooltip>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label} p={8} onKeyDown={escape(() => setOpened(false))}>
        <Select data-autofocus size="xs" aria-label={label} placeholder={label} data={data} value={null} searchable dropdownOpened limit={100} maxDropdownHeight={280} comboboxProps={{ withinPortal: false }}
          nothingFoundMessage={t('state.noMatch')} onChange={(value) => { if (value) { setOpened(false); pick(value) } }} />
      </Popover.Dropdown>
    </Popover>
  )
}

function TagChoice({ start }: { start: Props['start'] }) {
  const t = useT()
  const known = useTags()
  const [opened, setOpened] = useState(false)
  const [tags, setTags] = useState<{ add: string[]; remove: string[] }>({ add: [], remove: [] })
  const apply = () => {
    setOpened(false)
    setTags({ add: [], remove: [] })
    start({ changes: { ...(tags.add.length > 0 && { addTags: tags.add }), ...(tags.remove.length > 0 && { removeTags: tags.remove }) } })
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus withRoles={false} width={260} shadow="md">
      <Popover.Target>
        <Tooltip label={t('card.tags')} disabled={opened}><ActionIcon variant="subtle" color="gray" size={28} aria-label={t('card.tags')} aria-expanded={opened} onClick={() => setOpened(!opened)}><IconTags size={18} /></ActionIcon></Tooltip>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('card.tags')} p={8} style={{ display: 'grid', gap: 8 }} onKeyDown={escape(() => setOpened(false))}>
        <TagsInput data-autofocus size="xs" label={t('macro.addTags')} data={known} value={tags.add} maxTags={50} onChange={(add) => setTags({ ...tags, add })} comboboxProps={{ withinPortal: false }} />
        <TagsInput size="xs" label={t('macro.removeTags')} data={known} value={tags.remove} maxTags={50} onChange={(remove) => setTags({ ...tags, remove })} comboboxProps={{ withinPortal: false }} />
        <Button size="compact-sm" disabled={tags.add.length + tags.remove.length === 0} onClick={apply}>{t('bulk.setTags')}</Button>
      </Popover.Dropdown>
    </Popover>
  )
}
