import type { Key } from '../../ui/i18n.ts'
import type { LinkedAs, TimelineItem } from '../api/types.ts'
import type { Names } from './event-sentence.ts'
import { linkKeys } from './links/words.ts'

const woken: Record<string, Key> = { time: 'event.wokenTime', customer: 'event.wokenCustomer', done: 'event.wokenDone', person: 'event.woken' }

/** What took a ticket or a message elsewhere, as a sentence; undefined for whatever else happened. */
export function movedSentence({ type, data }: TimelineItem, actor: string, names: Names): string | undefined {
  const { translate } = names
  switch (type) {
    case 'message.movedOut': return translate('event.movedOut', { actor, number: Number(data.toNumber) })
    case 'message.movedIn': return translate('event.movedIn', { actor, number: Number(data.fromNumber) })
    case 'ticket.merged': return translate('event.merged', { actor, number: Number(data.number) })
    case 'ticket.unmerged': return translate('event.unmerged', { actor, number: Number(data.number) })
    case 'ticket.absorbed': return translate('event.absorbed', { actor, number: Number(data.number), count: Number(data.messages) })
    case 'ticket.released': return translate('event.released', { actor, number: Number(data.number) })
    case 'ticket.setAside': return translate(data.to === 'spam' ? 'event.spam' : 'event.bin', { actor })
    case 'ticket.restored': return translate(data.from === 'spam' ? 'event.noSpam' : 'event.restored', { actor })
    case 'ticket.snoozed': return typeof data.until === 'string' ? translate('event.snoozed', { actor, at: names.moment(data.until) }) : translate('event.snoozedReply', { actor })
    case 'ticket.woken': return translate(woken[String(data.why)] ?? 'event.woken', { actor })
    case 'ticket.organisationChanged': return translate('event.organisationMerged', { actor, from: names.name(String(data.from)), to: names.name(String(data.to)) })
    case 'ticket.requesterChanged': return data.mergedPerson ? translate('event.customerMerged', { actor }) : translate('event.requester', { actor, from: names.name(String(data.from)), to: names.name(String(data.to)) })
    case 'link.added': return translate('event.linked', { actor, number: Number(data.number), is: translate(linkKeys[data.is as LinkedAs] ?? 'link.related') })
    case 'link.removed': return translate('event.unlinked', { actor, number: Number(data.number), is: translate(linkKeys[data.is as LinkedAs] ?? 'link.related') })
    case 'ticket.purged': return translate('event.purged', { actor })
    default: return undefined
  }
}
