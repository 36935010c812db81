import type { Phase, Policy } from '../platform/settle.ts'
import type { Queries } from '../platform/db.ts'
import { accessTicket } from '../tickets/access.ts'
import { builtIns, priorityByMatrix, reopenOnCustomerReply, type BuiltIn, type Switches } from './built-in.ts'
import { applyEffect } from './effects.ts'
import { keepsStatus } from './kept.ts'
import { customerRules } from './customers/rules.ts'
import { rules } from './rules.ts'

/** What the desk decides by itself, the admin's rules among it: they see the priority of the matrix, and come before a customer's word reopens. */
export function automation(switches: (q: Queries) => Promise<Switches>): Phase {
  return [shell(priorityByMatrix, switches), rules, customerRules, ...builtIns.filter(policy => policy !== priorityByMatrix).map(policy => shell(policy, switches))]
}

function shell(policy: BuiltIn, switches: (q: Queries) => Promise<Switches>): Policy {
  return {
    id: policy.id,
    version: policy.version,
    on: policy.on,
    async settle(tx, event) {
      const ticket = await accessTicket(tx, event.subjectId, 'read')
      if (ticket.aside) return // nobody works on what is merged, spam or in the bin
      if (policy === reopenOnCustomerReply && keepsStatus(tx, event.id)) return // a rule says that it was only a thank you
      for (const effect of policy.decide(ticket, event, await switches(tx))) await applyEffect(tx, ticket, effect)
    },
  }
}
