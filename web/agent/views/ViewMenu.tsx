import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDots, IconPlayerPlay, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import type { View } from '../api/types.ts'
import { deleteView } from '../api/views.ts'
import { useAsked } from '../list/use-asked.ts'
import { perform } from '../keyboard/actions.ts'
import { densityOf, nextDensity } from '../shell/density.ts'
import type { Density } from '../shell/density.ts'
import { useDesk } from '../shell/use-desk.ts'
import { useMe, usePreferences } from '../shell/use-me.ts'
import { viewTitle } from '../shell/views.ts'
import { ExportTickets } from './ExportTickets.tsx'
import { FilterNow } from './FilterNow.tsx'
import { Skips } from './Skips.tsx'
import { usePlay } from './use-play.ts'

interface Props { view: View | undefined; path: string; density: Density }

/** What can be done with the view on the screen, and what its address says besides it. */
export function ViewMenu({ view, path, density }: Props) {
  const t = useT()
  const desk = useDesk()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { search, set, sort, groupBy } = useAsked(view)
  const [preferences, setPreferences] = usePreferences()
  const me = useMe()
  const [exporting, setExporting] = useState(false)
  const play = usePlay(path)
  const [skips, setSkips] = useState(false)
  const [filtering, setFiltering] = useState(false)
  const remove = () => {
    if (!view || !window.confirm(t('view.sureDelete', { name: viewTitle(view, t, desk) }))) return
    void deleteView(view.id).then(() => cache.invalidateQueries({ queryKey: keys.views })).then(() => navigate({ to: '/views/$view', params: { view: 'mine' }, search: {} }))
  }
  const copy = async () => {
    // one's own views are nobody else's: what such a view asks goes into the address itself
    const own = view?.ownerId ? view.condition : undefined
    const asked = { ...(search.filter ?? own ? { filter: search.filter ?? own } : {}), sort, group: groupBy ?? 'none', layout: density === 'table' ? 'table' : 'list' }
    const query = Object.entries(asked).map(([key, value]) => `${key}=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`).join('&')
    await navigator.clipboard.writeText(`${location.origin}/views/${view?.ownerId ? 'open' : path}?${query}`)
    notifications.show({ message: t('vw.linkCopied'), autoClose: 4000, withBorder: true })
  }
  const show = (table: boolean) => {
    set({ layout: undefined })
    let next = preferences
    for (let tries = 0; tries < 3 && (densityOf(next, path) === 'table') !== table; tries++) next = { ...next, ...nextDensity(next, path) }
    setPreferences({ viewDensity: next.viewDensity ?? '' })
  }
  return (
    <>
      {search.filter !== undefined && <Button size="compact-xs" variant="light" rightSection={<IconX size={12} />} aria-label={t('vw.clearFilter')} title={t('vw.clearFilter')} onClick={() => set({ filter: undefined })}>{t('vw.filtered')}</Button>}
      {view && me.can.reply && search.filter === undefined && <Tooltip label={t('play.start')}><ActionIcon variant="subtle" color="gray" aria-label={t('play.start')} onClick={() => play.start(view, sort)}><IconPlayerPlay size={18} /></ActionIcon></Tooltip>}
      <Menu position="bottom-end" withinPortal shadow="md">
        <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={t('vw.menu')}><IconDots size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setFiltering(true)}>{t('vw.filter')}</Menu.Item>
          {search.filter !== undefined && <Menu.Item component={Link} to="/new-view" search={{ filter: search.filter } as never}>{t('vw.keep')}</Menu.Item>}
          <Menu.Item onClick={() => show(density !== 'table')}>{t(density === 'table' ? 'vw.asList' : 'vw.asTable')}</Menu.Item>
          <Menu.Item onClick={() => void copy()}>{t('vw.copyLink')}</Menu.Item>
          {me.can.export && <Menu.Item onClick={() => setExporting(true)}>{t('vw.export')}</Menu.Item>}
          {view && me.can.reply && sort !== 'best' && <Menu.Item onClick={() => set({ sort: 'best' })}>{t('vw.bestFirst')}</Menu.Item>}
          {view && me.can.lead && <Menu.Item onClick={() => setSkips(true)}>{t('play.skipped')}</Menu.Item>}
          <Menu.Divider />
          {view?.can.edit && <Menu.Item component={Link} to="/edit-view/$view" params={{ view: view.id } as never}>{t('vw.edit')}</Menu.Item>}
          {view && <Menu.Item component={Link} to="/new-view" search={{ from: view.key ?? view.id } as never}>{t('vw.duplicate')}</Menu.Item>}
          <Menu.Item onClick={() => perform('view.new')}>{t('view.new')}</Menu.Item>
          <Menu.Item component={Link} to="/arrange-views">{t('vw.arrange')}</Menu.Item>
          {view?.can.edit && <Menu.Item color="red" onClick={remove}>{t('view.delete')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {exporting && <ExportTickets view={view} title={view ? viewTitle(view, t, desk) : path} close={() => setExporting(false)} />}
      {skips && view && <Skips viewId={view.id} path={path} close={() => setSkips(false)} />}
      {filtering && <FilterNow view={view} close={() => setFiltering(false)} />}
    </>
  )
}
