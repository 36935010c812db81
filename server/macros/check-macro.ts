import type { PersonActor } from '../platform/actor.ts'
import { sanitizeHtml } from '../platform/html.ts'
import { problem } from '../platform/problem.ts'
import type { Queries } from '../platform/db.ts'
import { checkChanges } from '../tickets/check-changes.ts'
import type { Macro, MacroChanges, MacroText } from './macro.ts'
import { checkMacroText } from './variables.ts'

export type MacroContent = Pick<Macro, 'replies' | 'notes' | 'changes'>

/** The texts clean, and everything that is named there. 422 with what is wrong: an unknown variable, a status that is gone, nothing to do at all. */
export async function checkMacro(q: Queries, actor: PersonActor, content: MacroContent): Promise<MacroContent> {
  const clean = (texts: readonly MacroText[]) => texts.map(text => ({ language: text.language, html: sanitizeHtml(text.html) }))
  const checked = { replies: clean(content.replies), notes: clean(content.notes), changes: withoutNothing(content.changes) }
  for (const { html } of [...checked.replies, ...checked.notes]) checkMacroText(html)
  if (checked.replies.length + checked.notes.length + Object.keys(checked.changes).length === 0) throw problem.unprocessable('empty-macro', 'This macro does nothing yet. Give it a text, or something to change.')
  await checkChanges(q, actor, checked.changes)
  return checked
}

function withoutNothing(changes: MacroChanges): MacroChanges {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0)))
}
