import type { Filter } from './filter.ts'

/** Senders and domains that the desk does not want to hear of. Kept in the ledger like all that arrives. */
export const blocked: Filter = {
  step: 'blocked',
  judge(mail, context) {
    const address = mail.from?.address.toLowerCase() ?? ''
    const domain = address.slice(address.lastIndexOf('@') + 1)
    const entry = context.blocked.find(each => each === address || (each.startsWith('@') && (domain === each.slice(1) || domain.endsWith(`.${each.slice(1)}`))))
    return entry ? { ruling: 'rejected', cause: 'blocked-sender', why: `The desk takes no mail from ${entry}.` } : null
  },
}
