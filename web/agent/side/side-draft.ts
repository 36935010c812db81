/** What was typed for a side conversation and not sent yet; in this browser, so that neither a reload nor a crash costs a word. */
export interface SideDraft { subject: string; to: string[]; cc: string[]; text: string; forward: string[]; /** All of the conversation is passed on. */ conversation: boolean }

export const emptyDraft: SideDraft = { subject: '', to: [], cc: [], text: '', forward: [], conversation: false }

const nameOf = (personId: string, place: string) => `pomost.side.${personId}.${place}`

export function readSideDraft(personId: string, place: string): SideDraft {
  try {
    return { ...emptyDraft, ...JSON.parse(localStorage.getItem(nameOf(personId, place)) ?? '{}') as Partial<SideDraft> }
  } catch {
    return emptyDraft
  }
}

export function keepSideDraft(personId: string, place: string, draft: SideDraft): void {
  const empty = JSON.stringify(draft) === JSON.stringify(emptyDraft)
  if (empty) localStorage.removeItem(nameOf(personId, place))
  else localStorage.setItem(nameOf(personId, place), JSON.stringify(draft))
}
