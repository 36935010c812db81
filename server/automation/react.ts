import type { Policy } from '../platform/settle.ts'
import type { Queries } from '../platform/db.ts'
import { accessTicket } from '../tickets/access.ts'
import { builtIns, type BuiltIn, type Switches } from './built-in.ts'
import { applyEffect } from './effects.ts'

/** The thin shell around the deciding parts: fetches, decides, applies. `switches` reads the desk's settings. */
export function automation(switches: (q: Queries) => Promise<Switches>): Policy[] {
  return builtIns.map(policy => shell(policy, switches))
}

function shell(policy: BuiltIn, switches: (q: Queries) => Promise<Switches>): Policy {
  return {
    id: policy.id,
    version: policy.version,
    on: policy.on,
    async settle(tx, event) {
      const ticket = await accessTicket(tx, event.subjectId, 'read')
      if (ticket.aside) return // nobody works on what is merged, spam or in the bin
      for (const effect of policy.decide(ticket, event, await switches(tx))) await applyEffect(tx, ticket, effect)
    },
  }
}
