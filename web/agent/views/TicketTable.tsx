import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import type { Asked } from '../api/views.ts'
import { EmptyView } from '../list/EmptyView.tsx'
import { beginsGroup, headingHeight } from '../list/TicketList.tsx'
import { isSelected } from '../list/selection.ts'
import type { useList } from '../list/use-list.ts'
import type { SelectionHandle } from '../list/use-selection.ts'
import { prefetchTicket } from '../ticket/ticket-queries.ts'
import { GroupHeading } from './GroupHeading.tsx'
import { columnWidth, TableRow } from './TableRow.tsx'
import { usualColumns } from './usual-columns.ts'
import { useViewFields } from './use-view-fields.ts'
import styles from './table.module.css'

interface Props {
  list: ReturnType<typeof useList>; view: string; columns: readonly string[]; sort: string; setSort: (sort: string) => void
  groupBy: string | null; asked: Asked | undefined; chosen: SelectionHandle
}
const rowHeight = 36

/** The view as a table: its own columns, sorted by their heads; only the rows in sight are in the page. */
export function TicketTable({ list, view, columns, sort, setSort, groupBy, asked, chosen }: Props) {
  const t = useT()
  const cache = useQueryClient()
  const known = useViewFields()
  const search = useLocation({ select: (at) => at.searchStr })
  const scroll = useRef<HTMLDivElement>(null)
  const { rows, hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const shown = columns.length > 0 ? columns : usualColumns
  // one function for the same rows: with another one all of them are measured again, at every step of a scroll
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows])
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => scroll.current, overscan: 12, scrollPaddingStart: rowHeight, getItemKey, useFlushSync: false,
    estimateSize: (index) => rowHeight + (beginsGroup(rows, index) ? headingHeight : 0),
  })
  const inSight = virtual.getVirtualItems()
  const last = inSight.at(-1)?.index ?? 0
  const { measure, scrollToIndex } = virtual
  useEffect(() => measure(), [rows, measure])
  useEffect(() => { if (hasNextPage && !isFetchingNextPage && last >= rows.length - 30) void fetchNextPage() }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])
  const cursor = rows.findIndex((row) => row.id === chosen.selection.cursor)
  useEffect(() => { if (cursor >= 0) scrollToIndex(cursor, { align: 'auto' }) }, [cursor, scrollToIndex])
  if (list.isError && rows.length === 0) return <Trouble error={list.error} retry={() => void list.refetch()} />
  if (list.isPending) return <Bones count={12} height={20} />
  if (rows.length === 0) return <EmptyView view={view} />
  const grid = { gridTemplateColumns: ['24px', ...shown.map(columnWidth)].join(' ') }
  return (
    <div ref={scroll} className={styles.scroll} onPointerEnter={list.hold} onPointerLeave={list.release}>
      {list.waiting > 0 && <Button style={{ position: 'sticky', insetBlockStart: 44, zIndex: 101, insetInlineStart: '45%' }} size="compact-sm" radius="xl" onClick={() => { list.release(); scroll.current?.scrollTo({ top: 0 }) }}>{t('list.new', { count: list.waiting })}</Button>}
      <div className={styles.table} role="table" aria-label={t('vw.table')} aria-rowcount={hasNextPage ? -1 : rows.length + 1} aria-colcount={shown.length + 1}>
        <div className={styles.head} role="rowgroup">
          <div className={styles.line} style={grid} role="row" aria-rowindex={1}>
            <span role="columnheader" aria-label={t('vw.selectAll')}>
              {chosen.may && <input type="checkbox" className={styles.check} aria-label={t('vw.selectAll')} checked={chosen.selection.all || chosen.selection.ids.size === rows.length} onChange={(event) => (event.currentTarget.checked ? chosen.choose(rows.map((row) => row.id)) : chosen.clear())} />}
            </span>
            {shown.map((key) => <Head key={key} label={known.label(key)} column={key} sortable={known.find(key)?.sortable ?? false} sort={sort} setSort={setSort} />)}
          </div>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {inSight.map((item) => {
            const row = rows[item.index]
            return row && (
              <div key={item.key} className={styles.slot} role="presentation" style={{ height: item.size, transform: `translateY(${item.start}px)` }}>
                {groupBy && beginsGroup(rows, item.index) && <div role="row"><div role="cell" aria-colspan={shown.length + 1}><GroupHeading groupBy={groupBy} row={row} view={view} asked={asked} /></div></div>}
                <TableRow row={row} index={item.index + 2} view={view} search={search} columns={shown} grid={grid} known={known} selected={isSelected(chosen.selection, row.id)} cursor={chosen.some && chosen.selection.cursor === row.id}
                  select={chosen.may ? (range) => (range ? chosen.range(row.id) : chosen.toggle(row.id)) : undefined} prefetch={() => prefetchTicket(cache, String(row.number))} />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function Head({ label, column, sortable, sort, setSort }: { label: string; column: string; sortable: boolean; sort: string; setSort: (sort: string) => void }) {
  const on = sort === column || sort === `-${column}`
  const down = sort.startsWith('-')
  if (!sortable) return <span role="columnheader" className="ellipsis">{label}</span>
  // what is new or urgent is looked for first
  const first = /At$|^priority$|^number$|^messageCount$/.test(column) ? `-${column}` : column
  return (
    <span role="columnheader" className={styles.cell} aria-sort={on ? (down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className={styles.sort} onClick={() => setSort(on ? (down ? column : `-${column}`) : first)}><span className="ellipsis">{label}</span>{on && (down ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />)}</button>
    </span>
  )
}
