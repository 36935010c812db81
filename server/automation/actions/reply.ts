import { z } from 'zod'
import { addMessage } from '../../tickets/add-message.ts'
import { answerable } from '../answerable.ts'
import { wordsFor } from '../words-for.ts'
import type { ActionKind } from './action.ts'
import { ruleTexts } from './texts.ts'

/**
 * Answers the requester in their language, marked as automatic: it is no first reply, stops no clock, and never goes to a machine, a list or
 * whoever complained of our mail (RFC 3834). Once per ticket and change, whichever rules wish for it.
 */
export const replyAction: ActionKind<'reply'> = {
  do: 'reply',
  schema: z.strictObject({ do: z.literal('reply'), texts: ruleTexts }),
  decide: (action, ticket) => ticket.category === 'closed' ? null : action,
  async apply(tx, { texts }, { ticket }) {
    if (!await answerable(tx, ticket)) return
    const { html, text } = await wordsFor(tx, ticket, texts, 'requester')
    await addMessage(tx, ticket, { kind: 'public', direction: 'out', authorId: null, channel: ticket.channel, automatic: true, html, text, meta: { cc: [] } })
  },
}
