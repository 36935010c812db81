import type { About, RuleAction, RuleDefinition } from '../../../../server/automation/rule.ts'
import { isComplete } from '../../views/condition-tree.ts'
import type { Node } from '../../views/condition-tree.ts'

/** An action as it is added: what has to be chosen is empty. */
export function freshAction(name: RuleAction['do'], about: About = 'ticket'): RuleAction {
  switch (name) {
    case 'set': return about === 'ticket' ? { do: 'set', field: 'priority', value: 3 } : { do: 'set', field: 'vip', value: true }
    case 'status': return { do: 'status', statusId: null, category: 'open' }
    case 'tag': return { do: 'tag', add: [], remove: [] }
    case 'assign': return { do: 'assign', personId: null }
    case 'team': return { do: 'team', teamId: '', unassign: true }
    case 'follow': return { do: 'follow', personId: '' }
    case 'note': case 'reply': return { do: name, texts: [] }
    case 'mail': return { do: 'mail', to: 'lead', address: null, texts: [] }
    case 'notify': return { do: 'notify', whom: ['lead'], people: [] }
    case 'open': return { do: 'open', subject: '', teamId: null }
    case 'link': return { do: 'link', number: 0, is: 'problem' }
    case 'checklist': return { do: 'checklist', checklistId: '' }
    case 'snooze': return { do: 'snooze', hours: 24 }
    case 'webhook': return { do: 'webhook', webhookId: '' }
    case 'keepStatus': case 'stop': return { do: name }
  }
}

/** Whether everything that has to be chosen or written is there, so that the server can be asked about it. */
export function isFilled({ when, quiet, condition, actions }: RuleDefinition): boolean {
  return (quiet !== null || when.length > 0) && isComplete(condition as Node) && actions.length > 0 && actions.every(isFilledAction)
}

function isFilledAction(action: RuleAction): boolean {
  switch (action.do) {
    case 'set': return action.value !== '' && action.value !== undefined
    case 'tag': return action.add.length + action.remove.length > 0
    case 'team': return action.teamId !== ''
    case 'follow': return action.personId !== ''
    case 'note': case 'reply': return action.texts.some(({ html }) => html !== '')
    case 'mail': return action.texts.length > 0 && action.texts.every(({ html, subject }) => html !== '' && subject.trim() !== '') && (action.to !== 'address' || (action.address ?? '').includes('@'))
    case 'notify': return action.whom.length + action.people.length > 0
    case 'open': return action.subject.trim() !== ''
    case 'link': return action.number > 0
    case 'checklist': return action.checklistId !== ''
    case 'webhook': return action.webhookId !== ''
    default: return true
  }
}

/** Everything that was, so that a step can be taken back. */
export interface Steps<T> { past: readonly T[]; now: T }
const MOST_STEPS = 100

export const step = <T>({ past, now }: Steps<T>, next: T): Steps<T> => ({ past: [...past.slice(-MOST_STEPS), now], now: next })
export const back = <T>(steps: Steps<T>): Steps<T> => (steps.past.length === 0 ? steps : { past: steps.past.slice(0, -1), now: steps.past.at(-1)! })
