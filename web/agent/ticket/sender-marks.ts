import type { Key, t } from '../../ui/i18n.ts'
import type { Message } from '../api/types.ts'

/** What is known of whoever wrote a mail, as a word and its explanation. */
export interface SenderMark { tone: 'good' | 'plain' | 'bad'; text: string; more: string }

const verdicts = {
  pass: { tone: 'good', text: 'sender.verified', more: 'sender.verifiedText' },
  none: { tone: 'plain', text: 'sender.unverified', more: 'sender.unverifiedText' },
  fail: { tone: 'bad', text: 'sender.fails', more: 'sender.failsText' },
} as const satisfies Record<string, { tone: SenderMark['tone']; text: Key; more: Key }>

const signs = {
  'first-time': { tone: 'plain', text: 'sender.firstTime', more: 'sender.firstTimeText' },
  'look-alike': { tone: 'bad', text: 'sender.lookAlike', more: 'sender.lookAlikeText' },
  'name-with-address': { tone: 'bad', text: 'sender.nameWithAddress', more: 'sender.nameWithAddressText' },
  'name-of-colleague': { tone: 'bad', text: 'sender.nameOfColleague', more: 'sender.nameOfColleagueText' },
  'reply-to': { tone: 'bad', text: 'sender.replyTo', more: 'sender.replyToText' },
} as const satisfies Record<string, { tone: SenderMark['tone']; text: Key; more: Key }>

/** The verdict on a mail's sender first, then everything to be wary of; empty for what did not come by mail. */
export function senderMarks(message: Pick<Message, 'meta'>, translate: typeof t): SenderMark[] {
  const { authentication, signs: found, via, forwardedBy } = message.meta as { authentication?: Record<string, unknown>; signs?: unknown; via?: { address?: unknown }; forwardedBy?: { address?: unknown } }
  const domain = typeof authentication?.domain === 'string' ? authentication.domain : '?'
  const verdict = verdicts[authentication?.result as keyof typeof verdicts]
  const marks: SenderMark[] = verdict ? [{ tone: verdict.tone, text: translate(verdict.text), more: translate(verdict.more, { domain }) }] : []
  if (typeof via?.address === 'string') marks.push({ tone: 'plain', text: translate('sender.via', { address: via.address }), more: translate('sender.viaText') })
  if (typeof forwardedBy?.address === 'string') marks.push({ tone: 'plain', text: translate('sender.forwarded', { address: forwardedBy.address }), more: translate('sender.forwardedText') })
  for (const each of Array.isArray(found) ? found as { sign?: unknown; of?: unknown }[] : []) {
    const words = signs[each.sign as keyof typeof signs]
    if (words) marks.push({ tone: words.tone, text: translate(words.text, { of: String(each.of ?? '') }), more: translate(words.more, { of: String(each.of ?? '') }) })
  }
  return marks
}
