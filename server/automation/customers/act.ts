import type { Recorded, Tx } from '../../platform/change.ts'
import { Problem, problem } from '../../platform/problem.ts'
import { accessPerson } from '../../people/access.ts'
import { MOST_PERSON_TAGS } from '../../people/person.ts'
import { recordOnOrganisation } from '../../people/record-on-organisation.ts'
import { recordOnPerson } from '../../people/record-on-person.ts'
import { accessOrganisation, updateOrganisation } from '../../people/update-organisation.ts'
import { updatePerson } from '../../people/update-person.ts'
import { queueWebhook } from '../../webhooks/queue-webhook.ts'
import type { Acted } from '../act.ts'
import { openByRule } from '../actions/open.ts'
import { leftToTag } from '../actions/tag.ts'
import { stopRules } from '../kept.ts'
import type { Rule, RuleAction } from '../rule.ts'
import { countFiring } from '../tally.ts'
import { customerNow, type Customer } from './facts.ts'

/** What of an action is still to be done on a person or an organisation; null: nothing. Pure. */
export function decideOnCustomer(action: RuleAction, { tags, custom, ...customer }: Customer): RuleAction | null {
  if (action.do === 'set') {
    const now = action.field.startsWith('custom.') ? custom[action.field.slice('custom.'.length)] : customer[action.field as 'vip']
    return JSON.stringify(now ?? null) === JSON.stringify(action.value) ? null : action
  }
  return action.do === 'tag' ? leftToTag(action, tags) : action
}

/** Does what a rule wants done on a person or an organisation, through the verbs that people use. What cannot be done is put on record and leaves the rest alone. `tx` acts as the rule. */
export async function actOnCustomer(tx: Tx, rule: Rule, { kind, id }: Pick<Customer, 'kind' | 'id'>, event: Recorded | null): Promise<Acted> {
  let code: string | undefined
  countFiring(tx, rule.id)
  for (const action of rule.actions) {
    const found = await customerNow(tx, kind, id)
    const wanted = found && decideOnCustomer(action, found.customer)
    if (!wanted) continue
    try {
      await apply(tx, wanted, found.customer, rule.id, event?.id ?? null)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      code = error.code
      await (kind === 'person' ? recordOnPerson : recordOnOrganisation)(tx, id, 'rule.failed', { ruleId: rule.id, do: action.do, code })
    }
  }
  return code === undefined ? { outcome: 'fired' } : { outcome: 'failed', code }
}

async function apply(tx: Tx, action: RuleAction, customer: Customer, ruleId: string, eventId: string | null): Promise<void> {
  switch (action.do) {
    case 'set': return change(tx, customer, action.field.startsWith('custom.') ? { custom: { [action.field.slice('custom.'.length)]: action.value } } : { [action.field]: action.value })
    case 'tag': return change(tx, customer, { tags: [...customer.tags.filter(each => !action.remove.includes(each)), ...action.add].slice(0, MOST_PERSON_TAGS) })
    case 'open': return openByRule(tx, action, { requesterId: customer.id, demo: customer.demo })
    case 'webhook': return customer.demo ? undefined : queueWebhook(tx, action.webhookId, { type: 'rule.fired', subject: { kind: customer.kind, id: customer.id }, data: { ruleId, causeId: eventId } })
    case 'stop': return eventId === null ? undefined : stopRules(tx, eventId)
    default: throw problem.unprocessable('not-for-customers', 'This cannot be done with a person or an organisation.')
  }
}

async function change(tx: Tx, { kind, id }: Customer, changes: Parameters<typeof updatePerson>[2] & Parameters<typeof updateOrganisation>[2]): Promise<void> {
  if (kind === 'person') await updatePerson(tx, await accessPerson(tx, id), changes)
  else await updateOrganisation(tx, await accessOrganisation(tx, id), changes)
}
