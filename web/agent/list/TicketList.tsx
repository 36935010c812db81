import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { lazy, Suspense, useCallback, useEffect, useRef } from 'react'
import { withLaterTexts } from '../../ui/i18n.ts'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import type { TicketRow as Row } from '../api/types.ts'
import type { Density } from '../shell/density.ts'
import type { Asked } from '../api/views.ts'
import { prefetchTicket } from '../ticket/ticket-queries.ts'
import { EmptyView } from './EmptyView.tsx'
import { rowHeights, TicketRow } from './TicketRow.tsx'
import { isSelected } from './selection.ts'
import type { useList } from './use-list.ts'
import type { SelectionHandle } from './use-selection.ts'
import styles from './list.module.css'

/** Only grouped lists have them. */
const GroupHeading = lazy(async () => ({ default: (await withLaterTexts(() => import('../views/GroupHeading.tsx'))).GroupHeading }))
export const headingHeight = 32
/** The line that says why a ticket is the next. */
const whyHeight = 16

/** Whether a group begins with this row. */
export const beginsGroup = (rows: readonly Row[], index: number): boolean => rows[index]?.group !== undefined && rows[index]?.group !== rows[index - 1]?.group

interface Props { list: ReturnType<typeof useList>; view: string; density: Density; current: string | undefined; chosen: SelectionHandle; groupBy: string | null; asked: Asked | undefined }

/** The virtual list: only the rows in sight are in the page, the next page comes before its end is reached. */
export function TicketList({ list, view, density, current, chosen, groupBy, asked }: Props) {
  const t = useT()
  const cache = useQueryClient()
  const search = useLocation({ select: (at) => at.searchStr })
  const scroll = useRef<HTMLDivElement>(null)
  const { rows, hasNextPage, isFetchingNextPage, fetchNextPage } = list
  // one function for the same rows: with another one all of them are measured again, at every step of a scroll
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows])
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => scroll.current, estimateSize: (index) => rowHeights[density] + (list.rows[index]?.why ? whyHeight : 0) + (beginsGroup(list.rows, index) ? headingHeight : 0), overscan: 8, getItemKey,
    // drawn at once, a step of a fast scroll would be one long task with the layout that follows it
    useFlushSync: false,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const { measure, scrollToIndex } = virtual
  /** Only what is out of sight: to scroll has the page laid out at once, while another ticket is being drawn. */
  const show = (index: number) => {
    const [row, from] = [virtual.measurementsCache[index], virtual.scrollOffset ?? 0]
    if (!row || row.start < from || row.end > from + (virtual.scrollRect?.height ?? 0)) scrollToIndex(index, { align: 'auto' })
  }

  // rows are of one height, but for those that begin a group or say why they are next
  const uneven = groupBy !== null || rows[0]?.why !== undefined
  useEffect(() => measure(), [density, uneven && rows, measure])
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 15) void fetchNextPage()
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])
  const index = rows.findIndex((row) => String(row.number) === current)
  useEffect(() => {
    if (index < 0) return undefined
    show(index)
    // The next two are the likeliest to be opened; asking for them must not keep the one that opens waiting.
    const soon = setTimeout(() => { for (const row of rows.slice(index + 1, index + 3)) prefetchTicket(cache, String(row.number)) })
    return () => clearTimeout(soon)
    // when another ticket is opened, or the open one comes with the list; not whenever rows change
  }, [current, index < 0])

  const cursor = rows.findIndex((row) => row.id === chosen.selection.cursor)
  useEffect(() => { if (cursor >= 0) show(cursor) }, [cursor])
  const pick = useRef(chosen)
  pick.current = chosen
  const select = useCallback((row: Row, range: boolean) => (range ? pick.current.range(row.id) : pick.current.toggle(row.id)), [])
  if (list.isError && rows.length === 0) return <Trouble error={list.error} retry={() => void list.refetch()} />
  if (list.isPending) return <Bones count={8} height={rowHeights[density] - 16} />
  if (rows.length === 0) return <EmptyView view={view} />
  return (
    // the button belongs to it: were the list let go on the way there, it would go from under the pointer and a ticket be clicked instead
    <div className={styles.held} onPointerEnter={list.hold} onPointerLeave={list.release}>
      {list.waiting > 0 && (
        <div className={styles.pill}>
          <Button size="compact-sm" radius="xl" onClick={() => { list.release(); scroll.current?.scrollTo({ top: 0 }) }}>{t('list.new', { count: list.waiting })}</Button>
        </div>
      )}
      <div ref={scroll} className={styles.scroll}>
        <ul className={`${styles.rows} ${chosen.some ? styles.choosing : ''}`} style={{ height: virtual.getTotalSize() }}>
          {shown.map((item) => {
            const row = rows[item.index] as Row
            return (
              <li key={item.key} className={styles.slot} style={{ height: item.size, transform: `translateY(${item.start}px)` }}>
                {groupBy && beginsGroup(rows, item.index) && <Suspense fallback={<div style={{ height: headingHeight }} />}><GroupHeading groupBy={groupBy} row={row} view={view} asked={asked} /></Suspense>}
                <TicketRow row={row} view={view} search={search} current={String(row.number) === current} density={density} prefetch={prefetchRow} select={chosen.may ? select : undefined} selected={isSelected(chosen.selection, row.id)} cursor={chosen.some && chosen.selection.cursor === row.id} />
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )

  function prefetchRow(row: Row): void {
    prefetchTicket(cache, String(row.number))
  }
}
