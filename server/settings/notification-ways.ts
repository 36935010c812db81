import { z } from 'zod'

/** What people can be told of. */
export const NOTICES = ['assigned', 'handover', 'mentioned', 'reply', 'note', 'answer', 'side', 'team', 'woken', 'undelivered', 'stopped', 'rule', 'slaWarning', 'slaBreach'] as const
export type Notice = (typeof NOTICES)[number]

/** How: not at all, in the workspace alone, there and by mail at once, there and in a mail with all of an hour or a day. */
export const WAYS = ['off', 'workspace', 'mail', 'digest'] as const
export type NoticeWay = (typeof WAYS)[number]

const way = z.enum(WAYS)

export type NoticeWays = Record<Notice, NoticeWay>

/** What holds on a new desk: what waits for this very person comes by mail as well, what a whole team hears of is quiet. */
export const standardWays: NoticeWays = {
  assigned: 'mail', handover: 'mail', mentioned: 'mail', reply: 'workspace', note: 'workspace', answer: 'workspace', side: 'workspace', team: 'off', woken: 'workspace', undelivered: 'mail', stopped: 'mail', rule: 'mail', slaWarning: 'mail', slaBreach: 'mail',
}

/** A way for every kind; of a kind that came after it was chosen, the usual one. */
export const noticeWays = z.object(Object.fromEntries(NOTICES.map(kind => [kind, way.default(standardWays[kind])])) as Record<Notice, z.ZodDefault<typeof way>>)
