import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useT } from '../../ui/use-language.ts'
import { moved } from './condition-tree.ts'
import styles from './views.module.css'

interface Props<T> { label: string; items: readonly T[]; id: (item: T) => string; name: (item: T) => string; order: (items: T[]) => void; children: (item: T) => ReactNode }

/** A list that is put in order by drag, by the arrows beside each, or by Alt and the arrow keys. */
export function OrderedList<T>({ label, items, id, name, order, children }: Props<T>) {
  const t = useT()
  const [dragged, setDragged] = useState<number | null>(null)
  const move = (from: number, to: number) => { if (to >= 0 && to < items.length && from !== to) order(moved(items, from, to)) }
  const keys = (index: number) => (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (!event.altKey || by === 0) return
    event.preventDefault()
    move(index, index + by)
  }
  return (
    <ul className={styles.ordered} aria-label={label}>
      {items.map((item, i) => (
        <li key={id(item)} draggable data-dragged={dragged === i || undefined} onKeyDown={keys(i)} onDragStart={(event) => { event.dataTransfer.effectAllowed = 'move'; setDragged(i) }}
          onDragEnd={() => setDragged(null)} onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); if (dragged !== null) move(dragged, i); setDragged(null) }}>
          <IconGripVertical size={16} aria-hidden className={styles.grip} />
          <span className={styles.grow}>{children(item)}</span>
          <ActionIcon variant="subtle" color="gray" size={28} disabled={i === 0} aria-label={t('vw.up', { name: name(item) })} onClick={() => move(i, i - 1)}><IconArrowUp size={16} /></ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={28} disabled={i === items.length - 1} aria-label={t('vw.down', { name: name(item) })} onClick={() => move(i, i + 1)}><IconArrowDown size={16} /></ActionIcon>
        </li>
      ))}
    </ul>
  )
}
