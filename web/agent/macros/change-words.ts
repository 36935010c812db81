import type { t } from '../../ui/i18n.ts'
import type { Format } from '../../ui/use-format.ts'
import { complexityKeys, impactKeys, priorityKeys, typeKeys, urgencyKeys } from '../../ui/words.ts'
import type { Field } from '../api/desk.ts'
import type { MacroChanges } from '../api/macros.ts'
import { valueWords } from '../fields/value-words.ts'
import type { Desk } from '../shell/use-desk.ts'

/** One thing that will be set: its field, and words for a chip; `part`: of several in one field, the tag or the key of the desk's own field. */
export interface ChangeWord { field: keyof MacroChanges; words: string; part?: string }

/** What the words need: who and what the ids and keys stand for. */
export interface Names { desk: Desk; own: readonly Field[]; format: Format; checklist: (id: string) => string | undefined; say: typeof t }

/** What changes set, in words: "Waiting", "Priority: high", "+vat", "Plan: gold". */
export function changeWords(changes: MacroChanges, { desk, own, format, checklist, say }: Names): ChangeWord[] {
  const { statusId, priority, type, teamId, assigneeId, impact, urgency, complexity, language, checklistId } = changes
  const status = statusId ? desk.status(statusId) : undefined
  const scale = (keys: typeof impactKeys, value: number | null) => (value === null ? '–' : say(keys[value] ?? 'state.noMatch'))
  const named = (label: string, value: string) => `${label}: ${value}`
  const ownField = (key: string) => own.find((field) => field.key === key)
  const words: Array<ChangeWord | false | undefined> = [
    status && { field: 'statusId', words: desk.statusName(status) },
    assigneeId !== undefined && { field: 'assigneeId', words: named(say('card.assignee'), assigneeId === 'me' ? say('macro.me') : assigneeId === null ? say('macro.nobody') : desk.person(assigneeId)?.name ?? '?') },
    teamId !== undefined && { field: 'teamId', words: named(say('card.team'), teamId === null ? '–' : desk.team(teamId)?.name ?? '?') },
    priority && { field: 'priority', words: named(say('card.priority'), say(priorityKeys[priority])) },
    type && { field: 'type', words: named(say('card.type'), say(typeKeys[type])) },
    impact !== undefined && { field: 'impact', words: named(say('card.impact'), scale(impactKeys, impact)) },
    urgency !== undefined && { field: 'urgency', words: named(say('card.urgency'), scale(urgencyKeys, urgency)) },
    complexity !== undefined && { field: 'complexity', words: named(say('card.complexity'), scale(complexityKeys, complexity)) },
    language !== undefined && { field: 'language', words: named(say('settings.language'), language ?? '–') },
    ...Object.entries(changes.custom ?? {}).map(([key, value]): ChangeWord => (
      { field: 'custom', words: named(ownField(key)?.label ?? key, valueWords(ownField(key), value, format, (id) => desk.person(id)?.name ?? '…')), part: key }
    )),
    checklistId !== undefined && { field: 'checklistId', words: named(say('macro.checklist'), checklist(checklistId) ?? '…') },
    ...(changes.addTags ?? []).map((tag): ChangeWord => ({ field: 'addTags', words: `+${tag}`, part: tag })),
    ...(changes.removeTags ?? []).map((tag): ChangeWord => ({ field: 'removeTags', words: `−${tag}`, part: tag })),
  ]
  return words.filter((word) => typeof word === 'object')
}

/** The changes without one of them. */
export function withoutChange<T extends MacroChanges>(changes: T, { field, part }: ChangeWord): T {
  const left = { ...changes }
  if (field === 'addTags' || field === 'removeTags') {
    const tags = left[field]?.filter((other) => other !== part)
    if (tags && tags.length > 0) left[field] = tags
    else delete left[field]
  } else if (field === 'custom') {
    const values = Object.fromEntries(Object.entries(left.custom ?? {}).filter(([key]) => key !== part))
    if (Object.keys(values).length > 0) left.custom = values
    else delete left.custom
  } else delete left[field]
  return left
}
