import { Button, Group, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { View } from '../api/types.ts'
import type { Condition } from '../api/views.ts'
import { useAsked } from '../list/use-asked.ts'
import { asGroup, isComplete } from './condition-tree.ts'
import type { Node } from './condition-tree.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import { Preview } from './Preview.tsx'
import { useViewFields } from './use-view-fields.ts'
import styles from './views.module.css'

/** A filter, an order and groups for this moment: they stand in the address and nowhere else. */
export function FilterNow({ view, close }: { view: View | undefined; close: () => void }) {
  const t = useT()
  const known = useViewFields()
  const { search, set, sort, groupBy } = useAsked(view)
  const begins: Node = asGroup((search.filter ?? view?.condition ?? { all: [] }) as Node)
  const [condition, setCondition] = useState<Node>(begins)
  const [order, setOrder] = useState(sort)
  const [group, setGroup] = useState(groupBy)
  const down = order.startsWith('-')
  const apply = () => {
    const same = JSON.stringify(condition) === JSON.stringify(asGroup((view?.condition ?? { all: [] }) as Node))
    set({ filter: same && view ? undefined : condition as Condition, sort: order === view?.sort ? undefined : order, group: group === (view?.groupBy ?? null) ? undefined : group ?? 'none' })
    close()
  }
  return (
    <Modal opened onClose={close} size="xl" title={t('vw.filter')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <div style={{ display: 'grid', gap: 12 }}>
        <ConditionEditor condition={condition} known={known} change={setCondition} />
        <div className={styles.row}>
          <Select className={styles.grow} size="xs" label={t('vw.sortBy')} searchable allowDeselect={false} value={down ? order.slice(1) : order} onChange={(value) => value && setOrder(value === 'best' ? value : `${down ? '-' : ''}${value}`)}
            data={[{ value: 'best', label: t('vw.best') }, ...known.fields.filter((field) => field.sortable).map(({ key }) => ({ value: key, label: known.label(key) }))]} />
          <Select size="xs" label={t('vw.direction')} disabled={order === 'best'} allowDeselect={false} value={down ? '-' : ''} data={[{ value: '', label: t('vw.ascending') }, { value: '-', label: t('vw.descending') }]} onChange={(value) => setOrder(`${value ?? ''}${down ? order.slice(1) : order}`)} />
          <Select className={styles.grow} size="xs" label={t('vw.groupBy')} clearable placeholder={t('vw.noGroup')} value={group} onChange={setGroup} data={known.fields.filter((field) => field.groupable).map(({ key }) => ({ value: key, label: known.label(key) }))} />
        </div>
        <Preview condition={condition} complete={isComplete(condition)} />
        <Group gap={8}><Button disabled={!isComplete(condition)} onClick={apply}>{t('vw.apply')}</Button><Button variant="default" onClick={close}>{t('vw.cancel')}</Button></Group>
      </div>
    </Modal>
  )
}
