import { t } from '../../ui/i18n.ts'
import { categoryKeys, channelKeys, priorityKeys, typeKeys } from '../../ui/words.ts'
import type { Category, Channel, TicketRow, TicketType } from '../api/types.ts'
import type { Desk } from '../shell/use-desk.ts'
import { ownField } from './field-words.ts'
import type { ViewFields } from './use-view-fields.ts'

/** What a group of tickets is called, by one of them. */
export function groupLabel(groupBy: string, row: TicketRow, desk: Desk, known: ViewFields): string {
  const { group } = row
  if (group === null || group === undefined) return t('vw.noValue')
  switch (groupBy) {
    case 'statusId': return row.status.name ?? t(categoryKeys[row.status.category])
    case 'category': return t(categoryKeys[group as Category])
    case 'priority': return t(priorityKeys[row.priority])
    case 'type': return t(typeKeys[group as TicketType])
    case 'channel': return t(channelKeys[group as Channel])
    case 'assigneeId': return row.assignee?.name ?? t('vw.noValue')
    case 'teamId': return row.team?.name ?? t('vw.noValue')
    case 'requesterId': return row.requester.name
    case 'organisationId': return row.organisation?.name ?? t('vw.noValue')
    case 'brandId': return desk.brand(group)?.name ?? t('vw.noValue')
    default: break
  }
  if (group === 'true' || group === 'false') return t(group === 'true' ? 'fields.yes' : 'fields.no')
  return ownField(known.find(groupBy), known.own)?.choices.find((choice) => choice.key === group)?.label ?? group
}
