import { z } from 'zod'
import { addMessage } from '../../tickets/add-message.ts'
import { wordsFor } from '../words-for.ts'
import type { ActionKind } from './action.ts'
import { ruleTexts } from './texts.ts'

/** Writes a note for colleagues, in the desk's language where there is a text in it. */
export const noteAction: ActionKind<'note'> = {
  do: 'note',
  schema: z.strictObject({ do: z.literal('note'), texts: ruleTexts }),
  decide: action => action,
  async apply(tx, { texts }, { ticket }) {
    const { html, text } = await wordsFor(tx, ticket, texts, 'colleagues')
    await addMessage(tx, ticket, { kind: 'note', direction: 'out', authorId: null, channel: ticket.channel, automatic: true, html, text })
  },
}
