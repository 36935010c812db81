/** A step of a checklist: `owner` is the id of a person, `assignee` for whoever has the ticket, or nobody; it is due so many hours after the list was begun. */
export interface ChecklistItem { title: string; owner: string | null; dueHours: number | null }

export interface Checklist {
  id: string
  name: string
  items: readonly ChecklistItem[]
  teamId: string | null
  archived: boolean
  version: number
}

export const TITLE_LENGTH = 300
export const MOST_TASKS = 200
export const MOST_ITEMS = 50
export const MOST_CHECKLISTS = 500
/** Longest single entry of time: a hundred hours. */
export const MOST_SECONDS = 360_000
