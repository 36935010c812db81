import type { Category, Priority } from '../api/types.ts'

/** The filters of a view that one puts together by hand. */
export interface ViewFilters {
  categories: Category[]
  /** An id, or `me`, or `none`. */
  assignee: string | null
  teamId: string | null
  priorities: Priority[]
  tags: string[]
}

const levels: Record<Priority, number> = { low: 1, normal: 2, high: 3, urgent: 4 }

/** The filters in the desk's condition language: all of them have to hold, one value of each is enough. */
export function viewCondition(filters: ViewFilters): { all: Array<Record<string, unknown>> } {
  const { categories, assignee, teamId, priorities, tags } = filters
  const parts = [
    categories.length > 0 && { field: 'category', op: 'in', value: categories },
    assignee === 'none' && { field: 'assigneeId', op: 'empty' },
    assignee === 'me' && { field: 'assigneeId', op: 'is', value: { ref: 'me' } },
    assignee && !['none', 'me'].includes(assignee) && { field: 'assigneeId', op: 'is', value: assignee },
    teamId && { field: 'teamId', op: 'is', value: teamId },
    priorities.length > 0 && { field: 'priority', op: 'in', value: priorities.map((priority) => levels[priority]) },
    tags.length > 0 && { field: 'tags', op: 'hasAny', value: tags },
  ]
  return { all: parts.filter((part) => part !== false && part !== null && part !== '') as Array<Record<string, unknown>> }
}
