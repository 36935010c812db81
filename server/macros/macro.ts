import type { PersonActor } from '../platform/actor.ts'
import type { TicketWork } from '../tickets/update-ticket.ts'

/** A text in one language: HTML with {{variables}}. */
export interface MacroText { language: string; html: string }

/** What a macro changes; `me` is whoever uses it. */
export type MacroChanges = Omit<TicketWork, 'subject' | 'brandId' | 'tags' | 'category'>

/** A text, a note and changes of fields that are used again and again. With a text only it is a snippet. */
export interface Macro {
  id: string
  name: string
  category: string | null
  replies: readonly MacroText[]
  notes: readonly MacroText[]
  changes: MacroChanges
  /** Of one person; of one team; everyone's when both are null. */
  ownerId: string | null
  teamId: string | null
  archived: boolean
  version: number
}

/** So many macros a person, a team or the desk can have: their lists are loaded whole. */
export const MOST_MACROS = 1000

/** Whether the actor may change a macro: their own, or, as lead or admin, a shared one. */
export function mayEditMacro(actor: PersonActor, macro: Pick<Macro, 'ownerId' | 'teamId'>): boolean {
  if (macro.ownerId !== null) return macro.ownerId === actor.id
  return actor.role === 'admin' || (actor.role === 'lead' && (macro.teamId === null || actor.teams.includes(macro.teamId)))
}

/** The changes with `me` replaced by whoever uses them. */
export function changesFor(actor: PersonActor, changes: MacroChanges): TicketWork {
  return changes.assigneeId === 'me' ? { ...changes, assigneeId: actor.id } : changes
}

/** The text for a conversation: in its language, in a near one (pt for pt-BR), in the desk's, else the first there is. */
export function textIn(texts: readonly MacroText[], ...wished: readonly (string | null)[]): MacroText | undefined {
  for (const tag of wished) {
    const base = tag?.split('-')[0]
    const found = texts.find(text => text.language === tag) ?? texts.find(text => base !== undefined && text.language.split('-')[0] === base)
    if (found) return found
  }
  return texts[0]
}
