import { keepBegun, readBegun } from '../composer/begun.ts'

/** What was typed for a side conversation and not sent yet; in this browser, so that neither a reload nor a crash costs a word. */
export interface SideDraft { subject: string; to: string[]; cc: string[]; text: string; forward: string[]; /** All of the conversation is passed on. */ conversation: boolean }

export const emptyDraft: SideDraft = { subject: '', to: [], cc: [], text: '', forward: [], conversation: false }

const nameOf = (personId: string, place: string) => `pomost.side.${personId}.${place}`

export const readSideDraft = (personId: string, place: string): SideDraft => readBegun(nameOf(personId, place), emptyDraft)

export function keepSideDraft(personId: string, place: string, draft: SideDraft): void {
  keepBegun(nameOf(personId, place), JSON.stringify(draft) === JSON.stringify(emptyDraft) ? null : draft)
}
