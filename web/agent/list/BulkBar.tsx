import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../ui/use-language.ts'
import { getViewSize } from '../api/bulk.ts'
import type { BulkWish } from '../api/bulk.ts'
import { keys } from '../api/keys.ts'
import { useBulk } from '../bulk/use-bulk.tsx'
import { useAction } from '../keyboard/actions.ts'
import { useHint } from '../keyboard/use-bindings.ts'
import { useDesk } from '../shell/use-desk.ts'
import { BulkChoices } from './BulkChoices.tsx'
import { leaveLists } from './put-away.ts'
import { countOf } from './selection.ts'
import type { SelectionHandle } from './use-selection.ts'
import styles from './list.module.css'

interface Props { chosen: SelectionHandle; viewId: string; more: boolean }

/** Over the list's head while something is chosen: how many, and what can be done with them. */
export function BulkBar({ chosen: { selection, loaded, all, clear, some }, viewId, more }: Props) {
  const t = useT()
  const desk = useDesk()
  const hint = useHint()
  const bulk = useBulk()
  const size = useQuery({ queryKey: keys.viewSize(viewId), queryFn: () => getViewSize(viewId), staleTime: 10_000, enabled: more || selection.all }).data?.count
  const count = countOf(selection, size)
  const words = count === undefined ? '…' : t('bulk.selected', { count })
  const begun = () => {
    leaveLists(...loaded())
    clear()
  }
  const start = (wish: Pick<BulkWish, 'changes' | 'macroId'>) => {
    if (!bulk.busy) bulk.start({ ...(selection.all ? { viewId, exceptIds: [...selection.except] } : { ids: [...selection.ids] }), ...wish }, begun)
  }
  const solved = desk.statuses.find((status) => status.category === 'solved')?.id
  const solve = () => { if (solved) start({ changes: { statusId: solved } }) }
  useAction('ticket.solve', solve, some && solved !== undefined, true)
  return (
    <>
      <div className={styles.bulk} role="toolbar" aria-label={t('bulk.bar')}>
        <strong className="numeric ellipsis" style={{ flex: 1 }} aria-live="polite" title={words}>{words}</strong>
        <Tooltip label={hint(t('do.solve'), 'ticket.solve')}><ActionIcon variant="subtle" size={28} aria-label={t('do.solve')} disabled={bulk.busy} onClick={solve}><IconCheck size={18} /></ActionIcon></Tooltip>
        <BulkChoices count={count ?? 0} start={start} />
        <Tooltip label={hint(t('bulk.clear'), 'list.back')}><ActionIcon variant="subtle" color="gray" size={28} aria-label={t('bulk.clear')} onClick={clear}><IconX size={18} /></ActionIcon></Tooltip>
      </div>
      {more && !selection.all && size !== undefined && <div className={styles.pill}><Button size="compact-sm" radius="xl" onClick={all}>{t('bulk.selectAll', { count: size })}</Button></div>}
    </>
  )
}
