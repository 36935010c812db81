import { z } from 'zod'
import { recordOn } from '../../tickets/record-on.ts'
import { RULE_MAIL } from '../send-mail.ts'
import { WHOM } from '../rule.ts'
import { addressesOf } from '../whom.ts'
import { wordsFor } from '../words-for.ts'
import type { ActionKind } from './action.ts'
import { mailTexts } from './texts.ts'

const SENT = Symbol('mails of rules in this change')

/** Mails the assignee, the lead or the members of the team, or an address; never the same words to the same person twice in a change. */
export const mailAction: ActionKind<'mail'> = {
  do: 'mail',
  schema: z.strictObject({ do: z.literal('mail'), to: z.enum([...WHOM, 'address']), address: z.email().max(254).nullable().default(null), texts: mailTexts })
    .refine(({ to, address }) => (to === 'address') === (address !== null), 'Give an address if and only if it goes to one.'),
  decide: (action, ticket) => action.to === 'assignee' && !ticket.assigneeId || (action.to === 'lead' || action.to === 'team') && !ticket.teamId ? null : action,
  async apply(tx, { to, address, texts }, { ticket, ruleId }) {
    const addresses = to === 'address' ? [address!] : await addressesOf(tx, ticket, to)
    const words = await wordsFor(tx, ticket, texts, 'colleagues')
    const sent = tx.unit(SENT, () => new Set<string>())
    const fresh = addresses.filter(each => !sent.has(`${ticket.id} ${each} ${words.subject} ${words.text}`))
    if (fresh.length === 0 || ticket.demo) return
    for (const each of fresh) {
      sent.add(`${ticket.id} ${each} ${words.subject} ${words.text}`)
      tx.job(RULE_MAIL, { to: each, subject: words.subject, text: words.text, html: words.html }, { maxAttempts: 8 })
    }
    recordOn(tx, ticket.id, 'automation.mailed', { ruleId, to, count: fresh.length })
  },
}
