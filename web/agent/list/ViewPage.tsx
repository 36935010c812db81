import { ActionIcon, Tooltip } from '@mantine/core'
import { IconDots, IconLayoutList, IconMenu2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { withLaterTexts } from '../../ui/i18n.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { perform, useAction } from '../keyboard/actions.ts'
import { useHint } from '../keyboard/use-bindings.ts'
import { densityOf, nextDensity } from '../shell/density.ts'
import { openMenu } from '../shell/menu.ts'
import { rememberView } from '../shell/last-view.ts'
import { PaneHandle } from '../shell/PaneHandle.tsx'
import { useDesk } from '../shell/use-desk.ts'
import { useLayout } from '../shell/use-layout.ts'
import { useMe, usePreferences } from '../shell/use-me.ts'
import { findView, viewsQuery, viewTitle } from '../shell/views.ts'
import { neighbour } from './merge-shown.ts'
import { NeighbourContext } from './neighbours.ts'
import { usePlaying } from './playing.ts'
import { TicketList } from './TicketList.tsx'
import { useAsked } from './use-asked.ts'
import { useList } from './use-list.ts'
import { useSelection } from './use-selection.ts'
import styles from './list.module.css'

/** Nothing of it is seen before something is chosen. */
const BulkBar = lazy(async () => ({ default: (await import('./BulkBar.tsx')).BulkBar }))
const ViewMenu = lazy(async () => ({ default: (await withLaterTexts(() => import('../views/ViewMenu.tsx'))).ViewMenu }))
const PlayBar = lazy(async () => ({ default: (await withLaterTexts(() => import('../views/PlayBar.tsx'))).PlayBar }))
const TicketTable = lazy(async () => ({ default: (await withLaterTexts(() => import('../views/TicketTable.tsx'))).TicketTable }))

/** A view: its list, and the open ticket beside it (on small screens instead of it). */
export function ViewPage() {
  const t = useT()
  const { view: path = '', ticket } = useParams({ strict: false })
  const navigate = useNavigate()
  const format = useFormat()
  const desk = useDesk()
  const me = useMe()
  const layout = useLayout()
  const hint = useHint()
  const [preferences, setPreferences] = usePreferences()
  const view = findView(useQuery(viewsQuery).data?.items ?? [], path)
  const { search, set, asked, groupBy, sort } = useAsked(view)
  const liked = densityOf(preferences, path)
  const density = search.layout === 'table' ? 'table' : search.layout === 'list' && liked === 'table' ? 'comfortable' : liked
  const table = density === 'table' && layout !== 'small' && ticket === undefined
  const columns = table ? (view?.columns ?? []) : []
  const list = useList(view?.id ?? path, asked && { ...asked, columns })
  useEffect(() => rememberView(path), [path])
  useEffect(() => { void withLaterTexts(() => import('../ticket/TicketPage.tsx')); void import('./BulkBar.tsx') }, [])

  const go = (row: { number: number } | undefined) => row && void navigate({ to: '/views/$view/tickets/$ticket', params: { view: path, ticket: String(row.number) }, search: true })
  const open = list.rows.find((row) => String(row.number) === ticket)
  const chosen = useSelection(view?.id ?? path, list.rows, open?.id, me.can.reply)
  useAction('list.next', () => go(neighbour(list.rows, open?.id, 1)))
  useAction('list.previous', () => go(neighbour(list.rows, open?.id, -1)))
  useAction('list.open', () => go(open ?? list.rows[0]))
  const playing = usePlaying(path)
  useAction('list.back', () => (playing ? playing.end() : void navigate({ to: '/views/$view', params: { view: path }, search: true })), ticket !== undefined)
  useAction('density', () => { set({ layout: undefined }); setPreferences(nextDensity(preferences, path)) }, search.layout !== undefined, true)

  const title = view ? `${view.emoji ?? ''} ${viewTitle(view, t, desk)}`.trim() : ''
  const showList = layout !== 'small' || ticket === undefined
  // The table is for sorting out what came: it has the whole width until a ticket is opened.
  const single = layout === 'small' || table
  return (
    <div className={`${styles.view} ${single ? styles.one : ''}`} style={{ '--list': `${preferences.list}px` } as React.CSSProperties}>
      {showList && (
        <section className={styles.pane} aria-label={title}>
          <header className={styles.head}>
            {layout === 'small' && <ActionIcon variant="subtle" color="gray" size={44} onClick={openMenu} aria-label={t('nav.menu')}><IconMenu2 size={20} /></ActionIcon>}
            <h1 className="ellipsis" style={{ flex: 1 }}>{title}</h1>
            {view && !search.filter && <span className={`${styles.badge} numeric`}>{format.whole(view.count)}{view.capped ? '+' : ''}</span>}
            <Tooltip label={hint(t('do.density'), 'density')}>
              <ActionIcon variant="subtle" color="gray" onClick={() => perform('density')} aria-label={t('do.density')}><IconLayoutList size={18} /></ActionIcon>
            </Tooltip>
            <Suspense fallback={<ActionIcon variant="subtle" color="gray" disabled aria-label={t('nav.menu')}><IconDots size={18} /></ActionIcon>}><ViewMenu view={view} path={path} density={density} /></Suspense>
          </header>
          {chosen.some && <Suspense><BulkBar chosen={chosen} viewId={view?.id ?? path} more={list.hasNextPage && view !== undefined && !search.filter} /></Suspense>}
          {table
            ? <Suspense fallback={<Bones count={12} height={20} />}><TicketTable list={list} view={path} columns={columns} sort={sort} setSort={(next) => set({ sort: next })} groupBy={groupBy} asked={asked} chosen={chosen} /></Suspense>
            : <TicketList list={list} view={path} density={density} current={ticket} chosen={chosen} groupBy={groupBy} asked={asked} />}
          {!single && (
            <PaneHandle width={preferences.list} min={280} max={640} label={t('nav.resizeList')} change={(width) => setPreferences({ list: width })} />
          )}
        </section>
      )}
      {(!single || ticket !== undefined) && (
        <div className={`${styles.rest} ${playing ? styles.playing : ''}`}>
          {playing && <Suspense><PlayBar playing={playing} /></Suspense>}
          <NeighbourContext value={{ next: () => (playing ? playing.next() : go(nextAfter(list.rows, open?.id))), playing: playing !== null }}><div className={styles.opened}><Outlet /></div></NeighbourContext>
        </div>
      )}
    </div>
  )
}

/** The ticket after this one; at the end of the list the one before it. */
function nextAfter(rows: Parameters<typeof neighbour>[0], id: string | undefined) {
  const next = neighbour(rows, id, 1)
  return next?.id === id ? neighbour(rows, id, -1) : next
}
