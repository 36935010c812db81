import type { t } from '../../ui/i18n.ts'
import { impactKeys, priorityKeys, typeKeys, urgencyKeys } from '../../ui/words.ts'
import type { MacroChanges } from '../api/macros.ts'
import type { Desk } from '../shell/use-desk.ts'

/** One thing that will be set: its field, and words for a chip. */
export interface ChangeWord { field: keyof MacroChanges; words: string; tag?: string }

/** What changes set, in words: "Waiting", "Priority: high", "+vat". */
export function changeWords(changes: MacroChanges, desk: Desk, say: typeof t): ChangeWord[] {
  const { statusId, priority, type, teamId, assigneeId, impact, urgency, language } = changes
  const status = statusId ? desk.status(statusId) : undefined
  const scale = (keys: typeof impactKeys, value: number | null) => (value === null ? '–' : say(keys[value] ?? 'state.noMatch'))
  const named = (label: string, value: string) => `${label}: ${value}`
  const words: Array<ChangeWord | false | undefined> = [
    status && { field: 'statusId', words: desk.statusName(status) },
    assigneeId !== undefined && { field: 'assigneeId', words: named(say('card.assignee'), assigneeId === 'me' ? say('macro.me') : assigneeId === null ? say('macro.nobody') : desk.person(assigneeId)?.name ?? '?') },
    teamId !== undefined && { field: 'teamId', words: named(say('card.team'), teamId === null ? '–' : desk.team(teamId)?.name ?? '?') },
    priority && { field: 'priority', words: named(say('card.priority'), say(priorityKeys[priority])) },
    type && { field: 'type', words: named(say('card.type'), say(typeKeys[type])) },
    impact !== undefined && { field: 'impact', words: named(say('card.impact'), scale(impactKeys, impact)) },
    urgency !== undefined && { field: 'urgency', words: named(say('card.urgency'), scale(urgencyKeys, urgency)) },
    language !== undefined && { field: 'language', words: named(say('settings.language'), language ?? '–') },
    ...(changes.addTags ?? []).map((tag): ChangeWord => ({ field: 'addTags', words: `+${tag}`, tag })),
    ...(changes.removeTags ?? []).map((tag): ChangeWord => ({ field: 'removeTags', words: `−${tag}`, tag })),
  ]
  return words.filter((word) => typeof word === 'object')
}

/** The changes without one of them. */
export function withoutChange<T extends MacroChanges>(changes: T, { field, tag }: ChangeWord): T {
  const left = { ...changes }
  if (tag === undefined) delete left[field]
  else if (field === 'addTags' || field === 'removeTags') {
    const tags = left[field]?.filter((other) => other !== tag)
    if (tags && tags.length > 0) left[field] = tags
    else delete left[field]
  }
  return left
}
