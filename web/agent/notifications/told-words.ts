import type { Key } from '../../ui/i18n.ts'
import type { Notice, NoticeWay } from '../api/notifications.ts'

/** What happened, said of the one who did it. */
export const toldKeys: Record<Notice, Key> = {
  assigned: 'told.assigned', handover: 'told.handover', mentioned: 'told.mentioned', reply: 'told.reply', note: 'told.note', answer: 'told.answer', side: 'told.side', team: 'told.team', woken: 'told.woken', undelivered: 'told.undelivered', stopped: 'told.stopped', rule: 'told.rule', slaWarning: 'told.slaWarning', slaBreach: 'told.slaBreach',
}
/** What one can be told of, in the order of the settings. */
export const kindKeys: Record<Notice, Key> = {
  assigned: 'kind.assigned', handover: 'kind.handover', mentioned: 'kind.mentioned', reply: 'kind.reply', note: 'kind.note', answer: 'kind.answer', side: 'kind.side', team: 'kind.team', woken: 'kind.woken', undelivered: 'kind.undelivered', stopped: 'kind.stopped', rule: 'kind.rule', slaWarning: 'kind.slaWarning', slaBreach: 'kind.slaBreach',
}
export const wayKeys: Record<NoticeWay, Key> = { off: 'way.off', workspace: 'way.workspace', mail: 'way.mail', digest: 'way.digest' }
