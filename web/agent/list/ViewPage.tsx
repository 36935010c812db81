import { ActionIcon, Tooltip } from '@mantine/core'
import { IconLayoutList, IconMenu2, IconTrash } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { withLaterTexts } from '../../ui/i18n.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { deleteView } from '../api/views.ts'
import { perform, useAction } from '../keyboard/actions.ts'
import { useHint } from '../keyboard/use-bindings.ts'
import { densityOf } from '../shell/density.ts'
import { openMenu } from '../shell/menu.ts'
import { rememberView } from '../shell/last-view.ts'
import { PaneHandle } from '../shell/PaneHandle.tsx'
import { useDesk } from '../shell/use-desk.ts'
import { useLayout } from '../shell/use-layout.ts'
import { useMe, usePreferences } from '../shell/use-me.ts'
import { findView, viewsQuery, viewTitle } from '../shell/views.ts'
import { neighbour } from './merge-shown.ts'
import { NeighbourContext } from './neighbours.ts'
import { TicketList } from './TicketList.tsx'
import { useList } from './use-list.ts'
import { useSelection } from './use-selection.ts'
import styles from './list.module.css'

/** Nothing of it is seen before something is chosen. */
const BulkBar = lazy(async () => ({ default: (await import('./BulkBar.tsx')).BulkBar }))

/** A view: its list, and the open ticket beside it (on small screens instead of it). */
export function ViewPage() {
  const t = useT()
  const { view: path = '', ticket } = useParams({ strict: false })
  const navigate = useNavigate()
  const cache = useQueryClient()
  const format = useFormat()
  const desk = useDesk()
  const me = useMe()
  const layout = useLayout()
  const hint = useHint()
  const [preferences, setPreferences] = usePreferences()
  const density = densityOf(preferences, path)
  const view = findView(useQuery(viewsQuery).data?.items ?? [], path)
  const list = useList(view?.id)
  useEffect(() => rememberView(path), [path])
  useEffect(() => { void withLaterTexts(() => import('../ticket/TicketPage.tsx')); void import('./BulkBar.tsx') }, [])

  const go = (row: { number: number } | undefined) => row && void navigate({ to: '/views/$view/tickets/$ticket', params: { view: path, ticket: String(row.number) } })
  const open = list.rows.find((row) => String(row.number) === ticket)
  const chosen = useSelection(view?.id, list.rows, open?.id, me.can.reply)
  useAction('list.next', () => go(neighbour(list.rows, open?.id, 1)))
  useAction('list.previous', () => go(neighbour(list.rows, open?.id, -1)))
  useAction('list.open', () => go(open ?? list.rows[0]))
  useAction('list.back', () => void navigate({ to: '/views/$view', params: { view: path } }), ticket !== undefined)

  const remove = (id: string) => {
    if (!window.confirm(t('view.sureDelete', { name: title }))) return
    void deleteView(id).then(() => cache.invalidateQueries({ queryKey: keys.views })).then(() => navigate({ to: '/views/$view', params: { view: 'mine' } }))
  }
  const title = view ? viewTitle(view, t, desk) : ''
  const showList = layout !== 'small' || ticket === undefined
  // The table is for sorting out what came: it has the whole width until a ticket is opened.
  const single = layout === 'small' || (density === 'table' && ticket === undefined)
  return (
    <div className={`${styles.view} ${single ? styles.one : ''}`} style={{ '--list': `${preferences.list}px` } as React.CSSProperties}>
      {showList && (
        <section className={styles.pane} aria-label={title}>
          <header className={styles.head}>
            {layout === 'small' && <ActionIcon variant="subtle" color="gray" size={44} onClick={openMenu} aria-label={t('nav.menu')}><IconMenu2 size={20} /></ActionIcon>}
            <h1 className="ellipsis" style={{ flex: 1 }}>{title}</h1>
            {view && <span className={`${styles.badge} numeric`}>{format.whole(view.count)}{view.capped ? '+' : ''}</span>}
            {view?.can.edit && view.key === null && (
              <Tooltip label={t('view.delete')}>
                <ActionIcon variant="subtle" color="gray" onClick={() => remove(view.id)} aria-label={t('view.delete')}><IconTrash size={18} /></ActionIcon>
              </Tooltip>
            )}
            <Tooltip label={hint(t('do.density'), 'density')}>
              <ActionIcon variant="subtle" color="gray" onClick={() => perform('density')} aria-label={t('do.density')}><IconLayoutList size={18} /></ActionIcon>
            </Tooltip>
          </header>
          {chosen.some && view && <Suspense><BulkBar chosen={chosen} viewId={view.id} more={list.hasNextPage} /></Suspense>}
          <TicketList list={list} view={path} density={density} current={ticket} chosen={chosen} />
          {!single && (
            <PaneHandle width={preferences.list} min={280} max={640} label={t('nav.resizeList')} change={(width) => setPreferences({ list: width })} />
          )}
        </section>
      )}
      {(!single || ticket !== undefined) && (
        <div className={styles.rest}>
          <NeighbourContext value={{ next: () => go(nextAfter(list.rows, open?.id)) }}><Outlet /></NeighbourContext>
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
