import type { CSSProperties } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Instant } from '../../ui/Instant.tsx'
import { PriorityMark } from '../../ui/PriorityMark.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { categoryKeys, channelKeys, impactKeys, priorityKeys, roleKeys, typeKeys, urgencyKeys } from '../../ui/words.ts'
import type { Key } from '../../ui/i18n.ts'
import { keys } from '../api/keys.ts'
import { getOrganisation, getPerson } from '../api/people.ts'
import type { TicketRow } from '../api/types.ts'
import { valueWords } from '../fields/value-words.ts'
import { useForms } from '../forms/use-forms.ts'
import { TicketLink } from '../list/TicketLink.tsx'
import { useDesk } from '../shell/use-desk.ts'
import { DueChip } from '../sla/DueChip.tsx'
import { ownField, priorityByKeys, slaStateKeys } from './field-words.ts'
import type { ViewFields } from './use-view-fields.ts'
import styles from './table.module.css'

interface Props {
  row: TicketRow; index: number; view: string; search: string; columns: readonly string[]; grid: CSSProperties; known: ViewFields; selected: boolean; cursor: boolean
  select: ((range: boolean) => void) | undefined; prefetch: () => void
}

/** The width of a column: words grow with the window, numbers and times need no more than they take. */
export function columnWidth(key: string): string {
  if (key === 'subject') return 'minmax(180px, 3fr)'
  if (key === 'number' || key === 'messageCount' || key === 'impact' || key === 'urgency') return '72px'
  if (/At$|Until$/.test(key) ) return '104px'
  if (key === 'priority' || key === 'type' || key === 'channel') return '88px'
  return 'minmax(96px, 1fr)'
}

/** One ticket of the table. Its subject is the link, and takes clicks anywhere on the row. */
export function TableRow({ row, index, view, search, columns, grid, known, selected, cursor, select, prefetch }: Props) {
  const t = useT()
  const link = (
    <TicketLink view={view} number={row.number} search={search} current={false} className={`${styles.subject} ellipsis`} dir="auto" title={row.subject}
      onClick={(event) => { if (event.shiftKey && select) { event.preventDefault(); select(true) } }}>
      {row.unread && <span className="visually-hidden">{t('list.unread')} </span>}{row.subject || `#${row.number}`}
    </TicketLink>
  )
  return (
    <div className={`${styles.line} ${styles.row}`} style={grid} role="row" aria-rowindex={index} data-ticket={row.number} data-unread={row.unread || undefined} data-selected={selected || undefined} data-cursor={cursor || undefined} onMouseEnter={prefetch}>
      <span role="cell">{select && <input type="checkbox" className={styles.check} checked={selected} aria-label={t('bulk.select', { number: row.number })} onChange={() => undefined} onClick={(event) => select(event.shiftKey)} />}</span>
      {columns.map((key) => <span key={key} role="cell" className={`${styles.cell} ellipsis`} dir={key === 'subject' ? undefined : 'auto'}>{key === 'subject' ? row.slaState === null ? link : <span className={styles.withDue}>{link}<DueChip row={row} /></span> : <Value row={row} column={key} known={known} />}</span>)}
      {!columns.includes('subject') && <span role="cell" className="visually-hidden">{link}</span>}
    </div>
  )
}

const wordsOf: Record<string, Record<string, Key>> = { type: typeKeys, priorityBy: priorityByKeys, slaState: slaStateKeys, 'requester.role': roleKeys, impact: impactKeys, urgency: urgencyKeys }

/** What a ticket has in a column. */
function Value({ row, column, known }: { row: TicketRow; column: string; known: ViewFields }) {
  const t = useT()
  const desk = useDesk()
  const format = useFormat()
  const forms = useForms()
  switch (column) {
    case 'number': return <span className="numeric">#{row.number}</span>
    case 'statusId': case 'category': return <><StatusMark category={row.status.category} label="" /> {row.status.name ?? t(categoryKeys[row.status.category])}</>
    case 'priority': return <><PriorityMark priority={row.priority} /> {t(priorityKeys[row.priority])}</>
    case 'requesterId': case 'requester.name': return row.requester.name
    case 'organisationId': return row.organisation?.name
    case 'assigneeId': return row.assignee?.name
    case 'teamId': return row.team?.name
    case 'channel': return t(channelKeys[row.channel])
    case 'tags': return row.tags.join(', ')
    default: break
  }
  const value = column in row ? row[column as keyof TicketRow] : row.values?.[column]
  if (value === null || value === undefined || value === '') return null
  if (/At$|Until$/.test(column)) return <Instant at={String(value)} />
  const own = ownField(known.find(column), known.own)
  if (own?.kind === 'person' || own?.kind === 'organisation') return <Named of={own.kind} id={String(value)} />
  if (own) return valueWords(own, value, format, String)
  if (column === 'formId') return forms.find((form) => form.id === value)?.name
  if (column === 'timeSpent') return format.spent(Number(value))
  if (column === 'mentioned') return format.list((value as string[]).flatMap((id) => desk.person(id)?.name ?? desk.team(id)?.name ?? []))
  if (column === 'brandId') return desk.brand(value)?.name
  if (typeof value === 'boolean') return t(value ? 'fields.yes' : 'fields.no')
  const words = wordsOf[column]?.[String(value)]
  return words ? t(words) : Array.isArray(value) ? value.join(', ') : typeof value === 'number' ? format.number(value) : String(value)
}

/** Somebody named by a field; the name is asked for once. */
function Named({ of, id }: { of: 'person' | 'organisation'; id: string }) {
  const found = useQuery({ queryKey: of === 'person' ? keys.person(id) : keys.organisation(id), staleTime: 300_000, queryFn: async (): Promise<{ name: string }> => (of === 'person' ? getPerson(id) : getOrganisation(id)) })
  return found.data?.name ?? '…'
}
