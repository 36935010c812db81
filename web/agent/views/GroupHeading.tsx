import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useFormat } from '../../ui/use-format.ts'
import { keys } from '../api/keys.ts'
import type { TicketRow } from '../api/types.ts'
import { countGroups } from '../api/views.ts'
import type { Asked } from '../api/views.ts'
import { useDesk } from '../shell/use-desk.ts'
import { groupLabel } from './group-label.ts'
import { useViewFields } from './use-view-fields.ts'
import styles from './table.module.css'

interface Props { groupBy: string; row: TicketRow; view: string; asked: Asked | undefined }

/** Over the first ticket of a group: what it is called, and how many there are where that is cheap to know. */
export function GroupHeading({ groupBy, row, view, asked }: Props) {
  const desk = useDesk()
  const format = useFormat()
  const known = useViewFields()
  const counts = useQuery({ queryKey: keys.viewGroups(view, asked ?? {}), queryFn: () => countGroups({ ...(asked ?? { viewId: view }), groupBy }), staleTime: 10_000, placeholderData: keepPreviousData }).data?.items
  const count = counts?.find((each) => each.group === row.group)?.count
  return <div className={styles.heading} data-group={row.group ?? ''}><span className="ellipsis" dir="auto">{groupLabel(groupBy, row, desk, known)}</span>{count !== undefined && <span className="numeric">{format.whole(count)}</span>}</div>
}
